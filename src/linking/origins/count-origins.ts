/**
 * Readings of a story's reports → how many independent origins stand behind them, with every fold and its words.
 * `low` folds whatever may be one, `high` only what surely is (docs/method/origins.md).
 */

import { hashOf } from '#base'
import type { Fold, FoldJudgement, Origin, OriginCount, OriginWords, StatementRef } from '#domain'
import { joinAffiliates } from './affiliates.ts'
import { type Group, gatherVoices, orderReports } from './gather.ts'
import { kindOfVoices } from './kind.ts'
import { overrule } from './overrule.ts'
import type { Party } from './party.ts'
import { type CopyOf, type OriginReport, openPress } from './press.ts'
import { tellCountries } from './tell-countries.ts'
import { type Voice, voicesOf } from './voices.ts'

export interface OriginInput {
  readonly reports: readonly OriginReport[]
  readonly copies: readonly CopyOf[]
  /** Outlet → owner, as people set them. */
  readonly owners: ReadonlyMap<string, string>
  /** What people judged of two statements; of two judgements on the same pair only the one that stands. */
  readonly judgements: readonly FoldJudgement[]
  /** Counts the origins of these statements only, as of one proposition; left out for the whole story. */
  readonly statements?: readonly StatementRef[]
}

/** Counts the independent origins of a story, or of some statements in it. The order of what is given does not matter. */
export function countOrigins(input: OriginInput): OriginCount {
  const press = openPress(input.reports, input.copies, input.owners)
  const reports = orderReports(input.reports, press)
  const gathered = gatherVoices(
    joinAffiliates(tellCountries(reports.flatMap((report) => voicesOf(report, press)))),
    press,
  )
  const groups = overrule(gathered, input.judgements)
  const asked = input.statements && new Set(input.statements.map(keyOf))
  const told = groups
    .map((group) => originOf(group, asked))
    .filter(({ origin }) => origin.statements.length > 0)
  const scope = asked ? reports.filter(({ reading }) => isAsked(reading, asked)) : reports
  if (told.length === 0) return countOwnAccount(scope, asked)
  const folds = told.flatMap(({ folds }) => folds)
  const unsure = folds.filter(({ sure }) => !sure).length
  return {
    ...{ low: told.length, high: told.length + unsure, reportCount: scope.length },
    origins: told.map(({ origin }) => origin),
    folds,
  }
}

const keyOf = ({ report, statement }: StatementRef): string => `${report} ${statement}`

const isAsked = ({ report, statements }: OriginReport['reading'], asked: ReadonlySet<string>): boolean =>
  statements.some(({ id }) => asked.has(keyOf({ report: report.id, statement: id })))

const refsOf = ({ report, utterances }: Voice): StatementRef[] =>
  utterances.map(({ statement }) => ({ report, statement: statement.id }))

const wordsOfVoice = ({ report, utterances }: Voice): OriginWords[] =>
  utterances.slice(0, 1).map(({ span }) => ({ report, span }))

/** A group as an origin, with what was asked of its statements only. */
function originOf(
  { voices, folds }: Group,
  asked: ReadonlySet<string> | undefined,
): { readonly origin: Origin; readonly folds: readonly Fold[] } {
  const first = voices[0] as Voice
  const id = hashOf('origin', first.report, first.utterances[0]?.statement.id ?? '')
  const isIn = (ref: StatementRef) => asked === undefined || asked.has(keyOf(ref))
  const statements = voices.flatMap(refsOf).filter(isIn)
  const told = voices.find(({ occasion }) => occasion.isTold)
  const origin: Origin = {
    ...{ id, kind: kindOfVoices(voices), label: labelOf(voices), statements },
    day: told?.occasion.day ?? null,
    reports: [...new Set(statements.map(({ report }) => report))].sort(),
  }
  return {
    origin,
    folds: [...ownFolds(voices), ...folds]
      .map(({ voice, reason, sure }) => ({
        ...{ origin: id, reason, sure },
        statements: refsOf(voice).filter(isIn),
        words: [...wordsOfVoice(first), ...(voice === first ? [] : wordsOfVoice(voice))],
      }))
      .filter(({ statements }) => statements.length > 0),
  }
}

/** Bodies of one state that were taken for one inside a report. */
const ownFolds = (voices: readonly Voice[]) =>
  voices
    .filter(({ isUnsure }) => isUnsure)
    .slice(0, 1)
    .map((voice) => ({ voice, reason: 'same-party' as const, sure: false }))

/** The fullest name that the reports give. */
function labelOf(voices: readonly Voice[]): string {
  const parties = voices.flatMap(({ parties }) => parties)
  const weight = ({ family, kind }: Party) =>
    family !== null ? 3 : kind === 'body' ? 2 : kind === 'country' ? 0 : 1
  const best = [...parties].sort((a, b) => weight(b) - weight(a))[0] as Party
  return best.label
}

/** Reports in which nobody is cited: the outlet itself is the one origin that is certain. */
function countOwnAccount(
  reports: readonly OriginReport[],
  asked: ReadonlySet<string> | undefined,
): OriginCount {
  const first = reports[0]
  if (first === undefined) return { low: 0, high: 0, reportCount: 0, origins: [], folds: [] }
  const refs = reports.flatMap(({ reading: { report, statements } }) =>
    statements
      .map(({ id }) => ({ report: report.id, statement: id }))
      .filter((ref) => asked?.has(keyOf(ref)) ?? false),
  )
  const { report } = first.reading
  const origin: Origin = {
    id: hashOf('origin', report.id, ''),
    kind: 'outlet',
    label: report.outlet ?? report.title,
    day: null,
    statements: refs,
    reports: reports.map(({ reading }) => reading.report.id).sort(),
  }
  return { low: 1, high: reports.length, reportCount: reports.length, origins: [origin], folds: [] }
}
