import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RELATIONS } from '../labels.ts'
import { parseTagger, tag } from '../tagger/predict.ts'
import { tokenise } from '../tokeniser/tokenise.ts'
import { parse, parseParser } from './predict.ts'

const read = (name: string) => readFileSync(new URL(`../../../weights/${name}.bin`, import.meta.url))
const tagger = parseTagger(read('tagger'), undefined)
const parser = parseParser(read('parser'))
const parsed = (text: string) => parse(tag(tokenise(text), tagger), parser)

/** "nsubj(said, minister)" for every token that is not punctuation. */
const arcs = (text: string) => {
  const { words, heads, relations, count } = parsed(text)
  const all: string[] = []
  for (let at = 0; at < count; at++) {
    const relation = RELATIONS[relations[at] as number] as string
    const head = heads[at] as number
    if (relation !== 'punct') all.push(`${relation}(${head < 0 ? 'ROOT' : words[head]}, ${words[at]})`)
  }
  return all
}

describe('parse()', () => {
  it.each([
    [
      'The minister said that troops had crossed the border.',
      [
        'nsubj(said, minister)',
        'root(ROOT, said)',
        'ccomp(said, crossed)',
        'nsubj(crossed, troops)',
        'dobj(crossed, border)',
        'mark(crossed, that)',
      ],
    ],
    [
      '“We will respond,” the president told reporters.',
      ['ccomp(told, respond)', 'nsubj(told, president)', 'dobj(told, reporters)'],
    ],
    [
      'According to officials, two soldiers were killed.',
      [
        'nmod(killed, officials)',
        'nsubjpass(killed, soldiers)',
        'auxpass(killed, were)',
        'nummod(soldiers, two)',
      ],
    ],
    [
      'Iran denied the report, which cited unnamed diplomats.',
      ['nsubj(denied, Iran)', 'dobj(denied, report)', 'acl:relcl(report, cited)', 'dobj(cited, diplomats)'],
    ],
    ['He refused to withdraw.', ['xcomp(refused, withdraw)', 'mark(withdraw, to)']],
  ])('%s', (text, expected) => {
    expect(arcs(text)).toEqual(expect.arrayContaining(expected))
  })

  it('gives every sentence one root, and a tree without crossings, whatever the text', () => {
    const words = fc.constantFrom(
      'He',
      'said',
      'the',
      'war',
      ',',
      '.',
      '“',
      '”',
      'that',
      'and',
      'Kyiv',
      'of',
      '\n',
      '5',
      '(',
      'is',
    )
    const texts = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { sentences, heads, relations } = parsed(text)
        for (let s = 0; s + 1 < sentences.length; s++) {
          const first = sentences[s] as number
          const end = sentences[s + 1] as number
          let roots = 0
          for (let at = first; at < end; at++) {
            const head = heads[at] as number
            const isRoot = RELATIONS[relations[at] as number] === 'root'
            expect(isRoot).toBe(head === -1)
            if (head === -1) roots++
            else expect(head >= first && head < end && head !== at).toBe(true)
            let above = at
            for (let steps = 0; above !== -1; steps++) {
              expect(steps).toBeLessThanOrEqual(end - first)
              above = heads[above] as number
            }
          }
          expect(roots).toBe(1)
          for (let a = first; a < end; a++) {
            const [low, high] = [Math.min(a, heads[a] as number), Math.max(a, heads[a] as number)]
            if (low < 0) continue
            for (let b = low + 1; b < high; b++) {
              const head = heads[b] as number
              expect(head === -1 || (head >= low && head <= high)).toBe(true)
            }
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes a sentence of 50,000 words in time in proportion to its length', () => {
    const began = performance.now()
    const { count, heads } = parsed('He said the army of the north and '.repeat(6250))
    expect(count).toBe(50_000)
    expect(heads.filter((head) => head === -1).length).toBe(1)
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})
