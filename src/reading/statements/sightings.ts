/**
 * What people saw or counted themselves, and what pictures show: "Observers counted 40 tanks", "satellite pictures
 * that a firm took show a crack". Takes a parsed text, gives drafts.
 */

import type { TokenRange } from '#language'
import {
  childWith,
  type Grammar,
  lemmaOf,
  lowOf,
  phraseOf,
  sentenceRange,
  tagOf,
  trimRange,
} from '../grammar.ts'
import { type Draft, inside } from './draft.ts'

const OBSERVERS =
  /^(?:reporter|correspondent|journalist|photographer|observer|monitor|inspector|witness|resident|villager|neighbour|neighbor|passer-by|bystander|onlooker|team|crew)$/

/** Finds sightings; one cue for "saw … and counted …". */
export function findSightings(grammar: Grammar): Draft[] {
  const found: Draft[] = []
  for (let verb = 0; verb < grammar.text.count; verb++) {
    const draft = sightingAt(grammar, verb)
    if (draft) found.push(draft)
  }
  return found
}

function sightingAt(grammar: Grammar, verb: number): Draft | null {
  if (!/^VB[DN]$/.test(tagOf(grammar, verb)) || !/^(?:see|count|watch|witness)$/.test(lemmaOf(grammar, verb)))
    return null
  const own = childWith(grammar, verb, 'nsubj')
  const subject = own < 0 ? observerBefore(grammar, verb) : own
  if (subject < 0 || subject > verb || childWith(grammar, verb, 'neg', 'aux') >= 0) return null
  const isObserver = OBSERVERS.test(lemmaOf(grammar, subject))
  const counts = lemmaOf(grammar, verb) === 'count' && tagOf(grammar, subject).startsWith('NNP')
  if (!isObserver && !counts) return null
  const source: TokenRange =
    own < 0 ? trimRange(grammar, [sentenceRange(grammar, verb)[0], verb]) : phraseOf(grammar, subject)
  if (source[1] > verb) return null
  const [, end] = sentenceRange(grammar, verb)
  const content: TokenRange = trimRange(grammar, [verb + 1, end])
  // "Saw it as a threat" is a view and no sighting.
  if (content[1] - content[0] < 2 || hasView(grammar, content)) return null
  return { source, cue: [verb, verb + 1], content: [content], within: -1, act: 'report' }
}

/** "A reporter of the Post, who was at the gate, | counted": where the tree lost him, the noun at the begin of the sentence. */
function observerBefore(grammar: Grammar, verb: number): number {
  const [start] = sentenceRange(grammar, verb)
  const noun = [start, start + 1, start + 2].find((t) => t < verb && OBSERVERS.test(lemmaOf(grammar, t)))
  return noun !== undefined && lowOf(grammar, verb - 1) === ',' ? noun : -1
}

function hasView(grammar: Grammar, [from, to]: TokenRange): boolean {
  for (let t = from; t < Math.min(to, from + 6); t++) if (lowOf(grammar, t) === 'as') return true
  return false
}

/** Words after a picture noun within which it shows something. */
const SHOW_REACH = 25

/** "Satellite pictures that the firm took last week show no mast": pictures at the begin of a sentence. */
export function findShown(grammar: Grammar): Draft[] {
  return Array.from(grammar.text.sentences.slice(0, -1)).flatMap((start) => shownIn(grammar, start) ?? [])
}

function shownIn(grammar: Grammar, start: number): Draft | null {
  const [, end] = sentenceRange(grammar, start)
  const noun = [start, start + 1, start + 2, start + 3].find((t) => t < end && isPicture(grammar, t))
  if (noun === undefined) return null
  for (let t = noun + 1; t < Math.min(end, noun + SHOW_REACH); t++) {
    if (!/^(?:show|shows|showed)$/.test(lowOf(grammar, t))) continue
    const content = trimRange(grammar, [t + 1, end])
    if (content[1] - content[0] < 2) return null
    return {
      source: trimRange(grammar, [start, t]),
      cue: [t, t + 1],
      content: [content],
      within: -1,
      act: null,
    }
  }
  return null
}

const isPicture = (grammar: Grammar, t: number): boolean =>
  /^(?:pictures|photographs|photos|images|imagery|footage)$/.test(lowOf(grammar, t))

/** Drafts without those that took the noun for a verb: "Satellite | pictures | that the firm took". */
export function withShown(drafts: readonly Draft[], shown: readonly Draft[]): Draft[] {
  const isPart = ({ cue }: Draft) => shown.some(({ source }) => source !== null && inside(cue, source))
  return drafts.filter((draft) => !isPart(draft))
}

/** "The filing, which has been seen by the Post, says": the paper speaks, not who has seen it. */
export function withSeenPaper(grammar: Grammar, draft: Draft): Draft {
  const { source, cue, content } = draft
  if (source === null || source[0] >= cue[0] || lowOf(grammar, source[0] - 1) !== 'by') return draft
  if (!/^(?:see|obtain|review|examine|read|view)$/.test(lemmaOf(grammar, source[0] - 2))) return draft
  const [start] = sentenceRange(grammar, source[0])
  if (!/^(?:the|a|an)$/.test(lowOf(grammar, start))) return draft
  const whole: TokenRange = [start, source[1]]
  return content.some((range) => range[0] < whole[1] && whole[0] < range[1])
    ? draft
    : { ...draft, source: whole }
}
