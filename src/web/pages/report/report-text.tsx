/** The report, set for reading, with its statements marked. What a page says is only ever text. */

import { memo } from 'react'
import type { BlockKind } from '#domain'
import { Pieces } from './pieces.tsx'
import type { DrawnBlock } from './segments.ts'

interface TextProps {
  readonly text: string
  readonly blocks: readonly DrawnBlock[]
  /** Statements that the filters leave out: their marks fade, the words stay. */
  readonly hidden: ReadonlySet<string>
}

const TAGS: Readonly<Record<BlockKind, 'h2' | 'p'>> = {
  title: 'h2',
  heading: 'h2',
  lead: 'p',
  paragraph: 'p',
  caption: 'p',
  credit: 'p',
}

export const ReportText = memo(function ReportText({ text, blocks, hidden }: TextProps) {
  const headline = headlineOf(blocks)
  return blocks.map((drawn) => {
    if (drawn === headline) return null
    const Tag = TAGS[drawn.block.kind]
    return (
      <Tag key={drawn.block.span[0]} className={drawn.block.kind} dir="auto" data-begin={drawn.block.span[0]}>
        <Pieces text={text} pieces={drawn.pieces} hidden={hidden} />
      </Tag>
    )
  })
})

/** The block that stands as the headline of the screen. */
export function headlineOf(blocks: readonly DrawnBlock[]): DrawnBlock | undefined {
  return blocks.find(({ block }) => block.kind === 'title')
}
