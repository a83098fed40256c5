/** A reading on the screen: the report with its statements marked, and the panel beside it. */

import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Reading } from '#domain'
import { useAddress } from '../../parts/address.ts'
import { cardsOf } from './cards.ts'
import { changeView } from './change-view.ts'
import { AddSheet } from './correct/add-statement.tsx'
import { useCorrectKeys } from './correct/use-correct-keys.ts'
import { usePreview } from './correct/use-preview.ts'
import { daysOf } from './day-lines.ts'
import { eventLinesOf, filterEvents } from './event-lines.ts'
import { filterCards } from './filter.ts'
import { FindingSheet } from './finding-sheet.tsx'
import { type Finding, findingOfKey, keyOfFinding } from './findings.ts'
import { Furniture } from './furniture.tsx'
import { Panel } from './panel.tsx'
import { spotsOf } from './places/places.ts'
import { useLinks } from './related/use-links.ts'
import { ReportHeader } from './report-header.tsx'
import { ReportText } from './report-text.tsx'
import { cardElement, revealCard, revealMark } from './reveal.ts'
import { drawReport } from './segments.ts'
import { StatementSheet } from './statement-sheet.tsx'
import { useLighting, useSelected } from './use-lighting.ts'
import { usePrinting } from './use-printing.ts'
import { useStatementKeys } from './use-statement-keys.ts'
import { onlyFilters, PLAIN_VIEW, parseView, withPanel, writeView } from './view.ts'

export function ReportScreen({ reading }: { readonly reading: Reading }) {
  const root = useRef<HTMLDivElement>(null)
  const address = useAddress()
  const isPrinting = usePrinting()
  const links = useLinks(reading.report.id)
  const view = useMemo(
    () => (isPrinting ? PLAIN_VIEW : parseView(address.search, address.hash)),
    [isPrinting, address.search, address.hash],
  )
  const cards = useMemo(() => cardsOf(reading), [reading])
  const allEvents = useMemo(() => eventLinesOf(reading), [reading])
  const { status, type } = view
  const events = useMemo(() => filterEvents(allEvents, { status, type }), [allEvents, status, type])
  const days = useMemo(() => daysOf(reading, cards, allEvents), [reading, cards, allEvents])
  const spots = useMemo(() => spotsOf(allEvents), [allEvents])
  const findings = useMemo((): readonly Finding[] => {
    if (view.panel === 'days') return days.flatMap(({ lines }) => lines)
    if (view.panel === 'places') return spots.flatMap(({ lines }) => lines)
    return view.panel === 'events' ? events : []
  }, [view.panel, days, spots, events])
  const finding = findings.find(({ at }) => at === view.at) ?? null
  const findingKey = finding && keyOfFinding(finding)
  const preview = usePreview(reading)
  const blocks = useMemo(() => drawReport(preview, findings), [preview, findings])
  // Only the filters count here: selecting a statement must not draw the whole text anew.
  const filters = writeView(onlyFilters(view))
  const shown = useMemo(() => filterCards(cards, parseView(filters, '')), [cards, filters])
  const hidden = useMemo(() => {
    const visible = new Set(shown.map(({ statement }) => statement.id))
    return new Set(cards.map(({ statement }) => statement.id).filter((id) => !visible.has(id)))
  }, [cards, shown])
  const selected = cards.find(({ statement }) => statement.id === view.statement) ?? null

  const select = useCallback((id: string) => {
    // Where the open panel shows the statement, it stays open.
    const isThere = root.current !== null && cardElement(root.current, id) !== undefined
    changeView((old) =>
      isThere ? { ...old, statement: id, at: null } : { ...withPanel(old, 'statements'), statement: id },
    )
    requestAnimationFrame(() => {
      revealCard(root.current, id)
      revealMark(root.current, id)
    })
  }, [])
  const selectFinding = useCallback((key: string) => {
    const chosen = findingOfKey(key)
    if (chosen === null) return
    changeView((old) => ({ ...old, statement: null, ...chosen }))
    requestAnimationFrame(() => {
      revealCard(root.current, key)
      revealMark(root.current, key)
    })
  }, [])
  useLighting(root, { select, selectFinding })
  useSelected(root, findingKey ?? selected?.statement.id ?? null)
  const { report } = reading
  useStatementKeys({ root, shown, selected, report, select, findings, finding, selectFinding })
  useCorrectKeys(selected?.statement.id ?? null)
  useFirstReveal(root, findingKey ?? view.statement)

  return (
    <div className="report" ref={root}>
      <ReportHeader reading={reading} blocks={blocks} hidden={hidden} links={links} />
      <div className="read">
        <article className="text" aria-label="The report" lang={reading.report.language}>
          <ReportText text={reading.report.text} blocks={blocks} hidden={hidden} />
          <Furniture lines={reading.report.furniture} isShown={view.showsFurniture} />
        </article>
        <Panel
          {...{ reading, cards, shown, selected, days, spots, events, allEvents, view, links, isPrinting }}
          finding={findingKey}
        />
      </div>
      <AddSheet />
      {finding === null ? (
        <StatementSheet shown={shown} selected={selected} report={report} select={select} />
      ) : (
        <FindingSheet {...{ days, spots, events, findings, selectFinding }} selected={finding} />
      )}
    </div>
  )
}

/** A link to a statement, a day or an event opens the report there. */
function useFirstReveal(root: React.RefObject<HTMLElement | null>, id: string | null) {
  const first = useRef(id)
  useEffect(() => {
    if (first.current === null) return
    revealMark(root.current, first.current)
    revealCard(root.current, first.current)
  }, [root])
}
