/** The search: words with filters at the top, what was found below them, searches under a name beside. */

import { useEffect, useState } from 'react'
import { listSaved, listSubscriptions } from '../../data/search.ts'
import { useLoad } from '../../data/use-load.ts'
import { useAddress } from '../../parts/address.ts'
import { EmptySearch } from './empty-search.tsx'
import { HitList } from './hit-list.tsx'
import { SavedPanel } from './saved-panel.tsx'
import { SearchForm } from './search-form.tsx'
import { asksSomething, parseSearch, writeSearch } from './search-view.ts'
import { useHits } from './use-hits.ts'

const loadSaved = async (_: string, signal: AbortSignal) => {
  const [searches, mail] = await Promise.all([listSaved(signal), listSubscriptions(signal)])
  return { searches, ...mail }
}

export function SearchPage() {
  const view = parseSearch(useAddress().search)
  const query = writeSearch(view)
  const isAsking = asksSomething(view)
  const saved = useLoad('saved', loadSaved)
  const hits = useHits(isAsking ? query : null)
  const [facets, setFacets] = useState(hits.reply?.facets ?? [])
  // While the next answer is on its way the counts of the last one stay.
  useEffect(() => {
    if (hits.reply !== null) setFacets(hits.reply.facets)
  }, [hits.reply])
  useEffect(() => {
    document.title = view.q === '' ? 'Search · Tocsin' : `${view.q} · Search · Tocsin`
  }, [view.q])
  return (
    <div className="search-page">
      <h1>Search</h1>
      <SearchForm query={query} facets={facets} />
      <div className="search-columns">
        <div className="found">{isAsking ? <HitList view={view} hits={hits} /> : <EmptySearch />}</div>
        <SavedPanel view={view} saved={saved.state} changed={saved.refresh} retry={saved.retry} />
      </div>
    </div>
  )
}
