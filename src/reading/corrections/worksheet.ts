/** A reading in the hands of a person: what corrections change, one after the other; the machine's reading stays as it is. */

import type { CorrectedMark, CorrectionKind, Event, Reading, Source, Statement } from '#domain'

export interface Worksheet {
  readonly machine: Reading
  /** In the order of the text. */
  statements: Statement[]
  rejected: Statement[]
  sources: Source[]
  events: Event[]
  readonly pathByStatement: Map<string, readonly string[]>
  /** What a statement or a source of the machine is called now, where that changed. */
  readonly renamed: Map<string, string>
  /** What a person did to a statement or a source, by its id. */
  readonly marks: Map<string, CorrectedMark>
  /** The machine's statement behind one that was corrected; null for one that a person added. */
  readonly machineOf: Map<string, Statement | null>
}

/** A sheet with nothing on it but the machine's reading. */
export function openWorksheet(machine: Reading): Worksheet {
  return {
    machine,
    statements: [...machine.statements],
    rejected: [],
    sources: [...machine.sources],
    events: [...machine.events],
    pathByStatement: new Map(machine.chains.map(({ statement, path }) => [statement, path])),
    renamed: new Map(),
    marks: new Map(),
    machineOf: new Map(machine.statements.map((statement) => [statement.id, statement])),
  }
}

/** What something is called now. */
export function nowCalled(sheet: Worksheet, id: string): string {
  const next = sheet.renamed.get(id)
  return next === undefined ? id : nowCalled(sheet, next)
}

/** Puts another version of a statement in its place. */
export function replaceStatement(sheet: Worksheet, id: string, changed: Statement): void {
  sheet.statements = sheet.statements.map((statement) => (statement.id === id ? changed : statement))
}

/** Notes by whom and when something was corrected; the last one signs. */
export function signMark(
  sheet: Worksheet,
  id: string,
  { by, at, kind }: { readonly by: string; readonly at: string; readonly kind: CorrectionKind },
): void {
  const kinds = sheet.marks.get(id)?.kinds ?? []
  sheet.marks.set(id, { by, at, kinds: kinds.includes(kind) ? kinds : [...kinds, kind] })
}

/** All statements inside of one, at any depth. */
export function insideOf(sheet: Worksheet, id: string): Statement[] {
  const outerOf = new Map(sheet.statements.map((statement) => [statement.id, statement.within]))
  const isInside = (statement: Statement): boolean => {
    const seen = new Set<string>()
    for (let at = statement.within; at !== null && !seen.has(at); at = outerOf.get(at) ?? null) {
      if (at === id) return true
      seen.add(at)
    }
    return false
  }
  return sheet.statements.filter(isInside)
}

/** Each id once, in its order. */
export function once(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
