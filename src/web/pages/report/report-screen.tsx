/** A reading on the screen: the report with its statements marked, and the panel beside it. */

import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Reading } from '#domain'
import { useAddress } from '../../parts/address.ts'
import { cardsOf } from './cards.ts'
import { changeView } from './change-view.ts'
import { filterCards } from './filter.ts'
import { FindingSheet } from './finding-sheet.tsx'
import { daysOf, eventLinesOf, FINDING_PANELS, keyOfFinding } from './findings.ts'
import { Furniture } from './furniture.tsx'
import { Panel } from './panel.tsx'
import { ReportHeader } from './report-header.tsx'
import { ReportText } from './report-text.tsx'
import { revealCard, revealMark } from './reveal.ts'
import { drawReport } from './segments.ts'
import { StatementSheet } from './statement-sheet.tsx'
import { useLighting, useSelected } from './use-lighting.ts'
import { usePrinting } from './use-printing.ts'
import { useStatementKeys } from './use-statement-keys.ts'
import { onlyFilters, PLAIN_VIEW, parseView, writeView } from './view.ts'

export function ReportScreen({ reading }: { readonly reading: Reading }) {
  const root = useRef<HTMLDivElement>(null)
  const address = useAddress()
  const isPrinting = usePrinting()
  const view = useMemo(
    () => (isPrinting ? PLAIN_VIEW : parseView(address.search, address.hash)),
    [isPrinting, address.search, address.hash],
  )
  const days = useMemo(() => daysOf(reading), [reading])
  const events = useMemo(() => eventLinesOf(reading), [reading])
  const findings = useMemo(() => {
    if (view.panel === 'days') return days.flatMap(({ lines }) => lines)
    return view.panel === 'events' ? events : []
  }, [view.panel, days, events])
  const finding = findings.find(({ at }) => at === view.at) ?? null
  const findingKey = finding && keyOfFinding(finding)
  const blocks = useMemo(() => drawReport(reading, findings), [reading, findings])
  const cards = useMemo(() => cardsOf(reading), [reading])
  // Only the filters count here: selecting a statement must not draw the whole text anew.
  const filters = writeView(onlyFilters(view))
  const shown = useMemo(() => filterCards(cards, parseView(filters, '')), [cards, filters])
  const hidden = useMemo(() => {
    const visible = new Set(shown.map(({ statement }) => statement.id))
    return new Set(cards.map(({ statement }) => statement.id).filter((id) => !visible.has(id)))
  }, [cards, shown])
  const selected = cards.find(({ statement }) => statement.id === view.statement) ?? null

  const select = useCallback((id: string) => {
    changeView((old) => ({ ...old, statement: id, panel: 'statements', at: null }))
    requestAnimationFrame(() => {
      revealCard(root.current, id)
      revealMark(root.current, id)
    })
  }, [])
  const selectFinding = useCallback((key: string) => {
    const panel = FINDING_PANELS.find((name) => key.startsWith(`${name} `))
    if (panel === undefined) return
    changeView((old) => ({ ...old, statement: null, panel, at: key.slice(panel.length + 1) }))
    requestAnimationFrame(() => {
      revealCard(root.current, key)
      revealMark(root.current, key)
    })
  }, [])
  useLighting(root, { select, selectFinding })
  useSelected(root, findingKey ?? selected?.statement.id ?? null)
  const { report } = reading
  useStatementKeys({ root, shown, selected, report, select, findings, finding, selectFinding })
  useFirstReveal(root, findingKey ?? view.statement)

  return (
    <div className="report" ref={root}>
      <ReportHeader reading={reading} blocks={blocks} hidden={hidden} />
      <div className="read">
        <article className="text" aria-label="The report" lang={reading.report.language}>
          <ReportText text={reading.report.text} blocks={blocks} hidden={hidden} />
          <Furniture lines={reading.report.furniture} isShown={view.showsFurniture} />
        </article>
        <Panel
          {...{ reading, cards, shown, selected, days, events, view, isPrinting }}
          finding={findingKey}
        />
      </div>
      {finding === null ? (
        <StatementSheet shown={shown} selected={selected} report={report} select={select} />
      ) : (
        <FindingSheet {...{ days, events, findings, selectFinding }} selected={finding} />
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
