/** Words and filters. Choosing searches at once, typing when Enter is pressed or the field is left; all of it is the address. */

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { EVENT_TYPES, type SearchReply } from '#contract'
import { COUNTRY_CODES, EVENT_NAMES } from '#domain'
import { navigate } from '../../parts/address.ts'
import { nameOfCountry } from '../../parts/country.ts'
import { ACT_WORDS, FAMILIES } from '../../parts/families.ts'
import { Link } from '../../parts/link.tsx'
import { asksSomething, type Field, parseSearch, writeSearch } from './search-view.ts'

type Facets = SearchReply['facets']

interface FormProps {
  readonly query: string
  readonly facets: Facets
}

const COUNTRIES = [...COUNTRY_CODES.keys()]
  .map((code) => [code, nameOfCountry(code)] as const)
  .sort(([, a], [, b]) => a.localeCompare(b, 'en'))

export function SearchForm({ query, facets }: FormProps) {
  const view = parseSearch(query)
  const [draft, setDraft] = useState(view)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setDraft(parseSearch(query)), [query])
  useEffect(() => {
    if (location.search === '') input.current?.focus()
  }, [])
  const go = (next: typeof view) => {
    const written = writeSearch(next)
    if (written !== query) navigate(written === '' ? '/search' : `/search?${written}`)
  }
  const choose = (field: Field) => (value: string) => go({ ...draft, [field]: value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go(parseSearch(writeSearch(draft)))
  }
  const text = (field: Field, label: string) => (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        value={draft[field]}
        autoComplete="off"
        onChange={({ target }) => setDraft((old) => ({ ...old, [field]: target.value }))}
        onBlur={() => go(parseSearch(writeSearch(draft)))}
      />
    </label>
  )
  return (
    <search>
      <form className="search-form" onSubmit={submit}>
        <div className="line">
          <label className="words">
            <span className="unseen">Words</span>
            <input
              id="search-words"
              ref={input}
              type="search"
              value={draft.q}
              placeholder="Words, “a phrase”, or -without"
              autoComplete="off"
              onChange={({ target }) => setDraft((old) => ({ ...old, q: target.value }))}
            />
          </label>
          <button type="submit" className="button first">
            Search
          </button>
        </div>
        <div className="fields">
          <Choice label="List" value={draft.kind} choose={choose('kind')} none="what fits">
            <option value="reports">reports</option>
            <option value="statements">statements</option>
            <option value="events">events</option>
          </Choice>
          {text('speaker', 'Speaker')}
          <Choice label="Act" value={draft.act} choose={choose('act')} none="every act">
            {FAMILIES.map((family) => (
              <optgroup key={family.key} label={family.name}>
                {family.acts.map((act) => (
                  <option key={act} value={act}>
                    {withCount(ACT_WORDS[act], facets, act)}
                  </option>
                ))}
              </optgroup>
            ))}
          </Choice>
          <Choice label="Named" value={draft.named} choose={choose('named')} none="named or not">
            <option value="named">● named</option>
            <option value="unnamed">○ unnamed</option>
          </Choice>
          <Choice label="Event" value={draft.type} choose={choose('type')} none="every type">
            {EVENT_TYPES.map((type) => (
              <option key={type} value={type}>
                {withCount(EVENT_NAMES[type] ?? type, facets, type)}
              </option>
            ))}
          </Choice>
          <Choice label="Country" value={draft.country} choose={choose('country')} none="every country">
            {COUNTRIES.map(([code, name]) => (
              <option key={code} value={code}>
                {withCount(name, facets, code)}
              </option>
            ))}
          </Choice>
          <Day label="From" value={draft.since} choose={choose('since')} />
          <Day label="To" value={draft.until} choose={choose('until')} />
          <Choice label="Origins" value={draft.origins} choose={choose('origins')} none="any number">
            {['1', '2', '3', '5', '10'].map((number) => (
              <option key={number} value={number}>
                {number} or more
              </option>
            ))}
          </Choice>
        </div>
        <ChosenChips query={query} facets={facets} />
      </form>
    </search>
  )
}

const withCount = (name: string, facets: Facets, value: string): string => {
  const facet = facets.find((one) => one.value === value)
  return facet === undefined ? name : `${name} (${facet.count})`
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly choose: (value: string) => void
  readonly none: string
  readonly children: React.ReactNode
}

function Choice({ label, value, choose, none, children }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => choose(target.value)}>
        <option value="">{none}</option>
        {children}
      </select>
    </label>
  )
}

/** A day that is not yet whole is no day: the browser tells of whole ones alone. */
function Day({ label, value, choose }: Pick<ChoiceProps, 'label' | 'value' | 'choose'>) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="date" value={value} onChange={({ target }) => choose(target.value)} />
    </label>
  )
}

const CHIPS: Partial<Record<Field, string>> = {
  speaker: 'speaker',
  actor: 'by',
  recipient: 'upon',
  outlet: 'in',
  story: 'of one story',
  asOf: 'as of',
}

/** What has no field of its own, or a key in the place of a name, stands here and can be let go; frequent speakers can be taken. */
function ChosenChips({ query, facets }: FormProps) {
  const view = parseSearch(query)
  const chosen = (Object.keys(CHIPS) as Field[]).filter((field) => view[field] !== '')
  const speakers = view.speaker === '' ? facets.filter(({ facet }) => facet === 'speaker').slice(0, 6) : []
  const to = (field: Field, value: string) => {
    const written = writeSearch({ ...view, [field]: value })
    return written === '' ? '/search' : `/search?${written}`
  }
  if (!asksSomething(view)) return null
  return (
    <p className="chips">
      {chosen.map((field) => (
        <Link key={field} to={to(field, '')} className="chip" aria-label={`Without ${CHIPS[field]}`}>
          {CHIPS[field]} {field !== 'story' && <bdi>{labelOf(view[field], facets)}</bdi>}
          <span aria-hidden="true">×</span>
        </Link>
      ))}
      {speakers.map(({ value, label, count }) => (
        <Link key={value} to={to('speaker', value)} className="chip">
          <bdi>{label ?? value}</bdi> <span className="size">{count}</span>
        </Link>
      ))}
      <Link to="/search" className="quiet">
        new search
      </Link>
    </p>
  )
}

const labelOf = (value: string, facets: Facets): string =>
  facets.find((one) => one.facet === 'speaker' && one.value === value)?.label ?? value
