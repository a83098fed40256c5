/** The days of a report → marks on an axis: points for days, bars for longer periods, in as many rows as they need. */

import type { Day, DayKind } from '../day-lines.ts'
import { keyOfFinding } from '../findings.ts'
import { isoOf, type Stretch, stretchOf } from './stretch.ts'
import { timeScale } from './time-scale.ts'

export interface TimeMark {
  readonly kind: DayKind
  readonly name: string
  readonly lines: Day['lines']
  readonly stretch: Stretch
  readonly isPoint: boolean
  readonly x: number
  /** Of a point the width of its sign. */
  readonly width: number
  readonly y: number
}

export interface Tick {
  readonly x: number
  readonly label: string
  /** Where the label begins. */
  readonly labelX: number
}

export interface Timeline {
  readonly marks: readonly TimeMark[]
  readonly lanes: readonly { readonly kind: DayKind; readonly y: number }[]
  readonly ticks: readonly Tick[]
  readonly breaks: readonly number[]
  readonly published: number | null
  readonly axisY: number
  readonly isEven: boolean
}

export interface TimelineOptions {
  readonly width: number
  /** YYYY-MM-DD */
  readonly published: string | null
  readonly measure: (words: string) => number
}

export const POINT = 11
const ROW = 15
/** Beside a mark that stands for several lines stands how many. */
const NUMBER = 9
const LANE_HEAD = 19
const LANES: readonly DayKind[] = ['told', 'said', 'event']
const PADDING = 10

type Unplaced = Omit<TimeMark, 'y'>

/** Places everything that has a stretch of the calendar; null when nothing has. */
export function layTimeline(days: readonly Day[], options: TimelineOptions): Timeline | null {
  const dated = days.flatMap((day) => {
    const stretch = day.value === null ? null : stretchOf(day.value)
    return stretch === null ? [] : [{ day, stretch }]
  })
  if (dated.length === 0) return null
  const published = options.published === null ? null : stretchOf(options.published)
  const stretches = dated.map(({ stretch }) => stretch)
  const scale = timeScale([...stretches, ...(published ? [published] : [])], options.width - 2 * PADDING)
  const at = (day: number) => PADDING + scale.at(day)
  const middle = ({ begin, end }: Stretch) => (at(begin) + at(end)) / 2
  const marks: TimeMark[] = []
  const lanes: { kind: DayKind; y: number }[] = []
  let y = 0
  for (const kind of LANES) {
    const unplaced = dated.flatMap(({ day, stretch }): Unplaced[] => {
      const lines = day.lines.filter((line) => line.kind === kind)
      if (lines.length === 0) return []
      const isPoint = stretch.end - stretch.begin === 1
      const width = isPoint ? POINT : Math.max(at(stretch.end) - at(stretch.begin), POINT)
      const x = isPoint ? middle(stretch) - POINT / 2 : at(stretch.begin)
      return [{ kind, name: day.name, lines, stretch, isPoint, x, width }]
    })
    if (unplaced.length === 0) continue
    lanes.push({ kind, y })
    const placed = inRows(unplaced).map(({ mark, row }) => ({ ...mark, y: y + LANE_HEAD + row * ROW }))
    marks.push(...placed)
    y = Math.max(...placed.map((mark) => mark.y)) + ROW + 4
  }
  const publishedAt = published === null ? null : middle(published)
  return {
    marks,
    lanes,
    ticks: ticksOf(
      stretches.map((stretch) => ({ stretch, x: middle(stretch) })),
      options,
      publishedAt,
    ),
    breaks: scale.breaks.map(middle),
    published: publishedAt,
    axisY: y + 2,
    isEven: scale.isEven,
  }
}

/** Each mark in the first row that has room for it. */
function inRows(marks: readonly Unplaced[]): readonly { readonly mark: Unplaced; readonly row: number }[] {
  const rows: Unplaced[][] = []
  const endOf = ({ x, width, lines }: Unplaced) => x + width + (lines.length > 1 ? NUMBER : 0) + 2
  const fits = (row: readonly Unplaced[], mark: Unplaced) =>
    row.every((other) => endOf(other) <= mark.x || endOf(mark) <= other.x)
  const inOrder = [...marks].sort((a, b) => a.x - b.x)
  return inOrder.map((mark) => {
    const found = rows.findIndex((row) => fits(row, mark))
    const row = found < 0 ? rows.length : found
    rows[row] = [...(rows[row] ?? []), mark]
    return { mark, row }
  })
}

/** Labels of the ends of the axis, then of what lies between, as far as there is room. */
function ticksOf(
  dated: readonly { readonly stretch: Stretch; readonly x: number }[],
  { width, measure, published: day }: TimelineOptions,
  published: number | null,
): readonly Tick[] {
  const home = day?.slice(0, 4) ?? null
  const inOrder = [...dated].sort((a, b) => a.x - b.x)
  const inOrderOfWeight = [...inOrder.slice(0, 1), ...inOrder.slice(-1), ...inOrder.slice(1, -1)]
  const ticks: Tick[] = []
  for (const { stretch, x } of inOrderOfWeight) {
    if (published !== null && Math.abs(x - published) < 1) continue
    const label = labelOf(stretch, home)
    const length = measure(label)
    const labelX = Math.min(Math.max(x - length / 2, 0), width - length)
    const isFree = ticks.every(
      (other) => other.labelX + measure(other.label) + 8 <= labelX || labelX + length + 8 <= other.labelX,
    )
    if (isFree && labelX >= 0) ticks.push({ x, label, labelX })
  }
  return ticks.sort((a, b) => a.x - b.x)
}

const dayLabel = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthLabel = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `10 Nov`, `Nov 2021`, `Mar–May 2021`, `2019`, `1990–1999`. Days of another year than `home` are told with theirs. */
export function labelOf({ begin, end }: Stretch, home: string | null): string {
  const [from, to] = [isoOf(begin), isoOf(end - 1)]
  const year = Number(from.slice(0, 4))
  if (end - begin <= 7) return `${dayLabel.format(Date.parse(from))}${home === `${year}` ? '' : ` ${year}`}`
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return from.slice(0, 4) === to.slice(0, 4) ? `${year}` : `${year}–${to.slice(0, 4)}`
  if (from.slice(0, 7) === to.slice(0, 7)) return monthLabel.format(Date.parse(from))
  return `${monthLabel.format(Date.parse(from)).slice(0, 3)}–${monthLabel.format(Date.parse(to))}`
}

/** The keys of all lines of a mark, with blanks between. */
export function lightsOf({ lines }: Pick<TimeMark, 'lines'>): string {
  return lines.map(keyOfFinding).join(' ')
}
