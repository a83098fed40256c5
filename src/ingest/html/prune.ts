/** Takes boxes out of a tree that are not the report: shares, newsletters, related reports, comments, captions. */

import { ELEMENT_RULES, type ElementRule, PROTECTED } from './rules.data.ts'
import { ELEMENT, nameTokens, nextNode } from './walk.ts'

const SMALL_SHARE = 0.25
const SMALL_LENGTH = 2500
const LONG_PARAGRAPH = 120
const LONG_PARAGRAPHS_MAX = 3
const NEVER: ReadonlySet<string> = new Set(['body', 'html', 'article', 'main', 'h1'])
const PARAGRAPH_MAX = 150

export interface Drop {
  readonly rule: string
  readonly text: string
}

/** Removes what the rules name, and tells what it removed. */
export function prune(document: Document): Drop[] {
  const drops: Drop[] = []
  const root = document.body
  const bodyLength = (root.textContent ?? '').length
  for (let node: Node | null = nextNode(root, root); node !== null; ) {
    if (node.nodeType === ELEMENT) node = shelter(node as Element)
    const rule = node.nodeType === ELEMENT ? ruleFor(node as Element) : null
    if (rule !== null && mayGo(node as Element, rule, bodyLength)) {
      const next = nextNode(node, root, true)
      drops.push({ rule: rule.name, text: node.textContent ?? '' })
      ;(node as Element).remove()
      node = next
    } else node = nextNode(node, root)
  }
  return drops
}

/** Puts a quoted post into a plain blockquote, so that nobody behind drops it for being "social" or full of links. */
function shelter(element: Element): Element {
  if (!PROTECTED.test(nameTokens(element))) return element
  const quote = element.ownerDocument.createElement('blockquote')
  while (element.firstChild !== null) quote.appendChild(element.firstChild)
  element.replaceWith(quote)
  return quote
}

function ruleFor(element: Element): ElementRule | null {
  const tag = element.localName
  if (NEVER.has(tag)) return null
  const tokens = nameTokens(element)
  for (const rule of ELEMENT_RULES) {
    const named = rule.tags?.has(tag) || (tokens !== ' ' && rule.names?.test(tokens))
    if (named) return rule
  }
  return null
}

/** Small: under a quarter of the page's text, under 2,500 characters, few long paragraphs, no headline. */
function mayGo(element: Element, rule: ElementRule, bodyLength: number): boolean {
  const text = element.textContent ?? ''
  if (text.length > bodyLength * 0.7 || (element.localName === 'p' && text.length > PARAGRAPH_MAX))
    return false
  let long = 0
  for (let node = nextNode(element, element); node !== null; node = nextNode(node, element)) {
    if (node.nodeType !== ELEMENT) continue
    const name = (node as Element).localName
    if (name === 'h1') return false
    if (name === 'p' && (node.textContent ?? '').length >= LONG_PARAGRAPH) long++
  }
  if (rule.size === 'any') return true
  return text.length < bodyLength * SMALL_SHARE && text.length < SMALL_LENGTH && long < LONG_PARAGRAPHS_MAX
}
