import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreChain } from '#learn'
import type { TokenRange } from '../../layers.ts'
import { parse, parseParser } from '../../parser/predict.ts'
import { parseTagger, tag } from '../../tagger/predict.ts'
import { tokenise } from '../../tokeniser/tokenise.ts'
import { featuresOf } from '../features.ts'
import { attribute, parseAttribution } from '../predict.ts'
import { lookAt } from '../sight.ts'
import { contentCandidates } from './content-candidates.ts'
import { cueCandidates } from './cue-candidates.ts'
import { outlookOf } from './outlook.ts'
import { keyOf, sharedSize } from './ranges.ts'
import { sourceCandidates } from './source-candidates.ts'

const read = (name: string) => readFileSync(new URL(`../../../../weights/${name}.bin`, import.meta.url))
const tagger = parseTagger(read('tagger'), read('names'))
const parser = parseParser(read('parser'))
const weights = parseAttribution(read('attribution'))
const parsed = (text: string) => parse(tag(tokenise(text), tagger), parser)
const outlook = (text: string) => {
  const sight = lookAt(parsed(text), weights.shareOf)
  return outlookOf(sight, scoreChain(weights.crf, featuresOf(sight)), weights.link)
}

/** "source | cue | content" of each attribution. */
const found = (text: string) => {
  const attributed = attribute(parsed(text), weights)
  const words = (ranges: readonly TokenRange[]) =>
    ranges.map(([from, to]) => text.slice(attributed.starts[from], attributed.ends[to - 1])).join(' … ')
  return attributed.attributions.map((one) => [one.source, one.cue, one.content].map(words).join(' | '))
}

const piece = fc.constantFrom(
  ...[
    'The mayor',
    'Kaya',
    'who',
    'officials',
    'said',
    'told reporters',
    'warned',
    'according to',
    'the ministry',
  ],
  ...[
    'that',
    'prices',
    'would rise',
    'the bridge is closed',
    ',',
    '.',
    '“',
    '”',
    '\n',
    ':',
    'but',
    'which',
    'asked',
  ],
)
const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(' '))

describe('candidates of an anchor', () => {
  it('lie within the text, are not empty, do not repeat and leave the cue alone', () => {
    fc.assert(
      fc.property(text, (written) => {
        const seen = outlook(written)
        const { count } = seen.sight.text
        for (const anchor of seen.anchors) {
          for (const cue of cueCandidates(seen, anchor)) {
            expect(cue[0] >= 0 && cue[0] < cue[1] && cue[1] <= count).toBe(true)
            const contents = contentCandidates(seen, anchor, cue)
            expect(new Set(contents.map(keyOf)).size).toBe(contents.length)
            const sources = sourceCandidates(seen, anchor, cue)
            expect(new Set(sources.map(String)).size).toBe(sources.length)
            const ranges = [...contents.flat(), ...sources.flatMap((source) => (source ? [source] : []))]
            for (const [from, to] of ranges) expect(from >= 0 && from < to && to <= count).toBe(true)
            expect(sharedSize(ranges, [cue])).toBe(0)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('attribute()', () => {
  it.each([
    ['The mayor said the bridge was closed.', ['The mayor | said | the bridge was closed']],
    ['“We will stay,” Kaya told reporters.', ['Kaya | told | “We will stay,”']],
  ])('%s', (written, expected) => {
    expect(found(written)).toEqual(expected)
  })

  it('reads a transcript by its layout', () => {
    const lines = ['MAYOR: The bridge stays closed.', 'HOST: For how long?', 'MAYOR: Until the spring.']
    expect(found(lines.join('\n'))).toEqual(lines.map((line) => line.replace(':', ' | : |')))
  })

  it('gives the same for the same text, with no cue inside another content', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { attributions } = attribute(parsed(written), weights)
        expect(attribute(parsed(written), weights).attributions).toEqual(attributions)
        for (const one of attributions)
          for (const other of attributions)
            if (one !== other) expect(sharedSize(one.content, other.cue)).toBe(0)
      }),
      { numRuns: 40 },
    )
  })
})
