import fc from 'fast-check'
import { expect, test } from 'vitest'
import { END_OF_ROWS } from './backup-format.ts'
import { openBackupReader } from './backup-reader.ts'

/** Gives the words in pieces of these lengths, and what is left as the last piece. */
async function* inPieces(words: string, lengths: readonly number[]): AsyncGenerator<Buffer> {
  let rest = Buffer.from(words)
  for (const length of lengths) {
    yield rest.subarray(0, length)
    rest = rest.subarray(length)
  }
  yield rest
}

const row = fc.array(fc.constantFrom('a', '\\\\.', '\\', '.', '\\n', '\t'), { maxLength: 6 })
const rows = fc.array(
  row.map((parts) => `${parts.join('')}`).filter((line) => line !== '\\.'),
  { maxLength: 8 },
)

test('openBackupReader() finds lines and rows again, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rows, { maxLength: 4 }),
      fc.array(fc.nat(9), { maxLength: 30 }),
      async (tables, cuts) => {
        const bodies = tables.map((table) => table.map((line) => `${line}\n`).join(''))
        const words = bodies.map((body, at) => `{"table":${at}}\n${body}${END_OF_ROWS}`).join('')
        const reader = openBackupReader(inPieces(words, cuts))
        for (const [at, body] of bodies.entries()) {
          expect(await reader.line()).toBe(`{"table":${at}}`)
          const parts: Buffer[] = []
          for await (const part of reader.rows()) parts.push(part)
          expect(Buffer.concat(parts).toString()).toBe(body)
        }
        expect(await reader.line()).toBeNull()
      },
    ),
  )
})

test('openBackupReader() does not take an end for granted', async () => {
  const reader = openBackupReader(inPieces('a\nb\n', []))
  const drain = async () => {
    for await (const rows of reader.rows()) expect(rows.length).toBeGreaterThan(0)
  }
  await expect(drain()).rejects.toThrow('no end')
})
