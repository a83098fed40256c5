/** Finds the folder that holds Tocsin itself, from the sources as well as from dist/. */

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from '#base'

/** The folder with package.json, weights/ and src/. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    check(folder !== dirname(folder), 'Tocsin runs from inside its package')
    folder = dirname(folder)
  }
  return folder
}
