/**
 * The features of an extent of the cue. Template numbers are part of the trained weights: change one and train anew.
 */

import { mix1, mix2, mix3 } from '#learn'
import type { TokenRange } from '../../layers.ts'
import { bitsBucket, oddsBucket, put, sumBucket, valueAt } from './bag.ts'
import { agreement, oddsSum, type Setting } from './setting.ts'

/** Puts the features of a cue into the bag. */
export function cueFeatures(setting: Setting, cue: TokenRange): void {
  const { outlook, anchor, bag } = setting
  const { cue: border, content, source } = outlook.borders
  const [from, to] = cue
  const before = anchor.word - from
  const after = to - anchor.word - 1
  const begin = bitsBucket(border.begin[from] as number)
  const end = bitsBucket(border.end[to] as number)
  const both = bitsBucket((border.begin[from] as number) * (border.end[to] as number))
  const sum = sumBucket(oddsSum(border, cue))
  const field = agreement(anchor, (index) => {
    const own = anchor.proposals[index]?.cue
    return own?.[0] === from && own[1] === to
  })
  put(bag, mix1(300, field))
  put(bag, mix2(301, begin, end))
  put(bag, mix1(302, both))
  put(bag, mix2(303, both, field))
  put(bag, mix1(304, sum))
  put(bag, mix2(305, sum, to - from))
  put(bag, mix2(327, begin, before))
  put(bag, mix2(328, end, after))
  put(bag, mix2(323, oddsBucket(valueAt(content.begin, to)), oddsBucket(valueAt(source.end, from))))
  put(
    bag,
    mix3(324, oddsBucket(valueAt(source.begin, to)), oddsBucket(valueAt(content.inside, to - 1)), after),
  )
  makeFeatures(setting, cue, before, after)
  edgeFeatures(setting, cue, before, after)
}

/** Which words and tags stand on either side of the anchor inside the cue. */
function makeFeatures(
  { outlook, anchor, bag }: Setting,
  cue: TokenRange,
  before: number,
  after: number,
): void {
  const { sight } = outlook
  const { word } = anchor
  const { tags } = sight.text
  const lemma = sight.lemma[word] as number
  const tag = valueAt(tags, word)
  let left = 0
  for (let t = cue[0]; t < word; t++) left = mix2(left & 1023, tags[t] as number, 0)
  let right = 0
  let rightLemmas = 0
  for (let t = word + 1; t < cue[1]; t++) {
    right = mix2(right & 1023, tags[t] as number, 1)
    rightLemmas = mix2(rightLemmas & 1023, sight.lemma[t] as number, 1)
  }
  put(bag, mix3(306, before, after, tag))
  put(bag, mix3(307, lemma, before, after))
  put(bag, mix2(308, tag, left))
  put(bag, mix2(309, tag, right))
  put(bag, mix2(310, lemma, right))
  put(bag, mix2(311, lemma, left))
  put(bag, mix2(312, lemma, rightLemmas))
  put(bag, mix1(313, rightLemmas))
  put(bag, mix2(326, valueAt(tags, cue[1]), right))
}

function edgeFeatures(
  { outlook, anchor, bag }: Setting,
  cue: TokenRange,
  before: number,
  after: number,
): void {
  const { sight } = outlook
  const { text, word: words, quotes, tree } = sight
  const { tags, relations } = text
  const { word } = anchor
  const [from, to] = cue
  const lemma = sight.lemma[word] as number
  put(bag, mix3(314, valueAt(tags, from), valueAt(tags, from - 1), before))
  put(bag, mix2(315, valueAt(words, from), before))
  put(bag, mix3(316, valueAt(tags, to), valueAt(tags, to - 1), after))
  put(bag, mix2(317, valueAt(words, to), valueAt(words, to - 1)))
  put(bag, mix3(318, valueAt(words, to), valueAt(tags, to - 1), lemma))
  put(bag, mix2(319, valueAt(words, from - 1), valueAt(words, from)))
  put(bag, mix3(320, valueAt(relations, to - 1), valueAt(relations, to), after))
  put(bag, mix3(321, valueAt(relations, from), valueAt(relations, from - 1), before))
  put(bag, mix3(322, tree.rightmost[to - 1] === to - 1 ? 1 : 0, after, valueAt(relations, to)))
  put(bag, mix3(325, valueAt(quotes.state, to), valueAt(tags, to - 1), valueAt(tags, word)))
  put(bag, mix3(329, lemma, valueAt(tags, to), after))
}
