/** A tree → flat lines: each paragraph, heading, list point or table row, with its share of link text. */

import { cleanLine } from '../words/clean.ts'
import { ELEMENT, nextNode, TEXT } from './walk.ts'

export interface TreeLine {
  readonly text: string
  /** Name of the block element that holds the words, lower case. */
  readonly tag: string
  readonly element: Element
  /** 0..1: how much of the text is inside links. */
  readonly linkShare: number
  readonly inQuote: boolean
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr caption ul'.split(
    ' ',
  ),
)
/** Inline elements that stand apart from their like though nothing is between them. */
const APART: ReadonlySet<string> = new Set(['a', 'button', 'time', 'label'])
const BREAK = '\u0000'
const CLOSED = /[.!?…:;。！？"”»]$/
const RUNNING = 60
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

/** The lines of a tree in page order; blank ones are left out. */
export function linesOf(root: Element): TreeLine[] {
  const lines: TreeLine[] = []
  let parts: string[] = []
  let linked = 0
  let holder: Element = root
  let breaks = 0

  const flush = (): void => {
    const texts = joinBroken(parts.join('').split(BREAK).map(cleanLine))
    const length = texts.reduce((sum, text) => sum + text.length, 0)
    const inQuote = texts.length > 0 && isInQuote(holder, root)
    const linkShare = Math.min(1, linked / Math.max(1, length))
    for (const text of texts) lines.push({ text, tag: holder.localName, element: holder, linkShare, inQuote })
    parts = []
    linked = 0
  }
  const into = (element: Element): void => {
    const name = element.localName
    if (isBlock(element)) {
      flush()
      holder = element
    } else if (CELLS.has(name)) parts.push(' ')
    else if (name === 'br') {
      if (++breaks === 2) flush()
      else parts.push(BREAK)
    } else if (APART.has(name) && APART.has((element.previousSibling as Element | null)?.localName ?? '')) {
      parts.push(' ')
    }
  }

  for (let node: Node | null = root; node !== null; ) {
    if (node.nodeType === TEXT) {
      const words = node.nodeValue ?? ''
      parts.push(words)
      if (/\S/.test(words)) {
        breaks = 0
        if (isInLink(node, root)) linked += words.trim().length
      }
    } else if (node.nodeType === ELEMENT && node !== root) into(node as Element)
    const next: Node | null = nextNode(node, root)
    holder = leaveBlocks(node, next, root, holder, flush)
    node = next
  }
  flush()
  return lines
}

/** A cell is a block of its own where a table only lays the page out. */
function isBlock(element: Element): boolean {
  const name = element.localName
  if (BLOCKS.has(name)) return true
  if (!CELLS.has(name)) return false
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (BLOCKS.has(child.localName)) return true
  }
  return false
}

/** Lines that a single <br> parts stay apart, but not where a sentence runs on over the break. */
function joinBroken(texts: readonly string[]): string[] {
  const joined: string[] = []
  for (const text of texts) {
    if (text === '') continue
    const before = joined.at(-1)
    const runsOn =
      before !== undefined && !CLOSED.test(before) && (before.length > RUNNING || /^\p{Ll}/u.test(text))
    if (runsOn) joined[joined.length - 1] = `${before} ${text}`
    else joined.push(text)
  }
  return joined
}

/** Closes the blocks that end between two nodes and gives the block that the next words belong to. */
function leaveBlocks(
  node: Node,
  next: Node | null,
  root: Element,
  holder: Element,
  flush: () => void,
): Element {
  if (next === null || next.parentNode === node) return holder
  let current = holder
  let at: Node | null = node
  while (at !== null && at !== root && at !== next.parentNode) {
    if (at.nodeType === ELEMENT && isBlock(at as Element)) {
      flush()
      current = blockAbove(at, root)
    }
    at = at.parentNode
  }
  return current
}

function blockAbove(node: Node, root: Element): Element {
  let at = node.parentNode
  while (at !== null && at !== root) {
    if (at.nodeType === ELEMENT && isBlock(at as Element)) return at as Element
    at = at.parentNode
  }
  return root
}

function isInLink(node: Node, root: Element): boolean {
  let at = node.parentNode
  for (let steps = 0; at !== null && at !== root && steps < 6; steps++) {
    const name = (at as Element).localName
    if (name === 'a') return true
    if (BLOCKS.has(name) && name !== 'div' && name !== 'p') return false
    at = at.parentNode
  }
  return false
}

function isInQuote(element: Element, root: Element): boolean {
  let at: Node | null = element
  for (let steps = 0; at !== null && at !== root && steps < 6; steps++) {
    if ((at as Element).localName === 'blockquote') return true
    at = at.parentNode
  }
  return false
}
