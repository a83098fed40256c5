/**
 * The chains of a reading → a tree in a section of an account: the page, under it the outlets that it has its
 * statements from, under those the people; each with how many statements came along the way.
 */

import type { Reading, Source } from '#domain'
import { harmless } from '../terminal/paint.ts'
import type { Look } from './look.ts'
import { count, hanging, nameOf } from './section.ts'

interface Step {
  readonly source: Source | undefined
  size: number
  readonly next: Map<string, Step>
}

/** The tree; empty when nobody is told to stand behind anything, or only one step away from the page. */
export function showChain(reading: Reading, { width, paint }: Look): string {
  const root: Step = { source: undefined, size: 0, next: new Map() }
  const paths = reading.chains.filter(({ path }) => path.length > 0)
  if (!paths.some(({ path }) => path.length > 1)) return ''
  for (const { path } of paths) {
    root.size++
    let at = root
    for (const id of path) {
      const source = reading.sources.find((one) => one.id === id)
      const step = at.next.get(id) ?? { source, size: 0, next: new Map() }
      step.size++
      at.next.set(id, step)
      at = step
    }
  }
  const page = `${reading.report.outlet ?? 'this page'}: ${count(root.size, 'statement')}`
  const top = hanging(harmless(page), { first: '  ', more: '    ' }, width)
  return [paint('bold', 'Chain'), ...top, ...branches(root, '  ', width)].join('\n')
}

/** Deeper steps than this are not indented further, so that names keep some room. */
const DEEPEST = 8

function branches(step: Step, margin: string, width: number): string[] {
  const steps = [...step.next.values()].sort((a, b) => b.size - a.size)
  return steps.flatMap((one, place) => {
    const isLast = place === steps.length - 1
    const under = margin + (isLast ? '   ' : '│  ')
    const dot = one.source?.kind === 'unnamed' ? '○' : '●'
    const line = harmless(`${dot} ${nameOf(one.source)}: ${one.size}`)
    const first = margin + (isLast ? '└─ ' : '├─ ')
    const deeper = under.length > DEEPEST * 3 ? margin : under
    return [...hanging(line, { first, more: `${under}  ` }, width), ...branches(one, deeper, width)]
  })
}
