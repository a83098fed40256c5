/** The versions of a page and what changed between two of them, statement by statement. */

import { useCallback } from 'react'
import type { Reading } from '#domain'
import { getReading } from '../../../data/readings.ts'
import {
  getVersionChanges,
  type ReportLinksOnWire,
  type VersionChangesOnWire,
} from '../../../data/stories.ts'
import { useLoad } from '../../../data/use-load.ts'
import { Failure } from '../../../parts/failure.tsx'
import { clockTime, count } from '../../../parts/format.ts'
import { Link } from '../../../parts/link.tsx'
import { plainly } from '../../../parts/plainly.ts'
import { reportPath, statementPath } from '../../../parts/route.ts'
import { Waiting } from '../../../parts/waiting.tsx'
import { dayOf } from '../correct/person.ts'

type Version = ReportLinksOnWire['versions'][number]
type Change = VersionChangesOnWire['statements'][number]

interface VersionsProps {
  /** The first one first. */
  readonly versions: readonly Version[]
  readonly reading: Reading
}

export function Versions({ versions, reading }: VersionsProps) {
  const { id } = reading.report
  const place = versions.findIndex((version) => version.id === id)
  const before = versions[place - 1]
  const newest = versions.at(-1)
  return (
    <section aria-label="Versions of the page">
      <h2>{count(versions.length, 'version')} of this page</h2>
      <ol>
        {versions.map((version, at) => (
          <li key={version.id}>
            {version.id === id ? <b>this one</b> : <Link to={reportPath(version.id)}>version {at + 1}</Link>}
            <span className="facts">
              {' '}
              taken in {dayOf(version.takenInAt)}, {clockTime(version.takenInAt)}
            </span>
          </li>
        ))}
      </ol>
      {newest !== undefined && newest.id !== id && (
        <p>
          The page has changed since: <Link to={reportPath(newest.id)}>open the newest version</Link>
        </p>
      )}
      {before !== undefined && <Changes since={before.id} reading={reading} />}
    </section>
  )
}

function Changes({ since, reading }: { readonly since: string; readonly reading: Reading }) {
  const { id } = reading.report
  const load = useCallback(
    async (_: string, signal: AbortSignal) => {
      const [changes, old] = await Promise.all([
        getVersionChanges(id, since, signal),
        getReading(since, signal),
      ])
      return { changes, old }
    },
    [id, since],
  )
  const { state, retry } = useLoad(`${since} ${id}`, load)
  if (state.kind === 'loading') return <Waiting isSlow={state.isSlow} what="Comparing the versions …" />
  if (state.kind === 'failed') return <Failure error={state.error} retry={retry} />
  const { changes, old } = state.value
  const changed = changes.statements.filter(({ kind }) => kind !== 'stayed')
  const stayed = changes.statements.length - changed.length
  return (
    <div className="changes">
      <h2>Since the version before</h2>
      {changes.title !== null && (
        <p>
          headline: <del>{plainly(changes.title.old)}</del> <ins>{plainly(changes.title.new)}</ins>
        </p>
      )}
      {changes.notices
        .filter(({ isNew }) => isNew)
        .map(({ kind, words }) => (
          <p key={words}>
            the page says ({kind}): “{plainly(words)}”
          </p>
        ))}
      <ul>
        {changed.map((change) => (
          <ChangeLine key={`${change.kind} ${change.id}`} {...{ change, reading, old }} />
        ))}
      </ul>
      <p className="facts">{count(stayed, 'statement')} as before</p>
      {changes.reopened.length > 0 && (
        <p>
          <Link to={`${reportPath(since)}?panel=corrections`}>
            {count(changes.reopened.length, 'correction')}
          </Link>{' '}
          of the version before stood on words that are gone or altered: judge them again here.
        </p>
      )}
    </div>
  )
}

interface LineProps {
  readonly change: Change
  readonly reading: Reading
  readonly old: Reading
}

function ChangeLine({ change, reading, old }: LineProps) {
  const before = 'old' in change ? wordsOf(old, change.old) : ''
  const after = 'new' in change ? wordsOf(reading, change.new) : ''
  const here = 'new' in change ? statementPath({ report: reading.report.id, statement: change.new }) : null
  return (
    <li>
      <span className="kind">{change.kind}</span>
      {before !== '' && change.kind !== 'new' && before !== after && (
        <del className="said" dir="auto">
          {before}
        </del>
      )}{' '}
      {here !== null && (
        <Link to={here} className="said" dir="auto">
          {change.kind === 'altered' ? <ins>{after}</ins> : after}
        </Link>
      )}
      {change.kind === 'altered' && <span className="facts"> {change.parts.join(', ')}</span>}
    </li>
  )
}

function wordsOf({ report, statements }: Reading, id: string): string {
  const said = statements.find((statement) => statement.id === id)
  const spans = said === undefined ? [] : said.content.length > 0 ? said.content : said.cue
  return plainly(spans.map(([begin, end]) => report.text.slice(begin, end)).join(' … '))
}
