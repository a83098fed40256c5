/** robots.txt → what a program may fetch (RFC 9309), and the older Crawl-delay that many hosts still write. */

export interface RobotsRules {
  /** True when `path`, with its query, may be fetched. */
  allows(path: string): boolean
  /** What the host asks for between two fetches; null when it asks for nothing. */
  readonly crawlDelayMs: number | null
}

interface Rule {
  readonly isAllowed: boolean
  /** Stretches between the wildcards, in order. */
  readonly pieces: readonly string[]
  readonly isWhole: boolean
  /** RFC 9309, 2.2.2: the rule with the most octets counts. */
  readonly length: number
}

interface Group {
  readonly agents: readonly string[]
  readonly rules: readonly Rule[]
  readonly crawlDelayMs: number | null
}

const RULES_MAX = 5000
const PATTERN_LENGTH_MAX = 2000
const CRAWL_DELAY = /^\d{1,6}(?:\.\d{1,6})?$/

export const ALLOW_ALL: RobotsRules = { allows: () => true, crawlDelayMs: null }

/** Reads the rules for the program `agent` (a product token such as "tocsin"). What is no rule is passed over. */
export function parseRobots(text: string, agent: string): RobotsRules {
  const groups = groupsOf(text)
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()))
  const mine = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const rules = mine.flatMap((group) => group.rules).slice(0, RULES_MAX)
  // The longest rule first, and of two equally long ones the allowing one: the first that fits decides.
  rules.sort((a, b) => b.length - a.length || Number(b.isAllowed) - Number(a.isAllowed))
  const delays = mine.flatMap(({ crawlDelayMs }) => crawlDelayMs ?? [])
  return {
    allows: (path) => {
      const asked = normalise(path)
      if (asked === '/robots.txt') return true
      return rules.find((rule) => fits(rule, asked))?.isAllowed ?? true
    },
    crawlDelayMs: delays.length > 0 ? Math.max(...delays) : null,
  }
}

/** RFC 9309, 2.2.1: lines of agents, then rules; other lines stand between them and mean nothing. */
function groupsOf(text: string): Group[] {
  const groups: { agents: string[]; rules: Rule[]; crawlDelayMs: number | null }[] = []
  let current: (typeof groups)[number] | undefined
  let takesAgents = false
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? []
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      if (current === undefined || !takesAgents) {
        current = { agents: [], rules: [], crawlDelayMs: null }
        groups.push(current)
      }
      takesAgents = true
      current.agents.push(agentOf(value))
    } else if (name === 'allow' || name === 'disallow') {
      takesAgents = false
      const pattern = value.trim()
      // "Disallow:" with nothing after it forbids nothing.
      if (pattern !== '' && pattern.length <= PATTERN_LENGTH_MAX)
        current?.rules.push(ruleOf(pattern, name === 'allow'))
    } else if (name === 'crawl-delay' && current !== undefined) {
      takesAgents = false
      if (CRAWL_DELAY.test(value.trim())) current.crawlDelayMs = Number(value.trim()) * 1000
    }
  }
  return groups
}

/** `Tocsin/1.0 (news)` → tocsin; RFC 9309 knows names of letters, `_` and `-`, hosts also write digits and dots. */
function agentOf(value: string): string {
  const words = value.trim().toLowerCase()
  return words.startsWith('*') ? '*' : (/^[\w.-]+/.exec(words)?.[0] ?? '')
}

function ruleOf(pattern: string, isAllowed: boolean): Rule {
  const isWhole = pattern.endsWith('$')
  const path = normalise(isWhole ? pattern.slice(0, -1) : pattern)
  return { isAllowed, pieces: path.split(/\*+/), isWhole, length: path.length + Number(isWhole) }
}

/** RFC 9309, 2.2.2: what may stand plain is compared plain, all else as upper-case octets (`%7e` → `~`, `ü` → `%C3%BC`). */
function normalise(path: string): string {
  return path.replace(/\P{ASCII}+/gu, octetsOf).replace(/%([0-9a-f]{2})/gi, (octet, digits: string) => {
    const plain = String.fromCharCode(Number.parseInt(digits, 16))
    return /[\w.~-]/.test(plain) ? plain : octet.toUpperCase()
  })
}

const octetsOf = (letters: string): string =>
  Array.from(new TextEncoder().encode(letters), (octet) => `%${octet.toString(16)}`).join('')

/** Takes each stretch at the first place where it stands, which is never worse than a later one: no going back. */
function fits({ pieces, isWhole }: Rule, path: string): boolean {
  const [first = '', ...rest] = pieces
  if (!path.startsWith(first)) return false
  if (rest.length === 0) return !isWhole || path === first
  const last = isWhole ? (rest.pop() as string) : ''
  let at = first.length
  for (const piece of rest) {
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return path.length - last.length >= at && path.endsWith(last)
}
