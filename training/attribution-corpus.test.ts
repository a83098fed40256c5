import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '#base'
import { type Desk, openDesk } from '#desk'
import { readCorpus, readCorpusFile, toExample } from './attribution-corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-export-'))
let desk: Desk
beforeAll(async () => {
  chmodSync(folder, 0o755)
  desk = await openDesk({ dataFolder: join(folder, 'data'), threads: 1 })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = (place: string) => ({
  bytes: new TextEncoder().encode(
    `Gate at ${place} may fail\n\nThe gate may fail, Mayor Ada Reed warned on Friday. “Nobody is in danger,” said Bo Lind, the owner.\n`,
  ),
  kind: 'text' as const,
  charset: null,
  url: null,
  outlet: null,
  published: '2026-11-20',
  title: null,
})

/** What `tocsin export --training` writes. */
async function exported(): Promise<string[]> {
  const lines: string[] = []
  for await (const line of desk.exportTraining()) lines.push(line)
  return lines
}

describe('what people corrected', () => {
  test('is exported as lines that the reader of the corpus reads, and nothing else is', async () => {
    const { reading } = await desk.takeIn(page('Orran'))
    const { reading: checked } = await desk.takeIn(page('Arl'))
    await desk.takeIn(page('Bex'))
    expect(await exported()).toEqual([])
    const { id, text } = reading.report
    const at = (words: string): readonly [number, number] => [
      text.indexOf(words),
      text.indexOf(words) + words.length,
    ]
    const spans = {
      source: [at('Mayor Ada Reed')],
      cue: [at('warned on Friday')],
      content: [at('The gate may fail')],
    }
    const warned = reading.statements.find(({ content }) =>
      content.some((span) => wordsOf(text, span).startsWith('The gate')),
    )
    const by = 'Ida'
    const statement = warned?.id ?? ''
    const made = await desk.correct(id, { by, note: null, wish: { kind: 'set-spans', statement, spans } })
    await desk.correct(checked.report.id, { by, note: null, wish: { kind: 'mark-checked' } })

    const file = join(folder, 'corrected.jsonl')
    writeFileSync(file, `${(await exported()).join('\n')}\n`)
    const reports = readCorpusFile(file)
    expect(reports.map((report) => report.id)).toEqual([id, checked.report.id])
    const [first] = reports
    expect(first?.text).toBe(text)
    expect(first?.attributions).toContainEqual(spans)
    const outer = made.reading.statements.filter(({ within }) => within === null)
    expect(first?.attributions).toHaveLength(outer.length)

    // On our own silver tokens the spans are whole words again.
    for (const report of reports) {
      const { silver } = report
      expect(silver.words.length).toBeGreaterThan(20)
      const example = toExample(silver, report.attributions)
      example.attributions.forEach((attribution, place) => {
        const words = attribution.cue.map(([from, to]) =>
          report.text.slice(silver.starts[from], silver.ends[to - 1]),
        )
        expect(words).toEqual(report.attributions[place]?.cue.map((span) => wordsOf(report.text, span)))
      })
      const { sentences, heads } = silver
      for (let s = 0; s + 1 < sentences.length; s++) {
        const [from, to] = [sentences[s] as number, sentences[s + 1] as number]
        const inside = Array.from(heads.subarray(from, to))
        expect(inside).toContain(-1)
        expect(inside.every((head) => head === -1 || (head >= from && head < to))).toBe(true)
      }
    }

    writeFileSync(join(folder, 'train.jsonl.gz'), gzipSync((await exported()).join('\n')))
    expect(readCorpus(folder, 'train')).toEqual(reports)

    await desk.turnCorrection(made.id, { deed: 'undo', by })
    expect(await exported()).toHaveLength(1)
  })
})
