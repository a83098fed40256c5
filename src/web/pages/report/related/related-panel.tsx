/** What links the report to others: its story, what it copies or is copied by and why, related reports, versions of its page. */

import type { ReactNode } from 'react'
import type { Reading } from '#domain'
import type { ReportLinksOnWire } from '../../../data/stories.ts'
import type { Load } from '../../../data/use-load.ts'
import { Failure } from '../../../parts/failure.tsx'
import { count, dayInWords, fromTo } from '../../../parts/format.ts'
import { Link } from '../../../parts/link.tsx'
import { plainly } from '../../../parts/plainly.ts'
import { reportPath, storyPath } from '../../../parts/route.ts'
import { Waiting } from '../../../parts/waiting.tsx'
import { type CopyLink, reasonInWords, sharedPassages } from './copy-reasons.ts'
import { Versions } from './versions.tsx'

interface PanelProps {
  readonly reading: Reading
  readonly links: Load<ReportLinksOnWire>
}

export function RelatedPanel({ reading, links }: PanelProps) {
  if (links.kind === 'loading') return <Waiting isSlow={links.isSlow} what="Looking for related reports …" />
  if (links.kind === 'failed') return <Failure error={links.error} />
  const { story, related, copies, reports, versions } = links.value
  const { id } = reading.report
  const nameOf = (report: string) => reports.find((one) => one.id === report)
  return (
    <div className="related">
      {story === null ? (
        <p className="empty">This report is not in a story yet; that takes a moment after it was taken in.</p>
      ) : (
        <section aria-label="Story">
          <h2>In the story</h2>
          <p className="headline">
            <Link to={storyPath(story.id)} dir="auto">
              {plainly(story.title).trim() || 'A story that is being put together'}
            </Link>
          </p>
          <p className="facts">
            <Link to={storyPath(story.id, { tab: 'origins' })}>
              {fromTo(story.originLow, story.originHigh)} {story.originHigh === 1 ? 'origin' : 'origins'}
            </Link>{' '}
            in {count(story.reportCount, 'report')}
          </p>
        </section>
      )}
      {copies.map((link) => (
        <CopyBlock key={`${link.copy} ${link.original}`} {...{ link, reading }}>
          <OtherReport
            id={link.copy === id ? link.original : link.copy}
            other={nameOf(link.copy === id ? link.original : link.copy)}
          />
        </CopyBlock>
      ))}
      {related.length > 0 && (
        <section aria-label="Related reports">
          <h2>Of the same story</h2>
          <ul>
            {related.map((report) => (
              <li key={report.id}>
                <Link to={reportPath(report.id)} dir="auto" className="title">
                  {plainly(report.title).trim() || 'Untitled report'}
                </Link>
                <p className="facts">
                  {report.outlet !== null && (
                    <span>
                      <bdi>{plainly(report.outlet)}</bdi>
                    </span>
                  )}
                  <span>{dayInWords(report.day, 'short')}</span>
                  {report.copyOf !== null && <span>{KINDS[report.copyOf.kind] ?? report.copyOf.kind}</span>}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {versions.length > 1 && <Versions versions={versions} reading={reading} />}
    </div>
  )
}

const KINDS: Readonly<Record<string, string>> = {
  copy: 'a copy',
  update: 'an update',
  excerpt: 'an excerpt',
  rewrite: 'a rewrite',
  'same-release': 'of the same release',
}

const PASSAGES_SHOWN = 3
const PASSAGE_LENGTH = 220

interface BlockProps {
  readonly link: CopyLink
  readonly reading: Reading
  /** The other report, as a link. */
  readonly children: ReactNode
}

function CopyBlock({ link, reading, children }: BlockProps) {
  const { id, text } = reading.report
  const isCopy = link.copy === id
  const kind = KINDS[link.kind] ?? link.kind
  const passages = sharedPassages(link, id)
  return (
    <section className="copy-link" aria-label={isCopy ? 'What it copies' : 'A copy of it'}>
      <h2>
        {isCopy ? `This is ${kind} of` : `Its words are in ${kind}`} · {Math.round(link.probability * 100)} %
        sure
      </h2>
      <p>{children}</p>
      <ul className="because" aria-label="Because">
        {link.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{reasonInWords(reason)}</li>
        ))}
      </ul>
      {passages.length > 0 && (
        <details>
          <summary>{count(passages.length, 'passage')} of this report stand in both</summary>
          {passages.slice(0, PASSAGES_SHOWN).map(([begin, end]) => (
            <p key={begin} className="said" dir="auto">
              “{plainly(text.slice(begin, Math.min(end, begin + PASSAGE_LENGTH)))}
              {end - begin > PASSAGE_LENGTH ? '…' : ''}”
            </p>
          ))}
        </details>
      )}
    </section>
  )
}

interface OtherProps {
  readonly id: string
  readonly other: ReportLinksOnWire['reports'][number] | undefined
}

function OtherReport({ id, other }: OtherProps) {
  return (
    <>
      <Link to={reportPath(id)} dir="auto" className="title">
        {plainly(other?.title ?? '').trim() || 'a report of another story'}
      </Link>
      {other !== undefined && (
        <span className="facts">
          {' '}
          <bdi>{plainly(other.outlet ?? '')}</bdi>, {dayInWords(other.day, 'short')}
        </span>
      )}
    </>
  )
}
