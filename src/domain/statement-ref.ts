/** How a statement is named outside its report. */

import type { ReportId } from './report.ts'

/** A statement of a report. */
export interface StatementRef {
  readonly report: ReportId
  readonly statement: string
}
