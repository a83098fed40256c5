/**
 * The features of a content, given the cue. Template numbers are part of the trained weights: change one and train anew.
 */

import { mix1, mix2, mix3 } from '#learn'
import type { TokenRange } from '../../layers.ts'
import { headOf } from '../link.ts'
import { CLOSING, OPENING } from '../quotes.ts'
import type { Sight } from '../sight.ts'
import { bitsBucket, lengthBucket, oddsAt, put, sumBucket, valueAt } from './bag.ts'
import { sameRanges, sharedSize, sizeOf } from './ranges.ts'
import {
  agreement,
  commasIn,
  linkTo,
  oddsSum,
  quoteCuts,
  rightEdgeOf,
  type Setting,
  verbIn,
} from './setting.ts'
import { sentenceAt } from './words.ts'

type Ranges = readonly TokenRange[]

/** What is asked of a content again and again. */
interface Shape {
  readonly content: Ranges
  readonly cue: TokenRange
  readonly first: TokenRange
  readonly last: TokenRange
  /** Before the cue 1, after it 2, both 3. */
  readonly side: number
  readonly many: number
  readonly gapAfter: number
  /** Tokens to the end of the last sentence, from the start of the first, at most 4. */
  readonly toEnd: number
  readonly fromStart: number
}

/** Puts the features of a content into the bag; `base` is the field's own. */
export function contentFeatures(setting: Setting, cue: TokenRange, content: Ranges, base: Ranges): void {
  const shape = shapeOf(setting.outlook.sight, cue, content)
  fieldFeatures(setting, shape, base)
  placeFeatures(setting, shape)
  treeFeatures(setting, shape)
  beginFeatures(setting, shape)
  endFeatures(setting, shape)
}

function shapeOf(sight: Sight, cue: TokenRange, content: Ranges): Shape {
  const first = content[0] as TokenRange
  const last = content[content.length - 1] as TokenRange
  const after = content.find(([from]) => from >= cue[1])
  return {
    content,
    cue,
    first,
    last,
    side: last[1] <= cue[0] ? 1 : first[0] >= cue[1] ? 2 : 3,
    many: Math.min(3, content.length),
    gapAfter: after ? Math.min(9, after[0] - cue[1]) : 10,
    toEnd: Math.min(4, sentenceAt(sight, last[1] - 1)[1] - last[1]),
    fromStart: Math.min(4, first[0] - sentenceAt(sight, first[0])[0]),
  }
}

/** How well the content fits the field: its edges and what it holds, against the field's own. */
function fieldFeatures({ outlook, anchor, bag }: Setting, shape: Shape, base: Ranges): void {
  const { content, first, last, side, toEnd } = shape
  const { sight, borders } = outlook
  const border = borders.content
  let sum = 0
  let edges = 1
  for (const range of content) {
    sum += oddsSum(border, range)
    edges *= ((border.begin[range[0]] as number) + 0.01) * ((border.end[range[1]] as number) + 0.01)
  }
  const more = sumBucket(sum - base.reduce((total, range) => total + oddsSum(border, range), 0))
  const begin = bitsBucket(border.begin[first[0]] as number)
  const end = bitsBucket(border.end[last[1]] as number)
  const both = bitsBucket((border.begin[first[0]] as number) * (border.end[last[1]] as number))
  const field = agreement(anchor, (index) => sameRanges(anchor.proposals[index]?.content ?? [], content))
  const sourceInside = borders.source.inside
  put(bag, mix1(400, field))
  put(bag, mix2(401, field, sight.bucket[anchor.word] as number))
  put(bag, mix1(402, begin))
  put(bag, mix1(403, end))
  put(bag, mix2(404, begin, end))
  put(bag, mix1(405, Math.round(Math.log2(edges) / 1.5)))
  put(bag, mix1(406, more))
  put(bag, mix2(407, more, both))
  put(bag, mix1(408, sumBucket(sum)))
  put(bag, mix3(438, oddsAt(border.inside, last[1]), oddsAt(border.inside, last[1] - 1), toEnd))
  put(bag, mix3(439, oddsAt(border.inside, first[0] - 1), oddsAt(border.inside, first[0]), side))
  put(bag, mix3(440, oddsAt(sourceInside, first[0]), oddsAt(sourceInside, last[1] - 1), side))
  put(bag, mix3(441, field, lengthBucket(sizeOf(content)), side))
  put(bag, mix3(446, end, valueAt(sight.word, last[1]), rightEdgeOf(sight, last[1] - 1)))
}

