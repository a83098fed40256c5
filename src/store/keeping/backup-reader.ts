/** The bytes of a backup, as they come, → its lines and the rows between them. */

import { END_OF_ROWS } from './backup-format.ts'

export interface BackupReader {
  /** The next line without its end; null at the end of the file. */
  line(): Promise<string | null>
  /** The rows up to the line that ends them. */
  rows(): AsyncGenerator<Buffer>
}

const NEWLINE = Buffer.from('\n')
const MARK = Buffer.from(`\n${END_OF_ROWS}`)
/** A head names tables, not rows: a longer line is none of ours. */
const LINE_BYTES_MAX = 4_000_000

/** Reads on from where the last call ended. */
export function openBackupReader(chunks: AsyncIterable<Buffer>): BackupReader {
  const source = chunks[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const { done, value } = await source.next()
    if (done !== true) rest = rest.length === 0 ? value : Buffer.concat([rest, value])
    return done !== true
  }
  return {
    line: async () => {
      let end = rest.indexOf(NEWLINE)
      while (end < 0 && rest.length < LINE_BYTES_MAX && (await more())) end = rest.indexOf(NEWLINE)
      if (end < 0) return null
      const line = rest.toString('utf8', 0, end)
      rest = rest.subarray(end + 1)
      return line
    },
    rows: async function* () {
      // The mark stands at the begin of a line; with a line break put before them, the rows begin like any other.
      rest = Buffer.concat([NEWLINE, rest])
      for (let skip = 1; ; skip = 0) {
        while (rest.length < MARK.length) if (!(await more())) throw new Error('the rows have no end')
        const end = rest.indexOf(MARK)
        // What may be the begin of a mark waits for the bytes that follow.
        const sure = end < 0 ? rest.length - MARK.length + 1 : end + 1
        const rows = rest.subarray(skip, sure)
        rest = rest.subarray(end < 0 ? sure : end + MARK.length)
        if (rows.length > 0) yield rows
        if (end >= 0) return
        if (!(await more())) throw new Error('the rows have no end')
      }
    },
  }
}
