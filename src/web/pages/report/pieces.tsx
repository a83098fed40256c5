/** A tree of marks and words → elements. Sources are underlined, cues are links, contents are tinted. */

import { wordsOf } from '#base'
import { plainly } from '../../parts/plainly.ts'
import type { Mark, Piece, StatementLayer } from './segments.ts'

interface PiecesProps {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly hidden: ReadonlySet<string>
  /** Links cannot stand inside links. */
  readonly isInLink?: boolean
}

export function Pieces({ text, pieces, hidden, isInLink = false }: PiecesProps) {
  return pieces.map((piece) =>
    piece.kind === 'words' ? (
      plainly(wordsOf(text, piece.span))
    ) : (
      <MarkPiece key={keyOf(piece)} text={text} mark={piece} hidden={hidden} isInLink={isInLink} />
    ),
  )
}

interface MarkProps extends Omit<PiecesProps, 'pieces'> {
  readonly mark: Mark
}

function MarkPiece({ text, mark, hidden, isInLink = false }: MarkProps) {
  const { layer, pieces, isFirst } = mark
  if ('finding' in layer)
    return (
      <span className={`mark ${layer.role}`} data-finding={layer.finding}>
        <Pieces text={text} pieces={pieces} hidden={hidden} isInLink={isInLink} />
      </span>
    )
  const isLink = layer.role === 'cue' && isFirst && !isInLink
  const attributes = {
    className: classOf(layer),
    'data-statement': layer.statement,
    'data-number': layer.role === 'cue' && isFirst ? layer.number : undefined,
    'data-off': hidden.has(layer.statement) ? '' : undefined,
  }
  const inner = <Pieces text={text} pieces={pieces} hidden={hidden} isInLink={isInLink || isLink} />
  if (!isLink) return <span {...attributes}>{inner}</span>
  return (
    <a href={`?${new URLSearchParams({ statement: layer.statement })}`} {...attributes}>
      {inner}
    </a>
  )
}

function classOf({ role, family, isUnnamed }: StatementLayer): string {
  return `mark ${role} ${family}${isUnnamed ? ' unnamed' : ''}`
}

/** Where a piece stands never changes, so its place and its mark are its key. */
function keyOf({ layer, pieces }: Mark): string {
  return `${'finding' in layer ? layer.finding : layer.statement} ${layer.role} ${beginOf(pieces)}`
}

function beginOf(pieces: readonly Piece[]): number {
  const [first] = pieces
  if (first === undefined) return -1
  return first.kind === 'words' ? first.span[0] : beginOf(first.pieces)
}
