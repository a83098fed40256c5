/**
 * The features of an attribution as a whole: does the text ascribe anything here at all?
 * Template numbers are part of the trained weights: change one and train anew.
 */

import { hashText, mix1, mix2, mix3 } from '#learn'
import type { TokenRange } from '../../layers.ts'
import { headOf } from '../link.ts'
import { OPENING } from '../quotes.ts'
import { bitsBucket, lengthBucket, oddsBucket, put, sumBucket, valueAt } from './bag.ts'
import type { Piece } from './piece.ts'
import { sizeOf } from './ranges.ts'
import { agreement, linkTo, oddsSum, type Setting, verbIn } from './setting.ts'

/** Puts the features of the best pieces of an anchor into the bag. */
export function wholeFeatures(setting: Setting, piece: Piece): void {
  fieldFeatures(setting, piece)
  cueFeatures(setting, piece)
  sourceFeatures(setting, piece)
  contentFeatures(setting, piece)
}

/** Before the cue 1, after it 2, both 3. */
function sideOf({ cue, content }: Piece): number {
  const first = content[0] as TokenRange
  const last = content[content.length - 1] as TokenRange
  return first[0] >= cue[1] ? 2 : last[1] <= cue[0] ? 1 : 3
}

/** How sure the field and the rankers of the pieces are. */
function fieldFeatures({ outlook, anchor, bag }: Setting, piece: Piece): void {
  const { sight, borders } = outlook
  const { word } = anchor
  const { content, source, shares } = piece
  const bucket = sight.bucket[word] as number
  const decodings = agreement(anchor, () => true)
  const isCue = oddsBucket(borders.cue.inside[word] as number)
  const inContent = oddsBucket(borders.content.inside[word] as number)
  const sum = content.reduce((total, range) => total + oddsSum(borders.content, range), 0)
  const fits = source ? (oddsSum(borders.source, source) > 0 ? 2 : 1) : 0
  const begin = bitsBucket(borders.content.begin[(content[0] as TokenRange)[0]] as number)
  put(bag, mix1(600, decodings))
  put(bag, mix1(601, isCue))
  put(bag, mix2(602, isCue, decodings))
  put(bag, mix2(603, isCue, inContent))
  put(bag, mix3(604, isCue, sum > 0 ? 1 : 0, fits))
  put(bag, mix2(605, sumBucket(sum), lengthBucket(sizeOf(content))))
  put(bag, mix2(614, bitsBucket(shares.cue), bitsBucket(shares.content)))
  put(bag, mix2(615, bitsBucket(shares.source), bitsBucket(shares.content)))
  put(bag, mix2(616, bitsBucket(shares.cue * shares.content * shares.source), isCue))
  put(bag, mix3(617, begin, isCue, sideOf(piece)))
  put(bag, mix2(622, oddsBucket(anchor.proposals[0]?.probability ?? 0), isCue))
  put(bag, mix2(623, inContent, bucket))
  put(bag, mix3(624, sight.bestInSentence[word] as number, bucket, isCue > 0 ? 1 : 0))
  put(bag, mix3(633, sight.paragraphOf[word] === 0 ? 1 : 0, bucket, isCue))
}

function cueFeatures({ outlook, anchor, bag }: Setting, { cue }: Piece): void {
  const { sight } = outlook
  const { tags, relations, names, words } = sight.text
  const { word } = anchor
  const lemma = sight.lemma[word] as number
  const bucket = sight.bucket[word] as number
  const tag = valueAt(tags, word)
  put(bag, mix1(606, lemma))
  put(bag, mix2(607, lemma, tag))
  put(bag, mix3(634, valueAt(names, word), tag, bucket))
  put(bag, mix3(608, tag, bucket, valueAt(sight.quotes.state, word)))
  put(bag, mix3(613, valueAt(relations, word), tag, bucket))
  put(bag, mix2(625, valueAt(sight.word, cue[0]), valueAt(sight.word, cue[1] - 1)))
  put(bag, mix3(626, valueAt(tags, cue[0]), valueAt(tags, cue[1] - 1), cue[1] - cue[0]))
  put(bag, mix1(627, hashText(words.slice(cue[0], cue[1]).join(' ').toLowerCase())))
  put(bag, mix3(628, valueAt(tags, cue[0] - 1), valueAt(tags, cue[0]), bucket))
}

function sourceFeatures({ outlook, anchor, bag }: Setting, piece: Piece): void {
  const { sight } = outlook
  const { tags, names } = sight.text
  const { word } = anchor
  const { source, cue } = piece
  const lemma = sight.lemma[word] as number
  const bucket = sight.bucket[word] as number
  const side = sideOf(piece)
  const head = source ? headOf(sight, source) : -1
  put(bag, mix3(609, bucket, source ? 1 : 0, side))
  put(bag, mix3(610, lemma, source ? 1 : 0, side))
  put(bag, mix3(611, valueAt(names, head), valueAt(tags, head), bucket))
  put(bag, mix2(612, valueAt(sight.word, head), bucket))
  put(bag, mix3(629, source ? Math.min(6, Math.abs(cue[0] - source[1])) : 8, side, bucket))
  put(bag, mix3(630, source ? linkTo(sight, head, word) : 999, valueAt(tags, word), bucket))
}

function contentFeatures({ outlook, anchor, bag }: Setting, piece: Piece): void {
  const { sight } = outlook
  const { tags } = sight.text
  const { word } = anchor
  const { content } = piece
  const bucket = sight.bucket[word] as number
  const side = sideOf(piece)
  const first = content[0] as TokenRange
  const { state } = sight.quotes
  put(bag, mix3(618, valueAt(state, first[0]) === OPENING ? 1 : 0, side, valueAt(state, word)))
  put(bag, mix3(619, valueAt(tags, first[0]), bucket, side))
  put(bag, mix3(620, valueAt(sight.word, first[0]), sight.lemma[word] as number, side))
  put(bag, mix3(621, lengthBucket(sizeOf(content)), bucket, side))
  put(bag, mix3(631, linkTo(sight, headOf(sight, first), word), valueAt(tags, word), bucket))
  put(bag, mix3(632, verbIn(sight, content), side, bucket))
}
