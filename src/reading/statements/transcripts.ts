/**
 * Conversations printed with the speaker's name in capitals, or "Q" and "A", before each turn: takes a parsed text,
 * gives a draft for each turn. What is reported inside a turn is left to the other rules.
 */

import type { TokenRange } from '#language'
import { type Grammar, lowOf } from '../grammar.ts'
import type { Draft } from './draft.ts'

/** A label is at most so many tokens long. */
const LONGEST_LABEL = 5
/** One turn alone is a slogan, not a conversation. */
const FEWEST_TURNS = 2

interface Turn {
  readonly paragraph: number
  readonly colon: number
}

/** Finds the turns of all conversations. */
export function findTranscripts(grammar: Grammar): Draft[] {
  const { paragraphs } = grammar.text
  const turns: Turn[] = []
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    const colon = labelEnd(grammar, paragraph)
    if (colon >= 0) turns.push({ paragraph, colon })
  }
  if (turns.length < FEWEST_TURNS) return []
  return turns.map((turn, index): Draft => {
    const label = paragraphs[turn.paragraph] as number
    // A paragraph without a label between two turns goes on with the first.
    const next = turns[index + 1]
    const last = next ? next.paragraph : turn.paragraph + 1
    const end = paragraphs[last] as number
    const content: TokenRange = [turn.colon + 1, end]
    return {
      source: [label, turn.colon],
      cue: [turn.colon, turn.colon + 1],
      content: [content],
      within: -1,
      act: lowOf(grammar, end - 1) === '?' ? 'ask' : null,
    }
  })
}

/** The colon behind a label that opens a paragraph, -1 for none. */
function labelEnd(grammar: Grammar, paragraph: number): number {
  const { words, paragraphs } = grammar.text
  const first = paragraphs[paragraph] as number
  const end = Math.min(paragraphs[paragraph + 1] as number, first + LONGEST_LABEL + 1)
  for (let t = first; t < end; t++) {
    if (words[t] === ':') return t > first ? t : -1
    if (!/^(?:\p{Lu}[\p{Lu}.’'-]*|Q|A)$/u.test(words[t] as string)) return -1
  }
  return -1
}