/** Where it stands against the cue, its sentence and the quotes. */
function placeFeatures({ outlook, anchor, bag }: Setting, shape: Shape): void {
  const { content, cue, first, last, side, many, gapAfter, toEnd, fromStart } = shape
  const { sight } = outlook
  const { quotes, sentenceOf, paragraphOf } = sight
  const [from, to] = [first[0], last[1]]
  const gapBefore = to <= cue[0] ? Math.min(9, cue[0] - to) : 10
  const sentences = Math.min(3, (sentenceOf[to - 1] as number) - (sentenceOf[from] as number))
  const sentence = sentenceOf[cue[0]]
  const outOf = (sentenceOf[from] === sentence ? 1 : 0) + (sentenceOf[to - 1] === sentence ? 2 : 0)
  const paragraph = paragraphOf[cue[0]]
  const paragraphs = paragraphOf[from] === paragraph && paragraphOf[to - 1] === paragraph ? 0 : 1
  const opens = valueAt(quotes.state, from)
  const closes = valueAt(quotes.state, to - 1)
  const whole = opens === OPENING && closes === CLOSING ? 1 : 0
  const between = content.length > 1 ? lengthBucket((content[1] as TokenRange)[0] - first[1]) : 0
  put(bag, mix3(409, many, side, lengthBucket(sizeOf(content))))
  put(bag, mix3(410, side, gapBefore, gapAfter))
  put(bag, mix3(411, sight.lemma[anchor.word] as number, side, gapAfter))
  put(bag, mix3(425, toEnd, valueAt(sight.text.tags, to - 1), side))
  put(bag, mix3(426, fromStart, side, many))
  put(bag, mix3(427, sentences, outOf, paragraphs))
  put(bag, mix3(428, sentences, opens * 4 + closes, outOf))
  put(bag, mix3(429, quoteCuts(sight, content), whole, side))
  const atStart = opens * 4 + valueAt(quotes.state, from - 1)
  put(bag, mix3(430, atStart, closes * 4 + valueAt(quotes.state, to), side))
  put(bag, mix3(435, commasIn(sight, last), toEnd, side))
  put(bag, mix3(437, strayGap(content, cue), many, side))
  put(bag, mix3(443, many, between, side))
  put(bag, mix3(447, valueAt(sight.word, first[1]), many, valueAt(sight.word, first[1] - 1)))
}

/** How it hangs on the anchor. */
function treeFeatures({ outlook, anchor, bag }: Setting, shape: Shape): void {
  const { content, first, last, side, toEnd, fromStart } = shape
  const { sight } = outlook
  const { text, tree } = sight
  const { word } = anchor
  const lemma = sight.lemma[word] as number
  const head = headOf(sight, side === 2 ? first : last)
  const link = linkTo(sight, head, word)
  const leftEdge = first[0] === tree.leftmost[headOf(sight, first)] ? 1 : 0
  put(bag, mix3(412, link, side, sight.bucket[word] as number))
  put(bag, mix2(413, link, lemma))
  put(bag, mix3(414, link, valueAt(text.tags, head), leftEdge))
  put(bag, mix3(433, leftEdge, side, fromStart))
  put(bag, mix3(434, valueAt(text.relations, first[0]), valueAt(text.relations, last[1] - 1), side))
  put(bag, mix3(436, tree.rightmost[word] === last[1] - 1 ? 1 : 0, side, toEnd))
  put(bag, mix3(445, valueAt(text.tags, head), link, verbIn(sight, content)))
}

function beginFeatures({ outlook, anchor, bag }: Setting, { first, side, gapAfter }: Shape): void {
  const { sight } = outlook
  const { tags } = sight.text
  const from = first[0]
  const lemma = sight.lemma[anchor.word] as number
  const word = valueAt(sight.word, from)
  put(bag, mix3(415, valueAt(tags, from), valueAt(tags, from - 1), side))
  put(bag, mix3(416, word, valueAt(tags, anchor.word), side))
  put(bag, mix3(417, lemma, word, side))
  put(bag, mix3(418, lemma, valueAt(tags, from), gapAfter))
  put(bag, mix2(419, valueAt(sight.word, from - 1), word))
}

function endFeatures({ outlook, bag }: Setting, { last, side, toEnd }: Shape): void {
  const { sight } = outlook
  const { tags } = sight.text
  const to = last[1]
  const [lastWord, nextWord, secondWord] = [
    valueAt(sight.word, to - 1),
    valueAt(sight.word, to),
    valueAt(sight.word, to + 1),
  ]
  const [lastTag, nextTag, secondTag] = [valueAt(tags, to - 1), valueAt(tags, to), valueAt(tags, to + 1)]
  const quote = valueAt(sight.quotes.state, to - 1)
  const edge = rightEdgeOf(sight, to - 1)
  const verbAfter = verbIn(sight, [[to, sentenceAt(sight, to - 1)[1]]])
  put(bag, mix3(420, lastTag, nextTag, toEnd))
  put(bag, mix2(421, nextWord, lastWord))
  put(bag, mix3(422, nextWord, secondWord, toEnd > 0 ? 1 : 0))
  put(bag, mix3(423, nextTag, secondTag, side))
  put(bag, mix3(424, nextWord, secondWord, quote))
  put(bag, mix3(431, edge, nextWord, toEnd))
  put(bag, mix3(432, edge, nextTag, secondTag))
  put(bag, mix3(442, nextTag, verbAfter, quote))
  put(bag, mix3(444, lastWord, toEnd, side))
}

/** How many tokens of other text lie between the pieces of a content, cue aside. */
function strayGap(content: Ranges, cue: TokenRange): number {
  let gap = 0
  for (let r = 1; r < content.length; r++) {
    const range: TokenRange = [(content[r - 1] as TokenRange)[1], (content[r] as TokenRange)[0]]
    gap += range[1] - range[0] - sharedSize([range], [cue])
  }
  return lengthBucket(gap)
}
