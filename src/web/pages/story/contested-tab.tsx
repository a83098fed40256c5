/** Who stands where on what is contested, with the words of each; what is agreed; and what only one says. */

import { useMemo } from 'react'
import { count } from '../../parts/format.ts'
import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { statementPath } from '../../parts/route.ts'
import { Dot } from '../../parts/shape.tsx'
import { SaidBlock } from './said-block.tsx'
import { useStoryHand } from './story-hand.tsx'
import {
  bySpeaker,
  type FullStory,
  type Matrix,
  matrixOf,
  type Proposition,
  partsOf,
  type Speaker,
} from './story-view.ts'

/** More columns leave too few words in each. */
const COLUMNS_MAX = 5

export function ContestedTab({ full }: { readonly full: FullStory }) {
  const { contested, agreed, single } = useMemo(() => partsOf(full.account.propositions), [full])
  const matrix = useMemo(() => matrixOf(contested, COLUMNS_MAX), [contested])
  const more = full.account.propositionCount - full.account.propositions.length
  return (
    <>
      {contested.length === 0 ? (
        <p className="empty">
          Nothing is contested: no speaker denies what another says, and no figures differ. What several say
          alike stands below.
        </p>
      ) : (
        <MatrixTable matrix={matrix} full={full} />
      )}
      {agreed.length > 0 && (
        <section className="agreed">
          <h2>Said by several, denied by none</h2>
          <ul>
            {agreed.map((proposition) => (
              <Agreed key={proposition.id} proposition={proposition} full={full} />
            ))}
          </ul>
        </section>
      )}
      {single.length > 0 && (
        <details className="agreed single">
          <summary>{count(single.length, 'statement')} made by one speaker alone, or left open</summary>
          <ul>
            {single.map((proposition) => (
              <Agreed key={proposition.id} proposition={proposition} full={full} />
            ))}
          </ul>
        </details>
      )}
      {more > 0 && (
        <p className="meta">
          {count(more, 'more matter')} of few speakers are not shown: there are too many.
        </p>
      )}
    </>
  )
}

function MatrixTable({ matrix, full }: { readonly matrix: Matrix; readonly full: FullStory }) {
  const { speakers, hasOthers, rows } = matrix
  const columns: readonly (Speaker | null)[] = hasOthers ? [...speakers, null] : speakers
  return (
    <table className="matrix">
      <caption className="unseen">Who says what on what is contested</caption>
      <thead>
        <tr>
          <th scope="col" className="corner">
            <span className="unseen">what is contested</span>
          </th>
          {columns.map((speaker) => (
            <th key={speaker?.key ?? 'others'} scope="col">
              {speaker === null ? 'others' : <SpeakerName speaker={speaker} />}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ proposition, cells }) => (
          <tr key={proposition.id}>
            <th scope="row">
              <PropositionWords proposition={proposition} full={full} />
            </th>
            {cells.map((said, place) => {
              const speaker = columns[place] ?? null
              return (
                <td key={speaker?.key ?? 'others'} className={said.length === 0 ? 'none' : undefined}>
                  {said.length === 0 && <span className="no-words">no words found</span>}
                  {said.map((one) => (
                    <SaidBlock
                      key={`${one.stance.report} ${one.stance.statement} ${one.stance.span}`}
                      {...{ said: one, proposition, full }}
                      isOther={speaker === null}
                    />
                  ))}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SpeakerName({ speaker: { label, isUnnamed } }: { readonly speaker: Speaker }) {
  const [name = '', ...office] = plainly(label).split(', ')
  return (
    <span className="speaker">
      <Dot isUnnamed={isUnnamed} /> <bdi>{name}</bdi>
      {office.length > 0 && <bdi className="office">{office.join(', ')}</bdi>}
    </span>
  )
}

interface PropositionProps {
  readonly proposition: Proposition
  readonly full: FullStory
}

function PropositionWords({ proposition, full }: PropositionProps) {
  const hand = useStoryHand()
  const { id, words } = proposition
  const others = full.account.propositions.filter((one) => one.id !== id)
  const join = () =>
    hand?.decide({
      title: 'Both are about the same thing',
      says: `What is said on “${plainly(words.text)}” is put together with what is said on another matter.`,
      choice: {
        label: 'With',
        options: others.map((one) => ({ value: one.id, label: plainly(one.words.text).slice(0, 100) })),
      },
      wish: (chosen) => ({ kind: 'join', propositions: [id, chosen] }),
      done: 'Put together',
    })
  return (
    <>
      <Link to={statementPath(words)} className="said" dir="auto">
        {plainly(words.text)}
      </Link>
      {hand !== null && others.length > 0 && (
        <button type="button" className="quiet tool" onClick={join}>
          join with …<span className="unseen">: {plainly(words.text)}</span>
        </button>
      )}
    </>
  )
}

function Agreed({ proposition, full }: PropositionProps) {
  const said = bySpeaker(proposition.stances)
  return (
    <li>
      <PropositionWords proposition={proposition} full={full} />
      <p className="facts">
        {said.map(({ stance, again }) => (
          <span key={`${stance.report} ${stance.statement} ${stance.span}`}>
            <Dot isUnnamed={stance.speakerKind === 'unnamed'} />{' '}
            <Link to={statementPath(stance)} title={plainly(stance.label)}>
              <bdi>{plainly(stance.label).split(', ')[0]}</bdi>
            </Link>
            {stance.figure !== null && <b> {plainly(stance.figure.words)}</b>}
            {again.length > 0 && <span className="times"> {again.length + 1}×</span>}
          </span>
        ))}
      </p>
    </li>
  )
}
