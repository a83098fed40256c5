/** Copies folded under the report whose text they are, with a way to say that one is none. */

import type { ReportOfStory } from '../../data/stories.ts'
import { count, dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { reportPath } from '../../parts/route.ts'
import { useStoryHand } from './story-hand.tsx'
import type { FullStory } from './story-view.ts'
import { copyInWords, percent } from './words.ts'

export function CopiesList({ full }: { readonly full: FullStory }) {
  const copies = full.story.reports.filter(({ copyOf }) => copyOf !== null)
  const originals = [...new Set(copies.map(({ copyOf }) => copyOf?.report ?? ''))]
  return (
    <section id="copies" className="copies" aria-label="Copies">
      <h2>{count(copies.length, 'copy', 'copies')} folded</h2>
      {copies.length === 0 && <p className="hint">Each report has words of its own.</p>}
      <ul>
        {originals.map((id) => (
          <li key={id}>
            <p className="original">
              <Original report={full.reportById.get(id)} id={id} />
            </p>
            <ul>
              {copies
                .filter(({ copyOf }) => copyOf?.report === id)
                .map((copy) => (
                  <CopyLine key={copy.id} copy={copy} original={full.reportById.get(id)} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Original({ report, id }: { readonly report: ReportOfStory | undefined; readonly id: string }) {
  if (report === undefined) return <Link to={reportPath(id)}>a report of another story</Link>
  return (
    <>
      <Link to={reportPath(id)} dir="auto">
        {plainly(report.title)}
      </Link>{' '}
      <span className="outlet">
        <bdi>{plainly(report.outlet ?? '')}</bdi>, {dayInWords(report.day, 'short')}
      </span>
    </>
  )
}

function CopyLine({
  copy,
  original,
}: {
  readonly copy: ReportOfStory
  readonly original: ReportOfStory | undefined
}) {
  const hand = useStoryHand()
  const { copyOf } = copy
  if (copyOf === null) return null
  const name = plainly(copy.outlet ?? copy.title)
  const overrule = () =>
    hand?.decide({
      title: 'This is not a copy',
      says: `${name} counts with words of its own, beside ${plainly(original?.outlet ?? 'the other report')}.`,
      wish: () => ({ kind: 'copy', copy: copy.id, original: copyOf.report, isCopy: false }),
      done: `${name} is no copy any more`,
    })
  return (
    <li>
      <span aria-hidden="true" className="hook">
        ↳
      </span>{' '}
      <Link to={reportPath(copy.id)} title={plainly(copy.title)}>
        <bdi>{name}</bdi>
      </Link>{' '}
      <span className="outlet">
        {copyInWords(copyOf.kind)}, {percent(copyOf.probability)} sure
      </span>{' '}
      <Link to={`${reportPath(copy.id)}?panel=related`} className="tool quiet">
        why<span className="unseen"> {name} is taken for a copy</span>
      </Link>
      {hand !== null && (
        <button type="button" className="quiet tool" onClick={overrule}>
          not a copy<span className="unseen">: {name}</span>
        </button>
      )}
    </li>
  )
}
