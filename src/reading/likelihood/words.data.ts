/** The words that phrases of likelihood are made of, and the one word of the scale that each stands for. */

const words = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([key, list]) =>
      list.split(' ').map((word): [string, string] => [word, key]),
    ),
  )

/** Adjectives, adverbs and modals. */
export const CORES = words({
  likely: 'likely',
  unlikely: 'unlikely',
  probable: 'probable probably',
  improbable: 'improbable improbably',
  possible: 'possible possibly perhaps maybe conceivable conceivably',
  impossible: 'impossible',
  certain: 'certain certainly inevitable inevitably',
  doubtful: 'doubtful',
  may: 'may might could',
})

/** Adverbs of degree before a core. */
export const DEGREES = words({
  very: 'very',
  highly: 'highly extremely exceedingly overwhelmingly hugely',
  almost: 'almost nearly virtually practically',
  well: 'well entirely perfectly distinctly',
  // These leave the range as it is.
  '': 'quite fairly rather pretty somewhat reasonably most increasingly',
  // These only count after "not".
  so: 'so too that particularly especially terribly all',
})

export const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never'])

/** Nouns that a likelihood may be said of. */
export const CHANCES: ReadonlySet<string> = new Set(
  'chance chances likelihood probability odds possibility possibilities prospect prospects'.split(' '),
)

/** How big a chance is. */
export const SIZES = words({
  no: 'no zero',
  little: 'little scant',
  slight: 'slight slim slender small faint low minimal tiny outside poor',
  remote: 'remote',
  good: 'good strong high decent excellent',
  even: 'even fifty-fifty 50-50 50/50',
  real: 'real serious distinct realistic',
})
