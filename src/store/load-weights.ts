/** Takes the name of a trained model and gives the bytes of weights/NAME.bin. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errors } from './errors.ts'
import { packageRoot } from './package-root.ts'

/** The bytes of one weights file; `folder` is weights/ of the package unless told otherwise. */
export function loadWeights(name: string, folder: string = join(packageRoot(), 'weights')): Uint8Array {
  const file = join(folder, `${name}.bin`)
  try {
    return readFileSync(file)
  } catch (cause) {
    throw errors.weights_missing(file, cause)
  }
}
