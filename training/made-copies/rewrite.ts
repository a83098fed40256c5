/**
 * What happens to a report on its way through other newsrooms, done by script: a new headline, a cut, another order,
 * other words, another lead, another agency line, two reports merged, an update, an excerpt. Seeded chance decides.
 */

import { tokenise } from '#language'
import type { MadeReport } from './made-report.ts'
import { SYNONYMS } from './synonyms.data.ts'

export type Chance = () => number

const below = (chance: Chance, count: number): number => Math.floor(chance() * count)
const between = (chance: Chance, low: number, high: number): number => low + chance() * (high - low)

/** The sentences of a paragraph. */
export function sentencesIn(paragraph: string): string[] {
  const text = tokenise(paragraph)
  return [...text.sentences].slice(0, -1).map((first, s) => {
    const last = (text.sentences[s + 1] as number) - 1
    return paragraph.slice(text.starts[first], text.ends[last])
  })
}

const CHOICES = new Map(SYNONYMS.map(([word = '', ...others]) => [word, others]))
const PHRASES = new RegExp(
  `\\b(${[...CHOICES.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`,
  'g',
)

/** Other words for a share of those that have any; quoted words stay. */
export function withOtherWords(sentence: string, share: number, chance: Chance): string {
  return sentence
    .split(/([“"][^”"]*[”"])/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(PHRASES, (word) => {
            const others = CHOICES.get(word)
            return others === undefined || chance() > share
              ? word
              : (others[below(chance, others.length)] as string)
          }),
    )
    .join('')
}

/** "It rained, the mayor said." ↔ "The mayor said it rained."; "On Monday, X" ↔ "X on Monday". */
export function turnedRound(sentence: string): string {
  const said =
    /^([^“”"]{20,}), ((?:[^,“”"]{3,60}) (?:said|says|told reporters|added|announced|warned))\.$/.exec(
      sentence,
    )
  if (said) return `${upper(said[2] as string)} that ${lower(said[1] as string)}.`
  const front = /^((?:On|In|At|After|Since|During|Late|Early) [^,“”"]{3,40}), ([^“”"]+)\.$/.exec(sentence)
  if (front) return `${upper(front[2] as string)} ${lower(front[1] as string)}.`
  const begins = /^([A-Z][^,“”"]{2,50}) (said|announced|warned) (?:that )?([^“”"]{20,})\.$/.exec(sentence)
  if (begins) return `${upper(begins[3] as string)}, ${lower(begins[1] as string)} ${begins[2]}.`
  return sentence
}

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const lower = (words: string) =>
  /^(?:The|A|An|It|He|She|They|On|In|At|After|Since|During|Late|Early|There|This|That|Its|His|Her)\b/.test(
    words,
  )
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words

/** Drops what stands in brackets and between a pair of commas when it is short. */
export function shortened(sentence: string): string {
  return sentence.replace(/ \([^)]{2,80}\)/g, '').replace(/, (?:who|which|a|an|the|where) [^,“”"]{5,70},/, '')
}

/** One sentence in other words; `share` of its words that have others are changed. */
function reworded(sentence: string, share: number, chance: Chance): string {
  const turned = chance() < share ? turnedRound(sentence) : sentence
  return withOtherWords(chance() < share * 0.7 ? shortened(turned) : turned, share, chance)
}

/** All in other words: single sentences left out, two joined, one paragraph made of two. */
export function paraphrased(report: MadeReport, share: number, chance: Chance): MadeReport {
  const paragraphs = report.paragraphs.map((paragraph) => {
    const sentences = sentencesIn(paragraph).map((sentence) => reworded(sentence, share, chance))
    const kept = sentences.filter((_, index) => index === 0 || chance() > share * 0.15)
    if (kept.length > 1 && chance() < share * 0.5) {
      const [one = '', two = '', ...rest] = kept
      return [`${one.replace(/[.]$/, '')}, and ${lower(two)}`, ...rest].join(' ')
    }
    return kept.join(' ')
  })
  return { ...report, paragraphs: chance() < share ? joinedPairs(paragraphs) : paragraphs }
}

function joinedPairs(paragraphs: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < paragraphs.length; at += 2) joined.push(paragraphs.slice(at, at + 2).join(' '))
  return joined
}

