/**
 * Reads TypeScript just well enough for the tests of the house: tells code from comments and strings,
 * and finds imports. It is a scanner, not a parser: TypeScript 7 has no compiler API to ask.
 */

export interface Scanned {
  /** The source with comments, strings and regular expressions blanked; same length, same lines. */
  readonly code: string
  /** The source with only comments blanked. */
  readonly uncommented: string
}

export interface Import {
  /** What stands between the quotes. */
  readonly to: string
  readonly line: number
}

/** After one of these a slash starts a regular expression, after anything else it divides. */
const BEFORE_REGEX = /(?:^|[([{,;=:!&|?+\-*%>~^]|\b(?:return|typeof|case|in|of|do|else|await|yield|void))$/

/**
 * Blanks what is not code.
 *
 * `a = 'x' // y` → code `a = ' '     `, uncommented `a = 'x'     `
 */
export function scan(text: string): Scanned {
  const code = [...text.split('')]
  const uncommented = [...code]
  const blank = (array: string[], begin: number, end: number): void => {
    for (let at = begin; at < end; at++) if (array[at] !== '\n') array[at] = ' '
  }
  // Depth of braces at which each open template literal goes on, innermost last.
  const templates: number[] = []
  let depth = 0
  let at = 0
  let lastCode = ''
  while (at < text.length) {
    const char = text[at] as string
    let end = at + 1
    if (text.startsWith('//', at) || text.startsWith('/*', at)) {
      end = endOfComment(text, at)
      blank(code, at, end)
      blank(uncommented, at, end)
      at = end
      continue
    }
    const closesHole = char === '}' && templates.at(-1) === depth
    if (closesHole) templates.pop()
    if (char === "'" || char === '"') {
      end = endOfQuoted(text, at)
      blank(code, at + 1, end - 1)
    } else if (char === '`' || closesHole) {
      end = endOfTemplatePart(text, at)
      const opensHole = text[end - 1] === '{'
      if (opensHole) templates.push(depth)
      blank(code, at + 1, opensHole ? end - 2 : end - 1)
    } else if (char === '/' && BEFORE_REGEX.test(lastCode)) {
      end = endOfRegex(text, at)
      blank(code, at + 1, end - 1)
    } else if (char === '{') depth++
    else if (char === '}') depth--
    if (/\S/.test(char)) lastCode = wordBefore(text, end)
    at = end
  }
  return { code: code.join(''), uncommented: uncommented.join('') }
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

/** The word or sign that ends at `end`. */
function wordBefore(text: string, end: number): string {
  let begin = end - 1
  while (
    begin > 0 &&
    end - begin < 12 &&
    /[\w$]/.test(text[begin] as string) &&
    /[\w$]/.test(text[begin - 1] as string)
  )
    begin--
  return text.slice(begin, end)
}
