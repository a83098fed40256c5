/**
 * How alike a report and a story are: cosines of their word vectors, over all words and over words of one kind,
 * and how that compares with how alike the story's reports are among themselves.
 */

import type { StorySketch, Term } from './sketch.ts'
import type { Story } from './story.ts'
import type { StoryTerm } from './story-sums.ts'

/** A report beside a story, with both looked up by stem. */
export interface Pairing {
  readonly sketch: StorySketch
  readonly story: Story
  readonly ofReport: ReadonlyMap<string, Term>
  readonly ofStory: ReadonlyMap<string, StoryTerm>
  /** Cosine over all words. */
  readonly cosine: number
}

/** Puts a report beside a story that is likely enough to be looked at closely. */
export function pair(sketch: StorySketch, story: Story, cosine: number): Pairing {
  const ofReport = new Map(sketch.terms.map((term) => [term.stem, term]))
  const ofStory = new Map(story.terms.map((term) => [term.stem, term]))
  return { sketch, story, ofReport, ofStory, cosine }
}

interface Choice {
  readonly report: (term: Term) => boolean
  readonly story: (term: StoryTerm) => boolean
  /** Multiplies the weight of a word on both sides. */
  readonly factor?: (stem: string) => number
}

/** Cosine over some of the words; 0 when one side has none of them. */
export function cosineOf(pairing: Pick<Pairing, 'sketch' | 'story' | 'ofStory'>, choice: Choice): number {
  const factor = choice.factor ?? (() => 1)
  let [product, ofReport, ofStory] = [0, 0, 0]
  for (const term of pairing.sketch.terms) {
    if (!choice.report(term)) continue
    const weight = term.weight * factor(term.stem)
    ofReport += weight * weight
    const there = pairing.ofStory.get(term.stem)
    if (there !== undefined) product += weight * there.sum * factor(term.stem)
  }
  for (const term of pairing.story.terms)
    if (choice.story(term)) ofStory += (term.sum * factor(term.stem)) ** 2
  return product > 0 && ofStory > 0 ? product / Math.sqrt(ofReport * ofStory) : 0
}

/** True when at least half of the reports that hold the word have it as a name. */
export const isName = ({ kinds, reportCount }: StoryTerm): boolean =>
  kinds.person + kinds.place + kinds.name >= reportCount / 2

/** Mean cosine between two reports of the story, from the length of the sum of their vectors. */
const COHERENCE_OF_ONE = 0.25
function coherenceOf({ terms, reportCount }: Story): number {
  if (reportCount < 2) return COHERENCE_OF_ONE
  const square = terms.reduce((sum, { sum: weight }) => sum + weight * weight, 0)
  return Math.max(0, (square - reportCount) / (reportCount * (reportCount - 1)))
}

/** Where the story stands among the candidates of the report. */
export interface Standing {
  /** Cosine of this one minus that of the next one; 0 unless it is the likest. */
  readonly lead: number
  readonly isLikest: boolean
  readonly others: readonly Pairing[]
}

/** The numbers that tell how alike the two are. */
export function likenessOf(pairing: Pairing, standing: Standing): Readonly<Record<string, number>> {
  const { sketch, story, cosine } = pairing
  const kindCosine = (...kinds: readonly string[]) =>
    cosineOf(pairing, {
      report: ({ kind }) => kinds.includes(kind),
      story: (term) => kinds.some((kind) => term.kinds[kind as Term['kind']] > 0),
    })
  const mean = sketch.terms.reduce(
    (sum, { stem, weight }) => sum + (weight * (pairing.ofStory.get(stem)?.sum ?? 0)) / story.reportCount,
    0,
  )
  const coherence = coherenceOf(story)
  const length = Math.log1p(sketch.wordCount)
  return {
    cosine,
    cosineOfNames: cosineOf(pairing, { report: ({ kind }) => kind !== 'word', story: isName }),
    cosineOfWords: cosineOf(pairing, {
      report: ({ kind }) => kind === 'word',
      story: (term) => !isName(term),
    }),
    cosineOfPersons: kindCosine('person'),
    cosineOfPlaces: kindCosine('place'),
    cosineOfVerbs: cosineOf(pairing, { report: ({ isVerb }) => isVerb, story: () => true }),
    cosineOfTitle: cosineOf(pairing, { report: ({ isInTitle }) => isInTitle, story: () => true }),
    cosineOfRare: cosineOf(pairing, {
      report: () => true,
      story: () => true,
      factor: rarityAmong(standing.others),
    }),
    mean,
    coherence,
    meanToCoherence: Math.min(3, mean / Math.max(0.03, coherence)),
    size: Math.log(story.reportCount),
    isSmall: 1 / story.reportCount,
    length,
    cosineByLength: cosine * length,
    isLikest: standing.isLikest ? 1 : 0,
    lead: standing.isLikest ? standing.lead : 0,
  }
}

/** Words that the other candidates hold as well tell little about which of them it is. */
function rarityAmong(others: readonly Pairing[]): (stem: string) => number {
  return (stem) => {
    const held = others.reduce((sum, { story, ofStory }) => {
      const term = ofStory.get(stem)
      return term === undefined ? sum : sum + Math.min(1, (2 * term.reportCount) / story.reportCount)
    }, 0)
    return 1 / (1 + 2 * held)
  }
}
