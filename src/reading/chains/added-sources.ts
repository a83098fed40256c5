/** Sources that neither speak nor act: takes the sources found so far, gives ids, and adds outlets, papers and hearers. */

import type { Span } from '#base'
import type { Source } from '#domain'
import { plain } from '../sources/people.ts'
import { plainOutlet } from './outlet-names.ts'

export interface SourceBook {
  /** The id of an outlet, added when the sources do not have it; `mention` is where the text names it. */
  readonly outlet: (name: string, mention?: Span) => string
  /** The id of a source that only a description tells, added when there is none with the same words. */
  readonly described: (
    kind: 'document' | 'unnamed',
    words: string,
    number: Source['number'],
    mention: Span,
  ) => string
  /** The outlet whose short name a source has ("the Review" for "The Continental Review"), else the source itself. */
  readonly whole: (id: string) => string
  /** Says that a source is an outlet, whatever it was taken for. */
  readonly mark: (id: string, name?: string) => void
  readonly get: (id: string | null) => Source | undefined
  readonly sources: () => readonly Source[]
}

/** Opens the book on the sources found so far. */
export function openSourceBook(given: readonly Source[]): SourceBook {
  const sources = [...given]
  const placeOf = (id: string | null) => sources.findIndex((source) => source.id === id)

  function mark(id: string, name?: string): void {
    const source = sources[placeOf(id)]
    if (source) sources[placeOf(id)] = { ...source, kind: 'outlet', name: name ?? source.name }
  }

  function outlet(name: string, mention?: Span): string {
    const wanted = plainOutlet(name)
    const at = sources.findIndex(
      ({ kind, name: own }) =>
        /^(?:outlet|organisation)$/.test(kind) &&
        own !== null &&
        (plainOutlet(own) === wanted || (kind === 'outlet' && isShortFor(name, own))),
    )
    if (at < 0)
      return add({
        kind: 'outlet',
        name,
        description: null,
        number: null,
        mentions: mention ? [mention] : [],
      })
    const known = sources[at] as Source
    sources[at] = { ...known, kind: 'outlet', mentions: withMention(known.mentions, mention) }
    return known.id
  }

  function whole(id: string): string {
    const name = sources[placeOf(id)]?.name ?? null
    if (name === null) return id
    const longer = sources.find(
      (source) => source.id !== id && source.kind === 'outlet' && isShortFor(name, source.name ?? ''),
    )
    return longer?.id ?? id
  }

  function described(
    kind: 'document' | 'unnamed',
    words: string,
    number: Source['number'],
    mention: Span,
  ): string {
    const known = sources.find(
      (source) => source.kind === kind && plain(source.description ?? source.name ?? '') === plain(words),
    )
    if (known) return known.id
    const naming =
      kind === 'document' ? { name: words, description: null } : { name: null, description: words }
    return add({ kind, ...naming, number, mentions: [mention] })
  }

  function add(source: Omit<Source, 'id' | 'country'>): string {
    const id = `s${sources.length + 1}`
    sources.push({ id, country: null, ...source })
    return id
  }

  return { outlet, described, whole, mark, get: (id) => sources[placeOf(id)], sources: () => sources }
}

/** "the Review" after "The Continental Review": one word, the last of the longer name. */
function isShortFor(name: string, whole: string): boolean {
  const [short, long] = [plainOutlet(name), plainOutlet(whole)]
  return !short.includes(' ') && short.length > 3 && long.endsWith(` ${short}`)
}

function withMention(mentions: readonly Span[], span: Span | undefined): readonly Span[] {
  if (!span || mentions.some(([begin, end]) => begin <= span[0] && span[1] <= end)) return mentions
  return [...mentions, span].sort((a, b) => a[0] - b[0])
}
