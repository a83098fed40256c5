/** A story as words for the store, and back: the fields of its words one after the other, which is a fraction of the records' own JSON. */

import { type Story, WEIGHT_UNITS } from './story.ts'
import type { StoryCount, StoryTerm } from './story-sums.ts'

/** Words and counts stand one after the other, parted by blanks; no word has one inside. */
interface Packed {
  readonly reports: number
  readonly dated: number
  readonly stems: string
  readonly words: string
  readonly sums: readonly number[]
  readonly held: readonly number[]
  readonly persons: readonly number[]
  readonly places: readonly number[]
  readonly names: readonly number[]
  readonly days: string
  readonly figures: string
  readonly numbers: string
  readonly weekdays: string
}

/** Writes a story for the store. */
export function packStory(story: Story): string {
  const { terms } = story
  const packed: Packed = {
    reports: story.reportCount,
    dated: story.datedCount,
    stems: terms.map(({ stem }) => stem).join(' '),
    words: terms.map(({ stem, word }) => shortened(word, stem)).join(' '),
    sums: terms.map(({ sum }) => Math.round(sum * WEIGHT_UNITS)),
    held: terms.map(({ reportCount }) => reportCount),
    persons: terms.map(({ kinds }) => kinds.person),
    places: terms.map(({ kinds }) => kinds.place),
    names: terms.map(({ kinds }) => kinds.name),
    days: packCounts(story.days),
    figures: packCounts(story.figures),
    numbers: packCounts(story.numbers),
    weekdays: packCounts(story.weekdays),
  }
  return JSON.stringify(packed)
}

/** Reads what packStory() wrote. */
export function parseStory(text: string): Story {
  const packed = JSON.parse(text) as Packed
  const words = packed.words.split(' ')
  const days = parseCounts(packed.days)
  return {
    reportCount: packed.reports,
    firstDay: days[0]?.value ?? null,
    lastDay: days.at(-1)?.value ?? null,
    days,
    terms:
      packed.held.length === 0
        ? []
        : packed.stems.split(' ').map((stem, at) => termAt(packed, { at, stem, word: words[at] as string })),
    figures: parseCounts(packed.figures),
    numbers: parseCounts(packed.numbers),
    weekdays: parseCounts(packed.weekdays),
    datedCount: packed.dated,
  }
}

function termAt(packed: Packed, { at, stem, word }: { at: number; stem: string; word: string }): StoryTerm {
  const [held = 0, person = 0, place = 0, name = 0] = [
    packed.held,
    packed.persons,
    packed.places,
    packed.names,
  ].map((counts) => counts[at])
  return {
    stem,
    word: lengthened(word, stem),
    sum: (packed.sums[at] as number) / WEIGHT_UNITS,
    reportCount: held,
    kinds: { person, place, name, word: held - person - place - name },
  }
}

/** "troops" of "troop" → "-s", "Troops" → "+s", another word as it is. */
function shortened(word: string, stem: string): string {
  if (word.startsWith(stem)) return `-${word.slice(stem.length)}`
  const head = stem.charAt(0).toUpperCase() + stem.slice(1)
  return word.startsWith(head) ? `+${word.slice(head.length)}` : `=${word}`
}

function lengthened(short: string, stem: string): string {
  const rest = short.slice(1)
  if (short.startsWith('-')) return stem + rest
  return short.startsWith('+') ? stem.charAt(0).toUpperCase() + stem.slice(1) + rest : rest
}

const packCounts = (counts: readonly StoryCount[]): string =>
  counts.map(({ of, value, reportCount }) => `${of} ${value} ${reportCount}`).join(' ')

function parseCounts(text: string): StoryCount[] {
  if (text === '') return []
  const parts = text.split(' ')
  return Array.from({ length: parts.length / 3 }, (_, k) => ({
    of: parts[3 * k] as string,
    value: parts[3 * k + 1] as string,
    reportCount: Number(parts[3 * k + 2]),
  }))
}
