/** How the words of an actor changed: what was said before and what is said now, side by side. */

import { type ActorTurns, actorAddresses, loadTurns, withQuestion } from '../../data/actors.ts'
import { useLoad } from '../../data/use-load.ts'
import { Failure } from '../../parts/failure.tsx'
import { dayInWords } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { statementPath, storyPath } from '../../parts/route.ts'

type Turn = ActorTurns['turns'][number]

const KINDS: Readonly<Record<Turn['kinds'][number], string>> = {
  side: 'on the other side',
  figure: 'another figure',
  likelihood: 'another likelihood',
  act: 'another act',
}

export function TurnList({ actorKey, asOf }: { readonly actorKey: string; readonly asOf: string | null }) {
  const { state, retry } = useLoad(withQuestion(actorAddresses(actorKey).turns, { asOf }), loadTurns)
  if (state.kind === 'loading') return null
  if (state.kind === 'failed') return <Failure error={state.error} retry={retry} />
  const { turns } = state.value
  if (turns.length === 0) return null
  return (
    <section aria-labelledby="turns">
      <h2 id="turns">What they said otherwise than before</h2>
      <ol className="turns">
        {turns.map((turn) => (
          <TurnItem
            key={`${turn.from.report} ${turn.from.statement} ${turn.to.report} ${turn.to.statement}`}
            turn={turn}
            asOf={asOf}
          />
        ))}
      </ol>
    </section>
  )
}

function TurnItem({ turn, asOf }: { readonly turn: Turn; readonly asOf: string | null }) {
  const { from, to, kinds, story } = turn
  return (
    <li>
      <p className="act-line">
        <b>{kinds.map((kind) => KINDS[kind]).join(', ')}</b>
        <Link to={storyPath(story, { asOf })}>the story</Link>
      </p>
      {[from, to].map((said) => (
        <p key={`${said.report} ${said.statement}`} className="said" dir="auto">
          <time dateTime={said.day}>{dayInWords(said.day, 'short')}</time>{' '}
          <Link to={statementPath(said)}>{plainly(said.words)}</Link>
        </p>
      ))}
    </li>
  )
}