/** A new headline: words of the text's own sentences, or the old one in other words. */
export function withNewHeadline(report: MadeReport, chance: Chance): MadeReport {
  const sentences = report.paragraphs.slice(0, 4).flatMap(sentencesIn)
  const chosen = sentences[below(chance, sentences.length)] ?? report.title
  const title =
    chance() < 0.4 ? withOtherWords(report.title, 0.9, chance) : chosen.split(' ').slice(0, 9).join(' ')
  return { ...report, title: title.replace(/[.,]$/, '') }
}

/** Cut from the end: `share` of the paragraphs stay, at least two. */
export function cut(report: MadeReport, share: number): MadeReport {
  return {
    ...report,
    paragraphs: report.paragraphs.slice(0, Math.max(2, Math.ceil(report.paragraphs.length * share))),
  }
}

/** Another order after the lead. */
export function reordered(report: MadeReport, chance: Chance): MadeReport {
  const [lead = '', ...rest] = report.paragraphs
  for (let last = rest.length - 1; last > 0; last--) {
    const pick = below(chance, last + 1)
    ;[rest[last], rest[pick]] = [rest[pick] as string, rest[last] as string]
  }
  return { ...report, paragraphs: [lead, ...rest] }
}

/** A lead of one's own: the first paragraph in very other words, drawn together with part of the second. */
export function withNewLead(report: MadeReport, chance: Chance): MadeReport {
  const [lead = '', second = '', ...rest] = report.paragraphs
  const [head = '', ...tail] = sentencesIn(lead)
  const [next = ''] = sentencesIn(second)
  const fresh = `${reworded(shortened(head), 1, chance).replace(/\.$/, '')}, as ${lower(reworded(next, 1, chance))}`
  return { ...report, paragraphs: [fresh, ...(tail.length > 0 ? [tail.join(' ')] : []), second, ...rest] }
}

const AGENCIES = ['Meridian News Agency', 'Northwire', 'Agence Levant', 'Continental Press', 'Harbour Wire']
const PLACES = ['LONDON', 'GENEVA', 'NAIROBI', 'VIENNA', 'SINGAPORE', 'OTTAWA']

/** Another agency line and place. */
export function withAgencyLine(report: MadeReport, chance: Chance): MadeReport {
  const agency = AGENCIES[below(chance, AGENCIES.length)] as string
  const place = PLACES[below(chance, PLACES.length)] as string
  const [lead = '', ...rest] = report.paragraphs
  return {
    ...report,
    paragraphs: [`${place} (${agency}) - ${lead.replace(/^[A-Z ,]{3,40}\([^)]*\) [-–—] /, '')}`, ...rest],
    credits: [{ kind: 'dateline', name: agency }],
  }
}

/** Other figures in a few places, and new paragraphs at the top and further down: a later version. */
export function updated(report: MadeReport, news: readonly string[], chance: Chance): MadeReport {
  const paragraphs = report.paragraphs.map((paragraph) =>
    paragraph.replace(/\b(\d{1,3})\b(?![-:.\d])/g, (figure) =>
      chance() < 0.35 ? String(Number(figure) + 1 + below(chance, 9)) : figure,
    ),
  )
  const at = 1 + below(chance, Math.max(1, paragraphs.length - 1))
  return {
    ...report,
    paragraphs: [...news.slice(0, 1), ...paragraphs.slice(0, at), ...news.slice(1), ...paragraphs.slice(at)],
  }
}

/** Some paragraphs of one report inside another. */
export function excerptIn(host: MadeReport, report: MadeReport, chance: Chance): MadeReport {
  const count = Math.min(report.paragraphs.length, 2 + below(chance, 3))
  const from = below(chance, report.paragraphs.length - count + 1)
  const at = 1 + below(chance, Math.max(1, host.paragraphs.length - 1))
  return {
    ...host,
    paragraphs: [
      ...host.paragraphs.slice(0, at),
      ...report.paragraphs.slice(from, from + count),
      ...host.paragraphs.slice(at),
    ],
  }
}

/** Two reports drawn together, paragraph about paragraph. */
export function merged(one: MadeReport, other: MadeReport, chance: Chance): MadeReport {
  const [first, second] = [cut(one, between(chance, 0.4, 0.9)), cut(other, between(chance, 0.4, 0.9))]
  const paragraphs: string[] = []
  for (let at = 0; at < Math.max(first.paragraphs.length, second.paragraphs.length); at++)
    for (const report of [first, second]) {
      const paragraph = report.paragraphs[at]
      if (paragraph !== undefined) paragraphs.push(paragraph)
    }
  return { ...one, paragraphs }
}
