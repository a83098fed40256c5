/**
 * takes  – nothing
 * gives  – the words of the domain: types and ids, no verbs
 * touches – nothing
 */
export {
  type ActorEntry,
  type KnownActor,
  NEARNESS_KINDS,
  type Nearness,
  SECTORS,
  type Sector,
} from './actor.ts'
export {
  type Proposition,
  type SaidOnDay,
  type Side,
  type SpeakerTurn,
  STANCES,
  type Stance,
  type StanceKind,
  type StanceOverruling,
  type StanceReason,
  type StatedFigure,
  type StoryNews,
  type TurnKind,
} from './contested.ts'
export {
  type ByAndAt,
  CORRECTION_KINDS,
  type CorrectedMark,
  type CorrectionKind,
  type CorrectionState,
} from './corrected.ts'
export type {
  Anchor,
  Correction,
  Judgement,
  SourceAnchor,
  SourceTarget,
  SpeakerChoice,
  StatementAnchor,
  StatementTarget,
} from './correction.ts'
export { COUNTRY_CODES, type CountryCodes } from './country-codes.data.ts'
export { EVENT_NAMES, EVENT_SIDES, EVENT_STATUS_NAMES } from './event-names.ts'
export {
  ENTRY_STATES,
  type EntryState,
  type Failure,
  FEED_HEALTHS,
  FEED_KINDS,
  type FeedHealth,
  type FeedKind,
} from './feed.ts'
export type {
  CopyLink,
  CopyReason,
  KeptOverruling,
  Overruling,
  StoryId,
  StoryReason,
} from './links.ts'
export {
  FOLD_REASONS,
  type Fold,
  type FoldJudgement,
  type FoldReason,
  ORIGIN_KINDS,
  type Origin,
  type OriginCount,
  type OriginKind,
  type OriginWords,
} from './origins.ts'
export type { Page, PageKind } from './page.ts'
export {
  ACTS,
  type Act,
  type Chain,
  EVENT_STATUSES,
  type Event,
  FORMS,
  type Form,
  type Likelihood,
  type Location,
  type MachineStatement,
  type Place,
  type Reading,
  SOURCE_KINDS,
  type Source,
  type SourceKind,
  type Statement,
  type StatementMark,
  TIME_TYPES,
  type Time,
} from './reading.ts'
export {
  BLOCK_KINDS,
  type Block,
  type BlockKind,
  CREDIT_KINDS,
  type Credit,
  type CreditKind,
  DAY_BASES,
  type DayBasis,
  type Published,
  type Report,
  type ReportId,
} from './report.ts'
export { SECTOR_NAMES } from './sector-names.ts'
export { speakingSources } from './speaking-sources.ts'
export type { StatementRef } from './statement-ref.ts'
export type { StoryAccount, StoryLine, StoryReport } from './story-account.ts'
export type {
  AlteredPart,
  StatementChange,
  VersionChanges,
  VersionNotice,
  WordsChange,
} from './versions.ts'
