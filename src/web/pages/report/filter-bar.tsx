/** Filters by words, speaker, act, and named or not; each stands in the address. */

import { useMemo } from 'react'
import type { Act, Reading } from '#domain'
import { nameOfCountry } from '../../parts/country.ts'
import { ACT_WORDS, FAMILIES, type FamilyKey } from '../../parts/families.ts'
import { Dot, Shape } from '../../parts/shape.tsx'
import { type Card, nameOf } from './cards.ts'
import { changeView } from './change-view.ts'
import { RejectedChip } from './correct/rejected.tsx'
import { isFiltered, type View, withoutFilters } from './view.ts'

interface BarProps {
  readonly reading: Reading
  readonly cards: readonly Card[]
  readonly shown: readonly Card[]
  readonly view: View
}

export function FilterBar({ reading, cards, shown, view }: BarProps) {
  return (
    <search className="filters" aria-label="Filter statements">
      <div className="fields">
        <label className="words">
          <span className="unseen">Words</span>
          <input
            id="filter-words"
            type="search"
            value={view.words}
            placeholder="Filter by words"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => changeView((old) => ({ ...old, words: target.value }))}
          />
          <span className="key" aria-hidden="true">
            /
          </span>
        </label>
        <SpeakerSelect reading={reading} cards={cards} view={view} />
        <ActSelect cards={cards} view={view} />
      </div>
      <div className="chips">
        <FamilyChips cards={cards} view={view} />
        <NamedChip cards={cards} view={view} />
        <ChosenChips reading={reading} view={view} />
        <RejectedChip reading={reading} />
        {isFiltered(view) && (
          <span className="left" role="status">
            {shown.length} of {cards.length}{' '}
            <button type="button" className="quiet" onClick={() => changeView(withoutFilters)}>
              show all
            </button>
          </span>
        )}
      </div>
    </search>
  )
}

function SpeakerSelect({ reading, cards, view }: Omit<BarProps, 'shown'>) {
  const speakers = useMemo(() => {
    const sizes = tally(cards, ({ statement }) => statement.speaker)
    return reading.sources
      .filter(({ id }) => sizes.has(id))
      .map((source) => ({ source, size: sizes.get(source.id) ?? 0 }))
      .sort((a, b) => b.size - a.size)
  }, [reading, cards])
  return (
    <label>
      <span className="unseen">Speaker</span>
      <select
        value={view.speaker ?? ''}
        onChange={({ target }) => changeView((old) => ({ ...old, speaker: target.value || null }))}
      >
        <option value="">Every speaker</option>
        {speakers.map(({ source, size }) => (
          <option key={source.id} value={source.id}>
            {`${source.kind === 'unnamed' ? '○' : '●'} ${nameOf(source, reading)} (${size})`}
          </option>
        ))}
      </select>
    </label>
  )
}

function ActSelect({ cards, view }: Omit<BarProps, 'reading' | 'shown'>) {
  const sizes = useMemo(() => tally(cards, ({ statement }) => statement.act), [cards])
  return (
    <label>
      <span className="unseen">Act</span>
      <select
        value={view.act ?? ''}
        onChange={({ target }) =>
          changeView((old) => ({ ...old, act: (target.value || null) as Act | null }))
        }
      >
        <option value="">Every act</option>
        {FAMILIES.map((family) => (
          <optgroup key={family.key} label={family.name}>
            {family.acts
              .filter((act) => sizes.has(act) || act === view.act)
              .map((act) => (
                <option key={act} value={act}>
                  {`${ACT_WORDS[act]} (${sizes.get(act) ?? 0})`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function FamilyChips({ cards, view }: Omit<BarProps, 'reading' | 'shown'>) {
  const sizes = tally(cards, ({ family }) => family.key)
  const toggle = (key: FamilyKey) =>
    changeView((old) => ({
      ...old,
      families: old.families.includes(key)
        ? old.families.filter((other) => other !== key)
        : [...old.families, key],
    }))
  return FAMILIES.filter(({ key }) => sizes.has(key) || view.families.includes(key)).map((family) => (
    <button
      key={family.key}
      type="button"
      className={`chip ${family.key}`}
      aria-pressed={view.families.includes(family.key)}
      onClick={() => toggle(family.key)}
    >
      <Shape name={family.shape} />
      {family.name} <span className="size">{sizes.get(family.key) ?? 0}</span>
    </button>
  ))
}

function NamedChip({ cards, view }: Omit<BarProps, 'reading' | 'shown'>) {
  const unnamed = cards.filter((card) => card.isUnnamed).length
  const chips = [
    { key: 'named', size: cards.length - unnamed },
    { key: 'unnamed', size: unnamed },
  ] as const
  return chips
    .filter(({ key, size }) => size > 0 || view.named === key)
    .map(({ key, size }) => (
      <button
        key={key}
        type="button"
        className="chip"
        aria-pressed={view.named === key}
        onClick={() => changeView((old) => ({ ...old, named: old.named === key ? null : key }))}
      >
        <Dot isUnnamed={key === 'unnamed'} />
        {key} <span className="size">{size}</span>
      </button>
    ))
}

/** What was chosen in the graph or on the map still holds here, and can be let go. */
function ChosenChips({ reading, view }: Pick<BarProps, 'reading' | 'view'>) {
  const source = reading.sources.find(({ id }) => id === view.through)
  const chips = [
    view.through !== null && {
      words: `through ${source === undefined ? 'the page' : nameOf(source, reading)}`,
      change: { through: null },
    },
    view.country !== null && { words: `of ${nameOfCountry(view.country)}`, change: { country: null } },
  ]
  return chips
    .filter((chip) => chip !== false)
    .map(({ words, change }) => (
      <button
        key={words}
        type="button"
        className="chip"
        aria-pressed
        onClick={() => changeView((old) => ({ ...old, ...change }))}
      >
        <bdi>{words}</bdi> <span aria-hidden="true">×</span>
      </button>
    ))
}

function tally<K>(cards: readonly Card[], keyOf: (card: Card) => K): ReadonlyMap<K, number> {
  const sizes = new Map<K, number>()
  for (const card of cards) sizes.set(keyOf(card), (sizes.get(keyOf(card)) ?? 0) + 1)
  return sizes
}
