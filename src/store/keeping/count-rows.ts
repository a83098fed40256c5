/** Rows as COPY writes them → how many they are and their checksum, counted as they pass. */

import { createHash } from 'node:crypto'

export interface RowCounter {
  add(rows: Uint8Array): void
  end(): { readonly rowCount: number; readonly byteCount: number; readonly sha256: string }
}

const NEWLINE = 10

/** Starts to count; each row is a line, for COPY escapes the line breaks inside. */
export function countRows(): RowCounter {
  const hash = createHash('sha256')
  let [rowCount, byteCount] = [0, 0]
  return {
    add: (rows) => {
      hash.update(rows)
      byteCount += rows.length
      for (let at = rows.indexOf(NEWLINE); at >= 0; at = rows.indexOf(NEWLINE, at + 1)) rowCount++
    },
    end: () => ({ rowCount, byteCount, sha256: hash.digest('hex') }),
  }
}
