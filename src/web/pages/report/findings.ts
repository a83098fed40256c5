/** What a panel lists beside statements — days, places, events — by the words that each line rests on. */

import type { Span } from '#base'

export const FINDING_PANELS = ['days', 'places', 'events'] as const
export type FindingPanel = (typeof FINDING_PANELS)[number]

/** A line of such a panel. */
export interface Finding {
  readonly panel: FindingPanel
  /** Its name in the address: the span of words, or the id of a statement or an event. */
  readonly at: string
  readonly spans: readonly Span[]
}

/** By this everything of a finding is found on the screen; it has no blanks. */
export function keyOfFinding({ panel, at }: Pick<Finding, 'panel' | 'at'>): string {
  return `${panel}:${at}`
}

/** The panel and the place in it of a key; null for what is none. */
export function findingOfKey(key: string): Pick<Finding, 'panel' | 'at'> | null {
  const panel = FINDING_PANELS.find((name) => key.startsWith(`${name}:`))
  return panel === undefined ? null : { panel, at: key.slice(panel.length + 1) }
}

/** The finding after (`step` 1) or before (-1) the one at `at`. */
export function stepFromFinding<F extends Finding>(
  findings: readonly F[],
  at: string | null,
  step: 1 | -1,
): F | undefined {
  const place = findings.findIndex((finding) => finding.at === at)
  if (place < 0) return step === 1 ? findings[0] : findings.at(-1)
  return findings[Math.min(Math.max(place + step, 0), findings.length - 1)]
}
