/** Who the report credits: name or description, what kind of party, how many people, and their statements. */

import { useMemo } from 'react'
import type { Reading, Source, SourceKind } from '#domain'
import { count } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { Dot } from '../../parts/shape.tsx'
import { nameOf, peopleBehind } from './cards.ts'
import { PLAIN_VIEW, writeView } from './view.ts'

const KINDS: Readonly<Record<SourceKind, string>> = {
  person: 'person',
  office: 'office',
  organisation: 'organisation',
  government: 'government',
  outlet: 'outlet',
  document: 'document',
  group: 'group',
  unnamed: 'unnamed',
}

export function SourcesPanel({ reading }: { readonly reading: Reading }) {
  const rows = useMemo(() => {
    const sizes = new Map<string, number>()
    for (const { speaker } of reading.statements)
      if (speaker !== null) sizes.set(speaker, (sizes.get(speaker) ?? 0) + 1)
    return reading.sources
      .map((source) => ({ source, size: sizes.get(source.id) ?? 0 }))
      .sort((a, b) => b.size - a.size)
  }, [reading])
  return (
    <ul className="sources">
      {rows.map(({ source, size }) => (
        <SourceRow key={source.id} source={source} size={size} reading={reading} />
      ))}
    </ul>
  )
}

interface RowProps {
  readonly source: Source
  readonly size: number
  readonly reading: Reading
}

function SourceRow({ source, size, reading }: RowProps) {
  const described = source.name === null || source.description === null ? null : plainly(source.description)
  const facts = [
    KINDS[source.kind],
    source.country,
    peopleBehind(source),
    `mentioned ${source.mentions.length === 1 ? 'once' : `${source.mentions.length} times`}`,
  ].filter((fact) => fact !== null)
  return (
    <li>
      <p className="who">
        <Dot isUnnamed={source.kind === 'unnamed'} />
        <bdi>{nameOf(source, reading)}</bdi>
      </p>
      <p className="number">
        {size === 0 ? (
          'no statement'
        ) : (
          <Link to={writeView({ ...PLAIN_VIEW, speaker: source.id })} replace>
            {count(size, 'statement')}
          </Link>
        )}
      </p>
      {described !== null && (
        <p className="described">
          <bdi>{described}</bdi>
        </p>
      )}
      <p className="facts">{facts.join(' · ')}</p>
    </li>
  )
}
