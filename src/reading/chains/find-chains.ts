/**
 * The way of each statement from the page to its origin: takes the sources of the statements and the outlets between
 * them, gives paths of source ids, outermost outlet first.
 */

import type { Chain, Source, Statement } from '#domain'

/** What stands between the page and the speaker of one statement. */
export interface Passage {
  /** Outlets named for this very statement, in order. */
  readonly through: readonly string[]
  /** The party that the speaker cites, null for none. */
  readonly cited: string | null
  readonly paragraph: number
  /** False for titles and headings, which open nothing. */
  readonly inBody: boolean
}

export interface ChainInput {
  readonly statements: readonly Statement[]
  /** The passage of each statement, in the same order. */
  readonly passages: readonly Passage[]
  readonly sources: readonly Source[]
  /** The outlet of the page and those it credits. */
  readonly page: readonly string[]
}

/** Paragraphs in which an outlet that tells the story opens it for what follows. */
const OPENING = 3

/** Finds the chain of every statement whose origin is known. */
export function findChains(input: ChainInput): Chain[] {
  const { statements, passages, sources, page } = input
  const kindOf = new Map(sources.map(({ id, kind }) => [id, kind]))
  const placeOf = new Map(statements.map(({ id }, index) => [id, index]))
  const tellers = tellersOf(input, kindOf)
  const paths = new Map<string, readonly string[]>()

  function pathOf(index: number): readonly string[] {
    const statement = statements[index] as Statement
    const known = paths.get(statement.id)
    if (known) return known
    // Guards against a circle: a statement met again on its own way counts as told by the page.
    paths.set(statement.id, page)
    const { through, cited } = passages[index] as Passage
    const outer = statement.within === null ? undefined : placeOf.get(statement.within)
    const before = outer === undefined ? page : pathOf(outer)
    const teller = outer === undefined && through.length === 0 ? tellers[index] : null
    const ends = [statement.speaker, cited].filter((id) => id !== null)
    // What the outer statement came through already stays where it is.
    const own = outer === undefined ? through : through.filter((id) => !before.includes(id))
    const path = [teller ?? null, ...own, ...ends].reduce<readonly string[]>(stepTo, before)
    paths.set(statement.id, path)
    return path
  }

  return statements.flatMap(({ id, speaker }, index) =>
    speaker === null ? [] : [{ statement: id, path: pathOf(index) }],
  )
}

/** A path goes on to a party; one that stands in it already moves to the end. */
function stepTo(path: readonly string[], id: string | null): readonly string[] {
  return id === null ? path : [...path.filter((other) => other !== id), id]
}

/**
 * Unnamed people spoke to somebody: to the outlet they once told, to the outlet that the paragraph credits, or to the
 * outlet that opens the report and is credited for all of it ("…, reports Bloomberg").
 */
function tellersOf(
  { statements, passages, page }: ChainInput,
  kindOf: ReadonlyMap<string, Source['kind']>,
): readonly (string | null)[] {
  const heardBy = new Map<string, string>()
  let opening: string | null = null
  let nearest: { readonly outlet: string; readonly paragraph: number } | null = null
  const first = passages.find(({ inBody }) => inBody)?.paragraph ?? 0
  return statements.map(({ speaker, within }, index) => {
    if (speaker === null || within !== null) return null
    const { through, paragraph, inBody } = passages[index] as Passage
    if (kindOf.get(speaker) === 'outlet') {
      const credited = !page.includes(speaker)
      if (credited && inBody) nearest = { outlet: speaker, paragraph }
      if (credited && inBody && paragraph < first + OPENING) opening ??= speaker
      return null
    }
    if (kindOf.get(speaker) !== 'unnamed') return null
    const last = through.at(-1)
    if (last !== undefined) heardBy.set(speaker, last)
    return heardBy.get(speaker) ?? (nearest?.paragraph === paragraph ? nearest.outlet : opening)
  })
}
