/**
 * The features of a source, or of none, given cue and content.
 * Template numbers are part of the trained weights: change one and train anew.
 */

import { mix1, mix2, mix3 } from '#learn'
import type { TokenRange } from '../../layers.ts'
import { headOf } from '../link.ts'
import type { Sight } from '../sight.ts'
import { bitsBucket, lengthBucket, oddsAt, put, sumBucket, valueAt } from './bag.ts'
import type { Piece } from './piece.ts'
import { sharedSize } from './ranges.ts'
import { agreement, commasIn, linkTo, oddsSum, rightEdgeOf, type Setting } from './setting.ts'
import { relationAt } from './words.ts'

/** What stands already when a source is chosen. */
type Chosen = Pick<Piece, 'cue' | 'content'>

/** Puts the features of a source (null for none) into the bag. */
export function sourceFeatures(setting: Setting, source: TokenRange | null, chosen: Chosen): void {
  const { anchor } = setting
  const field = agreement(anchor, (index) => {
    const own = anchor.proposals[index]?.source ?? null
    return source ? own?.[0] === source[0] && own[1] === source[1] : own === null
  })
  if (!source) {
    noneFeatures(setting, chosen, field)
    return
  }
  fieldFeatures(setting, source, field)
  placeFeatures(setting, source, chosen)
  edgeFeatures(setting, source)
}

function sideOf({ cue, content }: Chosen): number {
  return (content[0] as TokenRange)[0] < cue[0] ? 1 : 0
}

function noneFeatures({ outlook, anchor, bag }: Setting, chosen: Chosen, field: number): void {
  const { sight } = outlook
  const { tags, relations } = sight.text
  const { word } = anchor
  const begin = chosen.cue[0]
  const lemma = sight.lemma[word] as number
  put(bag, mix1(500, field))
  put(bag, mix1(501, lemma))
  put(bag, mix2(502, valueAt(tags, word), sight.tree.childRelations[word] as number))
  put(bag, mix2(503, valueAt(tags, word), valueAt(relations, word)))
  put(bag, mix3(504, valueAt(sight.word, begin), valueAt(tags, begin - 1), sideOf(chosen)))
  put(bag, mix2(505, lemma, valueAt(tags, begin)))
  put(bag, mix2(506, field, valueAt(tags, word)))
}

function fieldFeatures({ outlook, bag }: Setting, source: TokenRange, field: number): void {
  const border = outlook.borders.source
  const [from, to] = source
  const begin = border.begin[from] as number
  const end = border.end[to] as number
  const sum = sumBucket(oddsSum(border, source))
  put(bag, mix1(510, field))
  put(bag, mix2(511, field, bitsBucket(begin * end)))
  put(bag, mix2(512, bitsBucket(begin), bitsBucket(end)))
  put(bag, mix1(513, sum))
  put(bag, mix2(514, sum, lengthBucket(to - from)))
  put(bag, mix2(532, oddsAt(border.inside, to), oddsAt(border.inside, to - 1)))
  put(bag, mix2(533, oddsAt(border.inside, from - 1), oddsAt(border.inside, from)))
}

/** Where it stands and how it hangs on the anchor. */
function placeFeatures({ outlook, anchor, bag }: Setting, source: TokenRange, chosen: Chosen): void {
  const { sight } = outlook
  const { tags, names } = sight.text
  const { word } = anchor
  const { cue, content } = chosen
  const [from, to] = source
  const lemma = sight.lemma[word] as number
  const head = headOf(sight, source)
  const link = linkTo(sight, head, word)
  const side = to <= cue[0] ? 1 : 2
  const gap = side === 1 ? cue[0] - to : from - cue[1]
  const inContent = sharedSize([source], content) > 0 ? 1 : 0
  const same = sight.sentenceOf[from] === sight.sentenceOf[cue[0]] ? 1 : 0
  const { state } = sight.quotes
  put(bag, mix3(515, link, side, inContent))
  put(bag, mix2(516, link, lemma))
  put(bag, mix3(517, link, valueAt(tags, head), valueAt(names, head)))
  put(bag, mix2(518, valueAt(sight.word, head), valueAt(tags, word)))
  put(bag, mix3(519, side, Math.min(12, gap), same))
  put(bag, mix3(520, side, gap === 0 ? 0 : 1, sideOf(chosen)))
  put(bag, mix3(534, inContent, valueAt(state, from), valueAt(state, cue[0])))
  put(bag, mix3(536, lemma, side, valueAt(names, head)))
  put(bag, mix3(537, relationAt(sight, head) === 'nsubj' ? 1 : 0, valueAt(tags, word), side))
  const whole = sight.tree.rightmost[head] === to - 1 ? 1 : 0
  put(bag, mix3(531, commasIn(sight, source), whole, side))
  put(bag, mix3(535, valueAt(sight.word, to - 1), whole, side))
  put(bag, mix3(538, whoIn(sight, source), whole, gap === 0 ? 1 : 0))
  put(bag, mix3(524, valueAt(tags, to - 1), valueAt(tags, to), side))
  put(bag, mix3(526, valueAt(sight.word, to), valueAt(tags, to + 1), side))
}

function edgeFeatures({ outlook, bag }: Setting, source: TokenRange): void {
  const { sight } = outlook
  const { tags, names, relations } = sight.text
  const [from, to] = source
  const head = headOf(sight, source)
  const whole = sight.tree.rightmost[head] === to - 1 ? 1 : 0
  const fromLeft = sight.tree.leftmost[head] === from ? 1 : 0
  const { word } = sight
  put(bag, mix3(521, valueAt(tags, from), valueAt(tags, from - 1), valueAt(names, from)))
  put(bag, mix2(522, valueAt(word, from), valueAt(tags, head)))
  put(bag, mix2(523, valueAt(word, from - 1), valueAt(word, from)))
  put(bag, mix3(525, valueAt(word, to), valueAt(word, to + 1), whole))
  put(bag, mix3(527, valueAt(tags, to), valueAt(tags, to + 1), whole))
  put(bag, mix3(528, whole, fromLeft, lengthBucket(to - from)))
  put(bag, mix3(529, valueAt(relations, to), valueAt(relations, to + 1), whole))
  put(bag, mix3(530, rightEdgeOf(sight, to - 1), valueAt(word, to), whole))
  put(bag, mix3(539, valueAt(names, from - 1), valueAt(names, from), valueAt(names, head)))
  put(bag, mix3(540, valueAt(names, to - 1), valueAt(names, to), valueAt(tags, to)))
}

/** 1 when a who-clause stands in the range, 2 when one follows. */
function whoIn({ text }: Sight, [from, to]: TokenRange): number {
  const who = /^(?:who|which|whose|that)$/i
  for (let t = from + 1; t < to; t++) if (who.test(text.words[t] as string)) return 1
  return who.test(text.words[to] ?? '') || who.test(text.words[to + 1] ?? '') ? 2 : 0
}
