/**
 * A cheap scan over HTML before any tree is built: takes scripts, styles and comments out, keeps what the head says,
 * and bounds characters, elements and depth, so that no page can hold the desk. Linear in the length of the page.
 */

import { DEPTH_AFTER, DEPTH_MAX, DEPTH_SUM_MAX, ELEMENTS_MANY, ELEMENTS_MAX, MARKUP_MAX } from '../limits.ts'
export interface BoundMarkup {
  /** A whole page with a head of title, meta and link only, and a body that is bounded in every way. */
  readonly html: string
  /** Contents of JSON-LD scripts. */
  readonly jsonLd: readonly string[]
  readonly cut: boolean
  /** So many elements that the tree should be searched only once. */
  readonly large: boolean
}

const RAW: ReadonlySet<string> = new Set(
  'title script style svg noscript template iframe object embed canvas math select datalist textarea noembed noframes xmp applet map audio'.split(
    ' ',
  ),
)
const VOID: ReadonlySet<string> = new Set('area br col embed hr img input param source track wbr'.split(' '))
const HEAD: ReadonlySet<string> = new Set(['meta', 'link', 'base'])
const DROPPED: ReadonlySet<string> = new Set(['head', 'body', 'frameset', 'frame'])
/** An opening tag of the same name closes these when it follows at once. */
const SELF_CLOSING: ReadonlySet<string> = new Set('p li dt dd tr td th option'.split(' '))
/** Never closed, these swallow the rest as in a browser; a lost </svg> must not cost the report. */
const SWALLOWS: ReadonlySet<string> = new Set(['script', 'style'])
const TAG_LENGTH_MAX = 3000
const TAG_LOOKED_AT = 30_000
const TAG_SEARCHED = 200_000
const TELLING_ATTRIBUTE =
  /\s(?:class|id|href|rel|type|name|property|content|itemprop|datetime|lang)=(?:"[^"]{0,1000}"|'[^']{0,1000}')/gi
const LOOK_BACK = 60
const JSON_LD_MAX = 500_000
const JSON_LD_SCRIPTS_MAX = 50
const HEAD_TAGS_MAX = 500
/** Each character reference becomes a node of its own in the tree. */
const REFERENCES_MAX = 20_000
const BLANKS = /\s+/g
/** Elements of other vocabularies (AMP, Facebook, WordPress) may close themselves; HTML's own may not. */
const FOREIGN = /[-:]/

interface Open {
  readonly name: string
  readonly emitted: boolean
}

/** Scans a page; never throws and never takes more than linear time. */
export function boundMarkup(html: string): BoundMarkup {
  const scan = new Scan()
  const unclosed = new Set<string>()
  let at = 0
  while (at < html.length && !scan.full) {
    const start = html.indexOf('<', at)
    if (start < 0) {
      scan.text(html.slice(at))
      break
    }
    scan.text(html.slice(at, start))
    const tag = readTag(html, start)
    at = tag.end
    if (tag.kind === 'text') scan.text('&lt;')
    else if (tag.kind === 'close') scan.close(tag.name)
    else if (tag.kind === 'open') {
      if (RAW.has(tag.name)) {
        const empty = unclosed.has(tag.name) || (tag.selfClosed && tag.name !== 'script')
        const raw = empty ? { text: '', end: at } : readRaw(html, at, tag.name)
        // Subtle: a closing tag that is not found once is never there; to look for it each time would be quadratic.
        if (raw === null) unclosed.add(tag.name)
        const end = raw?.end ?? (SWALLOWS.has(tag.name) ? html.length : at)
        at = end
        scan.raw(tag, raw?.text ?? '')
      } else scan.open(tag)
    }
  }
  return scan.done()
}

/** What the scan has gathered so far; a class because it holds the open elements while the page goes by. */
class Scan {
  private readonly out: string[] = []
  private readonly head: string[] = []
  private readonly jsonLd: string[] = []
  private readonly stack: Open[] = []
  private root = '<html>'
  private titled = false
  private depth = 0
  private depthSum = 0
  private elements = 0
  private length = 0
  private cut = false
  private blankLast = false
  private references = 0

  get full(): boolean {
    const full = this.length >= MARKUP_MAX || this.elements > ELEMENTS_MAX
    if (full) this.cut = true
    return full
  }

  text(text: string): void {
    const room = Math.max(0, MARKUP_MAX - this.length)
    let words = (text.length > room ? text.slice(0, room) : text).replace(BLANKS, ' ')
    if (text.length > room) this.cut = true
    if (this.blankLast && words.startsWith(' ')) words = words.slice(1)
    if (words === '') return
    this.references += words.split('&').length - 1
    if (this.references > REFERENCES_MAX) {
      this.cut = true
      words = words.replaceAll('&', ' ')
    }
    this.blankLast = words.endsWith(' ')
    this.markup(words)
  }

  private markup(source: string): void {
    this.out.push(source)
    this.length += source.length
  }

