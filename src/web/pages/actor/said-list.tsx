/** What an actor said, newest first: the act, the words, whom it is about, and where it stands. */

import { loadSaid, type SaidLine } from '../../data/actors.ts'
import { useParts } from '../../data/use-parts.ts'
import { Failure } from '../../parts/failure.tsx'
import { ACT_WORDS, familyOf } from '../../parts/families.ts'
import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { statementPath, storyPath } from '../../parts/route.ts'
import { Shape } from '../../parts/shape.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { MoreOf } from './more-of.tsx'
import { PartyLink } from './party-link.tsx'

interface ListProps {
  /** Where the list is asked for. */
  readonly address: string
  readonly asOf: string | null
  /** What stands in place of an empty list. */
  readonly empty: string
}

/** The statements of an address, with more of them at the end. */
export function SaidList({ address, asOf, empty }: ListProps) {
  const list = useParts(address, loadSaid)
  const { first, parts } = list
  if (first.kind === 'failed') return <Failure error={first.error} retry={list.retry} />
  if (first.kind === 'loading') return <Waiting isSlow={first.isSlow} what="Looking what was said …" />
  const said = parts.flatMap(({ statements }) => statements)
  if (said.length === 0) return <p className="empty">{empty}</p>
  return (
    <>
      <ol className="said-lines">
        {said.map((line) => (
          <SaidItem key={`${line.report.id} ${line.id}`} line={line} asOf={asOf} />
        ))}
      </ol>
      <MoreOf list={list} />
    </>
  )
}

/** One statement. */
export function SaidItem({ line, asOf }: { readonly line: SaidLine; readonly asOf: string | null }) {
  const { report, story, id, act, day, words, otherCount, about } = line
  const family = familyOf(act)
  return (
    <li className={family.key}>
      <p className="act-line">
        <span className="act">
          <Shape name={family.shape} /> {ACT_WORDS[act]}
        </span>
        <time dateTime={day}>{dayInWords(day, 'short')}</time>
      </p>
      <p className="said" dir="auto">
        <Link to={statementPath({ report: report.id, statement: id })}>
          {plainly(words).trim() || 'No words: the report tells only that they spoke.'}
        </Link>
      </p>
      <p className="where">
        <bdi>{plainly(report.outlet ?? report.title)}</bdi>
        {otherCount > 0 && <span>the same words in {count(otherCount, 'other report')}</span>}
        {about.length > 0 && (
          <span>
            about{' '}
            {about.map((party, at) => (
              <span key={party.key}>
                {at > 0 && ', '}
                <PartyLink party={party} asOf={asOf} />
              </span>
            ))}
          </span>
        )}
        {story !== null && (
          <Link to={storyPath(story.id, { asOf })}>
            <bdi>{plainly(story.title).trim() || 'its story'}</bdi>
          </Link>
        )}
      </p>
    </li>
  )
}
