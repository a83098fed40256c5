/** How often an actor spoke, day by day, in the four families of acts; a bar leads to what was said in it. */

import { useRef } from 'react'
import type { ActorRecordReply } from '../../data/actors.ts'
import { navigate } from '../../parts/address.ts'
import { FAMILIES } from '../../parts/families.ts'
import { Figure } from '../../parts/figure.tsx'
import { count, dayInWords } from '../../parts/format.ts'
import { isPlainClick, Link } from '../../parts/link.tsx'
import { Shape } from '../../parts/shape.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { type ActorView, writeActorView } from './actor-address.ts'
import { type Bar, layBars } from './lay-bars.ts'

interface ActDaysProps {
  readonly actorKey: string
  readonly view: ActorView
  readonly record: ActorRecordReply
}

const BAR_WIDTH_MIN = 9
const BARS_USUAL = 60
const HEIGHT = 96
const UNITS = { day: 'a day', week: 'a week, from Monday', month: 'a month', year: 'a year' } as const

export function ActDays({ actorKey, view, record }: ActDaysProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const barsMax = width === 0 ? BARS_USUAL : Math.max(12, Math.floor(width / BAR_WIDTH_MIN))
  const { unit, bars } = layBars(record.days, barsMax)
  const [first] = bars
  if (first === undefined) return null
  const addressOf = (bar: Bar) => writeActorView(actorKey, { ...view, from: bar.from, until: bar.until })
  const caption = `What was said, each bar ${UNITS[unit]}, since ${dayInWords(first.from, 'short')}.${
    record.isAll ? '' : ' Earlier statements are too many for this picture.'
  }`
  return (
    <Figure
      what="Bars"
      other="Table"
      caption={caption}
      isTable={view.isTable}
      addresses={{
        picture: writeActorView(actorKey, { ...view, isTable: false }),
        table: writeActorView(actorKey, { ...view, isTable: true }),
      }}
    >
      <div ref={frame} className="act-days">
        {view.isTable ? (
          <BarTable bars={bars} addressOf={addressOf} />
        ) : (
          <BarPicture bars={bars} width={width} addressOf={addressOf} />
        )}
      </div>
    </Figure>
  )
}

interface BarsProps {
  readonly bars: readonly Bar[]
  readonly addressOf: (bar: Bar) => string
}

const stretch = ({ from, until }: Bar) =>
  from === until ? dayInWords(from, 'short') : `${dayInWords(from, 'short')} to ${dayInWords(until, 'short')}`

function BarPicture({ bars, width, addressOf }: BarsProps & { readonly width: number }) {
  if (width === 0) return <div style={{ height: HEIGHT }} />
  const most = Math.max(1, ...bars.map(({ total }) => total))
  const step = Math.min(28, width / bars.length)
  const heightOf = (number: number) => (number / most) * (HEIGHT - 16)
  return (
    <svg width={width} height={HEIGHT} aria-label="Bars of what was said by day">
      <line className="floor" x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      <text x={step * bars.length + 6} y="11" className="most">
        {width - step * bars.length > 40 ? `most: ${most}` : ''}
      </text>
      {bars.map((bar, at) => {
        if (bar.total === 0) return null
        let y = HEIGHT - 1
        return (
          <a
            key={bar.from}
            href={addressOf(bar)}
            aria-label={`${stretch(bar)}: ${count(bar.total, 'statement')}`}
            onClick={(event) => {
              if (!isPlainClick(event)) return
              event.preventDefault()
              navigate(addressOf(bar), { replace: true })
            }}
          >
            <title>{`${stretch(bar)}: ${count(bar.total, 'statement')}`}</title>
            <rect className="ground" x={at * step} y="0" width={step} height={HEIGHT} />
            {FAMILIES.map(({ key }) => {
              const height = heightOf(bar.counts[key])
              y -= height
              return (
                <rect key={key} className={key} x={at * step + 1} y={y} width={step - 2} height={height} />
              )
            })}
          </a>
        )
      })}
    </svg>
  )
}

function BarTable({ bars, addressOf }: BarsProps) {
  return (
    <table className="bars-table">
      <thead>
        <tr>
          <th scope="col">Days</th>
          {FAMILIES.map(({ key, name, shape }) => (
            <th key={key} scope="col">
              <span className={`act ${key}`}>
                <Shape name={shape} />
              </span>{' '}
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars
          .filter(({ total }) => total > 0)
          .map((bar) => (
            <tr key={bar.from}>
              <th scope="row">
                <Link to={addressOf(bar)} replace>
                  {stretch(bar)}
                </Link>
              </th>
              {FAMILIES.map(({ key }) => (
                <td key={key}>{bar.counts[key] || ''}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
