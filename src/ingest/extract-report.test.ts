import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Page } from '#domain'
import { extractReport } from './extract-report.ts'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))
const files = readdirSync(folder).filter((file) => /\.(?:html|txt)$/.test(file))

function pageOf(bytes: Uint8Array, more: Partial<Page> = {}): Page {
  return { bytes, kind: null, charset: null, url: null, outlet: null, published: null, title: null, ...more }
}

/** A report as a reader of the golden file wants to see it: blocks by their words. */
function readable(page: Page): unknown {
  const { report, notes } = extractReport(page)
  const { text, blocks, id, ...rest } = report
  expect(blocks.map(({ span }) => text.slice(...span)).join('\n')).toBe(text)
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  return {
    ...rest,
    blocks: blocks.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`),
    notes: notes.map(({ code }) => code),
  }
}

describe('extractReport() on the cases', () => {
  it.each(files)('reads %s', (file) => {
    const found = readable(pageOf(readFileSync(`${folder}${file}`)))
    const golden = `${folder}${file.replace(/\.\w+$/, '.json')}`
    if (process.env.UPDATE) writeFileSync(golden, `${JSON.stringify(found, null, 2)}\n`)
    expect(found).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
  })
})
