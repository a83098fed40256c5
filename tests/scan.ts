/**
 * Reads TypeScript just well enough for the tests of the house: tells code from comments and strings,
 * and finds imports. It is a scanner, not a parser: TypeScript 7 has no compiler API to ask.
 */

export interface Scanned {
  /** The source with comments, strings and regular expressions blanked; same length, same lines. */
  readonly code: string
  /** The source with only comments blanked. */
  readonly uncommented: string
  /** The comments, with all else blanked. */
  readonly comments: string
}

export interface Import {
  /** What stands between the quotes. */
  readonly to: string
  readonly line: number
}

/** After one of these a slash starts a regular expression, after anything else it divides. */
const BEFORE_REGEX = /(?:^|[([{,;=:!&|?+\-*%>~^]|\b(?:return|typeof|case|in|of|do|else|await|yield|void))$/

const known = new Map<string, Scanned>()

/**
 * Blanks what is not code.
 *
 * `a = 'x' // y` → code `a = ' '     `, uncommented `a = 'x'     `
 */
export function scan(text: string): Scanned {
  const before = known.get(text)
  if (before !== undefined) return before
  const { comments, quoted } = nonCodeOf(text)
  const uncommented = blank(text, comments)
  const between = comments.map(([, end], at): Stretch => [end, comments[at + 1]?.[0] ?? text.length])
  const all = blank(text, [[0, comments[0]?.[0] ?? text.length], ...between])
  const scanned = { code: blank(uncommented, quoted), uncommented, comments: all }
  known.set(text, scanned)
  return scanned
}

type Stretch = readonly [begin: number, end: number]

/** Where comments stand, and where the insides of strings, templates and regular expressions do. */
function nonCodeOf(text: string): { comments: Stretch[]; quoted: Stretch[] } {
  const comments: Stretch[] = []
  const quoted: Stretch[] = []
  // Depth of braces at which each open template goes on, innermost last.
  const templates: number[] = []
  let depth = 0
  const next = /['"`{}/]/g
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const at = match.index
    const char = match[0]
    let end = at + 1
    if (text.startsWith('//', at) || text.startsWith('/*', at)) {
      end = endOfComment(text, at)
      comments.push([at, end])
    } else if (char === "'" || char === '"') {
      end = endOfQuoted(text, at)
      quoted.push([at + 1, end - 1])
    } else if (char === '`' || (char === '}' && templates.at(-1) === depth)) {
      if (char === '}') templates.pop()
      end = endOfTemplatePart(text, at)
      const opensHole = text[end - 1] === '{'
      if (opensHole) templates.push(depth)
      quoted.push([at + 1, opensHole ? end - 2 : end - 1])
    } else if (char === '/' && BEFORE_REGEX.test(wordsBefore(text, at, comments))) {
      end = endOfRegex(text, at)
      quoted.push([at + 1, end - 1])
    } else if (char === '{') depth++
    else if (char === '}') depth--
    next.lastIndex = end
  }
  return { comments, quoted }
}

/** The text with every sign but line breaks replaced by blanks in the given stretches. */
function blank(text: string, stretches: readonly Stretch[]): string {
  let blanked = ''
  let done = 0
  for (const [begin, end] of stretches) {
    if (end <= begin) continue
    blanked += text.slice(done, begin) + text.slice(begin, end).replaceAll(/[^\n]/g, ' ')
    done = end
  }
  return blanked + text.slice(done)
}

const IMPORTS = [
  /\b(?:import|export)\s+(?:type\s+)?[\w$*\s{},]*?\bfrom\s*(?=['"])/g,
  /\b(?:import|export)\s*(?:type\s*)?(?:\{[\w$*\s,]*\}|\*)\s*from\s*(?=['"])/g,
  /\bimport\s*(?=['"])/g,
  /\b(?:import|require)\s*\(\s*(?=['"`])/g,
]

/** All that a file imports or exports from elsewhere, types and `import('…')` included, each once. */
export function importsOf(text: string): Import[] {
  const { code, uncommented } = scan(text)
  const found = new Map<number, Import>()
  for (const pattern of IMPORTS) {
    for (const match of code.matchAll(pattern)) {
      const open = match.index + match[0].length
      const close = code.indexOf(code[open] as string, open + 1)
      found.set(open, { to: uncommented.slice(open + 1, close), line: lineAt(text, open) })
    }
  }
  return [...found.entries()].sort((a, b) => a[0] - b[0]).map(([, one]) => one)
}

/** Line number, from 1, of a place in a text. */
export function lineAt(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++
  return line
}

function endOfComment(text: string, at: number): number {
  const isLine = text[at + 1] === '/'
  const end = text.indexOf(isLine ? '\n' : '*/', at + 2)
  return end === -1 ? text.length : isLine ? end : end + 2
}

/** A quoted string ends at its quote or, when it is an apostrophe in a text of JSX, at the end of the line. */
function endOfQuoted(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === text[at] || text[end] === '\n') return end + 1
  }
  return text.length
}

/** A template goes on up to its closing backtick or the next `${`. */
function endOfTemplatePart(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === '`') return end + 1
    else if (text.startsWith('${', end)) return end + 2
  }
  return text.length
}

function endOfRegex(text: string, at: number): number {
  let inClass = false
  for (let end = at + 1; end < text.length; end++) {
    const char = text[end]
    if (char === '\n') return at + 1
    if (char === '\\') end++
    else if (char === '[') inClass = true
    else if (char === ']') inClass = false
    else if (char === '/' && !inClass) return end + 1
  }
  return text.length
}

/** The end of the code before `at`, without blanks and comments after it. */
function wordsBefore(text: string, at: number, comments: readonly Stretch[]): string {
  let end = at
  for (let last = comments.length - 1; ; last--) {
    while (end > 0 && /\s/.test(text[end - 1] as string)) end--
    const comment = comments[last]
    if (comment === undefined || comment[1] !== end) break
    end = comment[0]
  }
  return text.slice(Math.max(0, end - 12), end)
}