  open({ name, source, selfClosed }: OpenTag): void {
    if (name === 'html') {
      if (this.root === '<html>') this.root = source
    } else if (HEAD.has(name)) {
      if (this.head.length < HEAD_TAGS_MAX) this.head.push(source)
      if (name === 'meta' && /itemprop/i.test(source)) this.markup(source)
    } else if (!DROPPED.has(name)) {
      if (VOID.has(name)) {
        this.elements++
        this.markup(source)
      } else this.nest(name, source, selfClosed)
    }
  }

  private nest(name: string, source: string, selfClosed: boolean): void {
    if (SELF_CLOSING.has(name) && this.stack.at(-1)?.name === name) this.close(name)
    const emitted = this.depth < (this.depthSum > DEPTH_SUM_MAX ? DEPTH_AFTER : DEPTH_MAX)
    if (emitted) {
      this.depth++
      this.elements++
      this.depthSum += this.depth
      this.markup(source)
    } else {
      this.cut = true
      this.text(' ')
    }
    this.stack.push({ name, emitted })
    if (selfClosed && FOREIGN.test(name)) this.close(name)
  }

  close(name: string): void {
    const lowest = Math.max(0, this.stack.length - LOOK_BACK)
    for (let index = this.stack.length - 1; index >= lowest; index--) {
      if (this.stack[index]?.name !== name) continue
      const { emitted } = this.stack[index] as Open
      for (const open of this.stack.splice(index)) if (open.emitted) this.depth--
      if (emitted) this.markup(`</${name}>`)
      else this.text(' ')
      return
    }
  }

  raw({ name, source }: OpenTag, text: string): void {
    if (name === 'title' && !this.titled) {
      this.titled = true
      this.head.push(`<title>${text.slice(0, 1000).replaceAll('<', '&lt;')}</title>`)
    } else if (name === 'script' && /ld\+json/i.test(source) && this.jsonLd.length < JSON_LD_SCRIPTS_MAX) {
      this.jsonLd.push(text.slice(0, JSON_LD_MAX))
    } else this.text(' ')
  }

  done(): BoundMarkup {
    const html = `<!doctype html>${this.root}<head>${this.head.join('')}</head><body>${this.out.join('')}</body></html>`
    return { html, jsonLd: this.jsonLd, cut: this.cut, large: this.elements > ELEMENTS_MANY }
  }
}

interface OpenTag {
  readonly kind: 'open'
  readonly name: string
  readonly source: string
  readonly selfClosed: boolean
  readonly end: number
}

type Tag =
  | OpenTag
  | { readonly kind: 'close'; readonly name: string; readonly end: number }
  | { readonly kind: 'text' | 'nothing'; readonly end: number }

/** The tag, comment or lone "<" that begins at `start`. */
function readTag(html: string, start: number): Tag {
  const next = html.charCodeAt(start + 1)
  if (next === 0x21 || next === 0x3f) return { kind: 'nothing', end: endOfComment(html, start) }
  const closing = next === 0x2f
  const nameStart = closing ? start + 2 : start + 1
  if (!isLetter(html.charCodeAt(nameStart))) return { kind: 'text', end: start + 1 }
  let nameEnd = nameStart
  while (nameEnd < nameStart + 40 && isNamePart(html.charCodeAt(nameEnd))) nameEnd++
  const name = html.slice(nameStart, nameEnd).toLowerCase()
  const end = endOfTag(html, nameEnd)
  if (closing) return { kind: 'close', name, end }
  const source =
    end - start > TAG_LENGTH_MAX ? shortTag(html.slice(start, end), name) : html.slice(start, end)
  return { kind: 'open', name, source, selfClosed: source.endsWith('/>'), end }
}

/** A tag with very many or very long attributes: only those that tell something are kept. */
function shortTag(source: string, name: string): string {
  const kept = source.slice(0, TAG_LOOKED_AT).match(TELLING_ATTRIBUTE)?.slice(0, 8) ?? []
  return `<${name}${kept.join('')}>`
}

/** A tag ends at ">" outside quotes; a quote that is never closed does not swallow the page. */
function endOfTag(html: string, from: number): number {
  const limit = Math.min(html.length, from + TAG_SEARCHED)
  let quote = 0
  for (let at = from; at < limit; at++) {
    const unit = html.charCodeAt(at)
    if (quote !== 0) {
      if (unit === quote) quote = 0
    } else if (unit === 0x3e) return at + 1
    else if ((unit === 0x22 || unit === 0x27) && html.charCodeAt(at - 1) === 0x3d) quote = unit
  }
  const plain = html.indexOf('>', from)
  return plain < 0 ? html.length : plain + 1
}

function endOfComment(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4)
    return end < 0 ? html.length : end + 3
  }
  if (html.startsWith('<![CDATA[', start)) return start + 9
  const end = html.indexOf('>', start)
  return end < 0 ? html.length : end + 1
}

/** What stands between a raw element's opening and closing tag, or null when it is never closed. */
function readRaw(html: string, from: number, name: string): { text: string; end: number } | null {
  const closing = `</${name}`
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at, at + closing.length).toLowerCase() !== closing) continue
    if (isNamePart(html.charCodeAt(at + closing.length))) continue
    const end = html.indexOf('>', at)
    return { text: html.slice(from, at), end: end < 0 ? html.length : end + 1 }
  }
  return null
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}

function isNamePart(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x3a || unit === 0x5f
}
