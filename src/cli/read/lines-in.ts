/** A stream of any length → its lines with their numbers; blank ones are left out, and one at a time is in memory. */

import { errors } from '../errors.ts'

export interface Line {
  readonly bytes: Buffer
  /** From 1. */
  readonly line: number
}

const MEGABYTES_MAX = 60
const NEWLINE = 10

/** Lines end with a line feed alone: JSON may hold every other character that ends lines. */
export async function* linesIn(path: string, stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let [length, line] = [0, 0]
  for await (const chunk of stream) {
    let begin = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, begin)) {
      const bytes = Buffer.concat([...parts, chunk.subarray(begin, end)])
      parts = []
      length = 0
      begin = end + 1
      line++
      if (!isBlank(bytes)) yield { bytes, line }
    }
    const rest = chunk.subarray(begin)
    length += rest.length
    if (length > MEGABYTES_MAX * 1_000_000) throw errors.file_too_large(path, MEGABYTES_MAX)
    parts.push(rest)
  }
  const bytes = Buffer.concat(parts)
  if (!isBlank(bytes)) yield { bytes, line: line + 1 }
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte <= 32)
