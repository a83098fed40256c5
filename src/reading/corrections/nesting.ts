/** Which statement stands inside which, and in what order, where a person changed the words. */

import { contains, overlaps, type Span } from '#base'
import type { Statement } from '#domain'
import { insideOf, replaceStatement, type Worksheet } from './worksheet.ts'

/** From the first to the last word of a statement. */
export function hullOf({ source, cue, content }: Pick<Statement, 'source' | 'cue' | 'content'>): Span {
  const spans = [...source, ...cue, ...content]
  return [Math.min(...spans.map(([begin]) => begin)), Math.max(...spans.map(([, end]) => end))]
}

/** Finds its place anew for a statement with new words, and for those that stood inside it. */
export function nest(sheet: Worksheet, id: string): void {
  const changed = sheet.statements.find((statement) => statement.id === id)
  if (changed === undefined) return
  replaceStatement(sheet, id, { ...changed, within: outerOf(sheet, changed) })
  for (const inner of sheet.statements.filter(({ within }) => within === id)) {
    if (changed.content.some((span) => overlaps(span, hullOf(inner)))) continue
    replaceStatement(sheet, inner.id, { ...inner, within: outerOf(sheet, inner) })
  }
  sheet.statements = inTextOrder(sheet.statements, id)
}

/** The smallest content that holds all of a statement; never one inside it. */
function outerOf(sheet: Worksheet, statement: Statement): string | null {
  const hull = hullOf(statement)
  const inner = new Set(insideOf(sheet, statement.id).map(({ id }) => id))
  const lengthOf = ([begin, end]: Span) => end - begin
  let best: { readonly id: string; readonly span: Span } | null = null
  for (const other of sheet.statements) {
    if (other.id === statement.id || inner.has(other.id)) continue
    for (const span of other.content)
      if (contains(span, hull) && (best === null || lengthOf(span) < lengthOf(best.span)))
        best = { id: other.id, span }
  }
  return best?.id ?? null
}

/** Moves one statement to where its words begin; the others keep their order. */
function inTextOrder(statements: readonly Statement[], id: string): Statement[] {
  const moved = statements.find((statement) => statement.id === id)
  if (moved === undefined) return [...statements]
  const others = statements.filter((statement) => statement !== moved)
  const [begin] = hullOf(moved)
  const isAfter = (other: Statement) =>
    hullOf(other)[0] > begin || (hullOf(other)[0] === begin && other.within === moved.id)
  const at = others.findIndex(isAfter)
  return at < 0 ? [...others, moved] : [...others.slice(0, at), moved, ...others.slice(at)]
}
