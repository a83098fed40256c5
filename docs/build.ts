/** Writes the reference documents that are made from the code: `npm run docs`. */

import { writeFileSync } from 'node:fs'
import { readingJsonSchema } from '#contract'

const schemaFile = new URL('reference/reading-1.schema.json', import.meta.url)
writeFileSync(schemaFile, `${JSON.stringify(readingJsonSchema(), null, 2)}\n`)
