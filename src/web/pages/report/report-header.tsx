/** The headline, when and where it was published, and who stands behind it. */

import type { ReactNode } from 'react'
import { type CreditKind, type DayBasis, type Reading, type Source, speakingSources } from '#domain'
import { readingAddress, removeReading, restoreReading } from '../../data/readings.ts'
import type { ReportLinksOnWire } from '../../data/stories.ts'
import { asTocsinError, type Load } from '../../data/use-load.ts'
import { navigate } from '../../parts/address.ts'
import { count, dayInWords, fromTo } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath, storyPath } from '../../parts/route.ts'
import { Dot } from '../../parts/shape.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { nameOf } from './cards.ts'
import { longestChain } from './chains.ts'
import { Pieces } from './pieces.tsx'
import { headlineOf } from './report-text.tsx'
import type { DrawnBlock } from './segments.ts'
import { PLAIN_VIEW, writeView } from './view.ts'

interface HeaderProps {
  readonly reading: Reading
  readonly blocks: readonly DrawnBlock[]
  readonly hidden: ReadonlySet<string>
  readonly links: Load<ReportLinksOnWire>
}

const BASES: Readonly<Record<DayBasis, string>> = {
  given: 'given',
  metadata: 'from the page',
  text: 'guessed from the words',
  feed: 'from the feed',
}

export function ReportHeader({ reading, blocks, hidden, links }: HeaderProps) {
  const { report, statements } = reading
  const speaking = speakingSources(reading)
  const headline = headlineOf(blocks)
  const unnamedCount = speaking.filter(({ kind }) => kind === 'unnamed').length
  return (
    <header className="report-header">
      <p className="crumbs">
        <Link to="/">Today</Link> <span aria-hidden="true">/</span> <StoryCrumb links={links} /> report
      </p>
      <h1 dir="auto" data-begin={headline?.block.span[0]}>
        {headline === undefined ? (
          plainly(report.title).trim() || <em>Untitled report</em>
        ) : (
          <Pieces text={report.text} pieces={headline.pieces} hidden={hidden} />
        )}
      </h1>
      <div className="under">
        <p className="meta">
          {report.published === null ? (
            <span className="lacking">no day of publication</span>
          ) : (
            <span>
              <time dateTime={report.published.value}>{dayInWords(report.published.value)}</time>{' '}
              <span className="basis">({BASES[report.published.basis]})</span>
            </span>
          )}
          <span>{count(statements.length, 'statement')}</span>
          <span>
            {count(speaking.length, 'source')}
            {unnamedCount > 0 && `, ${unnamedCount} of them unnamed`}
          </span>
        </p>
        <Actions reading={reading} />
      </div>
      <Provenance reading={reading} unnamedCount={unnamedCount} />
    </header>
  )
}

/** The story that the report is in, with how many stand behind it. */
function StoryCrumb({ links }: Pick<HeaderProps, 'links'>) {
  const story = links.kind === 'there' ? links.value.story : null
  if (story === null || story.title.trim() === '') return null
  const { id, title, originLow, originHigh, reportCount } = story
  const origins = `${fromTo(originLow, originHigh)} ${originHigh === 1 ? 'origin' : 'origins'}`
  return (
    <>
      <Link to={storyPath(id)} dir="auto" className="of-story">
        {plainly(title)}
      </Link>{' '}
      ({origins} in {count(reportCount, 'report')}) <span aria-hidden="true">/</span>
    </>
  )
}

const CREDITS: Readonly<Record<CreditKind, string>> = {
  line: 'credit line',
  dateline: 'dateline',
  byline: 'agency byline',
}

