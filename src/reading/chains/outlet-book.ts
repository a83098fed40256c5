/** The outlets of a report as sources: takes the sources found so far, gives ids, and adds outlets that only pass on. */

import type { Span } from '#base'
import type { Source } from '#domain'
import { plainOutlet } from './outlet-names.ts'

export interface OutletBook {
  /** The id of an outlet, added when the sources do not have it; `mention` is where the text names it. */
  readonly idOf: (name: string, mention?: Span) => string
  /** Says that a source is an outlet, whatever it was taken for. */
  readonly mark: (id: string, name?: string) => string
  readonly sources: () => readonly Source[]
}

/** Opens the book on the sources found so far. */
export function openOutletBook(given: readonly Source[]): OutletBook {
  const sources = [...given]

  function mark(id: string, name?: string): string {
    const at = sources.findIndex((source) => source.id === id)
    const source = sources[at]
    if (source) sources[at] = { ...source, kind: 'outlet', name: name ?? source.name }
    return id
  }

  function idOf(name: string, mention?: Span): string {
    const plain = plainOutlet(name)
    const at = sources.findIndex(
      (source) =>
        /^(?:outlet|organisation)$/.test(source.kind) &&
        source.name !== null &&
        plainOutlet(source.name) === plain,
    )
    const known = sources[at]
    if (known === undefined) {
      const id = `s${sources.length + 1}`
      const mentions = mention ? [mention] : []
      sources.push({ id, kind: 'outlet', name, description: null, country: null, number: null, mentions })
      return id
    }
    sources[at] = { ...known, kind: 'outlet', mentions: withMention(known.mentions, mention) }
    return known.id
  }

  return { idOf, mark, sources: () => sources }
}

function withMention(mentions: readonly Span[], span: Span | undefined): readonly Span[] {
  if (!span || mentions.some(([begin, end]) => begin <= span[0] && span[1] <= end)) return mentions
  return [...mentions, span].sort((a, b) => a[0] - b[0])
}