/** From the page to the people, as far as the page tells. */
function Provenance({ reading, unnamedCount }: { readonly reading: Reading; readonly unnamedCount: number }) {
  const { report } = reading
  const chain = longestChain(reading)
  const speaking = speakingSources(reading)
  const cited = speaking.filter(
    ({ id, kind }) => kind === 'outlet' && !chain.some((source) => source.id === id),
  )
  const namedCount = speaking.length - unnamedCount
  return (
    <dl className="provenance">
      <Cell label="this page">
        <PageName reading={reading} />
      </Cell>
      {report.byline !== null && (
        <Cell label="by">
          <bdi>{plainly(report.byline)}</bdi>
        </Cell>
      )}
      {report.credits
        .filter(({ name }) => !chain.some((source) => source.name === name))
        .map(({ kind, name }) => (
          <Cell key={`${kind} ${name}`} label={CREDITS[kind]}>
            <bdi>{plainly(name)}</bdi>
          </Cell>
        ))}
      {chain.map((source, place) => (
        <Cell key={source.id} label={linkLabel(source, place === chain.length - 1, reading)} isLink>
          <Link to={writeView({ ...PLAIN_VIEW, panel: 'chain', through: source.id })} replace>
            <Dot isUnnamed={source.kind === 'unnamed'} /> <bdi>{nameOf(source, reading)}</bdi>
          </Link>
        </Cell>
      ))}
      {cited.length > 0 && (
        <Cell label="cited in the text">
          <bdi>{cited.map((source) => nameOf(source, reading)).join(', ')}</bdi>
        </Cell>
      )}
      {speaking.length > 0 && (
        <Cell label="behind it">
          {namedCount > 0 && (
            <Link className="tally" to={writeView({ ...PLAIN_VIEW, named: 'named' })} replace>
              <Dot isUnnamed={false} /> {namedCount} named
            </Link>
          )}
          {unnamedCount > 0 && (
            <Link className="tally" to={writeView({ ...PLAIN_VIEW, named: 'unnamed' })} replace>
              <Dot isUnnamed /> {unnamedCount} unnamed
            </Link>
          )}
        </Cell>
      )}
    </dl>
  )
}

/** How a source came into the longest chain. */
function linkLabel({ kind, name }: Source, isOrigin: boolean, { report }: Reading): string {
  const credit = report.credits.find((one) => one.name === name)
  if (credit !== undefined) return CREDITS[credit.kind]
  if (isOrigin) return 'origin'
  return kind === 'outlet' ? 'cited in the text' : 'through'
}

interface CellProps {
  readonly label: string
  /** True for a source that what stands before it has heard. */
  readonly isLink?: boolean
  readonly children: ReactNode
}

function Cell({ label, isLink = false, children }: CellProps) {
  return (
    <div className={isLink ? 'link' : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The outlet, linked to the address. Only http and https become links: an address comes from the page. */
function PageName({ reading: { report } }: { readonly reading: Reading }) {
  const address = report.url !== null && URL.canParse(report.url) ? new URL(report.url) : null
  const name = plainly(report.outlet ?? address?.hostname ?? '')
  if (address === null || !/^https?:$/.test(address.protocol))
    return <bdi>{[name || 'unnamed outlet', plainly(report.url ?? '')].filter(Boolean).join(', ')}</bdi>
  return (
    <a href={address.href} target="_blank" rel="noreferrer noopener" title={address.href}>
      <bdi>{name}</bdi>
      <span aria-hidden="true"> ↗</span>
      <span className="unseen"> (opens the page in a new window)</span>
    </a>
  )
}

function Actions({ reading: { report, corrections = [] } }: { readonly reading: Reading }) {
  const toast = useToast()
  const { id } = report
  const fail = (cause: unknown) => toast({ message: asTocsinError(cause).message, isFailure: true })
  const restore = () => restoreReading(id).then(() => navigate(reportPath(id)), fail)
  const remove = () =>
    removeReading(id).then(() => {
      navigate('/reports')
      toast({
        message: `Removed “${report.title.trim() || 'Untitled report'}”`,
        action: { label: 'Undo', run: restore },
      })
    }, fail)
  return (
    <p className="actions">
      <a href={readingAddress(id)} download={`tocsin-${id.slice(0, 12)}.json`}>
        JSON
      </a>
      <Link to={writeView({ ...PLAIN_VIEW, panel: 'corrections' })} replace>
        Corrections{corrections.length > 0 && ` ${corrections.length}`}
      </Link>
      <button type="button" className="quiet" onClick={() => print()}>
        Print
      </button>
      <button type="button" className="quiet" onClick={remove}>
        Remove
      </button>
    </p>
  )
}
