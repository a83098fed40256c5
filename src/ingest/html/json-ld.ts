/** JSON-LD scripts → the news item that they describe (schema.org Article and its kin). */

export interface LinkedData {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly body: string | null
  readonly description: string | null
  readonly language: string | null
}

type Fields = Readonly<Record<string, unknown>>

const NODES_MAX = 3000
const ARTICLE = /(?:article|newsarticle|blogposting|report|posting|liveblog)/i

/** The first news item in the scripts, or null. */
export function readLinkedData(scripts: readonly string[]): LinkedData | null {
  const nodes = scripts.flatMap((script) => nodesOf(parseLoosely(script)))
  const items = nodes.filter((node) => ARTICLE.test(typeOf(node)))
  const item = items.find((node) => typeof node.articleBody === 'string') ?? items[0]
  if (item === undefined) return null
  const published = items.map((node) => words(node.datePublished)).find((day) => day !== null)
  return {
    headline: words(item.headline) ?? words(item.name),
    authors: namesOf(item.author ?? item.creator),
    publisher: namesOf(item.publisher)[0] ?? null,
    published: published ?? null,
    body: words(item.articleBody),
    description: words(item.description),
    language: words(item.inLanguage),
  }
}

/** JSON as pages write it: CDATA or comment marks around it, raw line breaks inside strings, commas too many. */
function parseLoosely(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*;?\s*$/g, '')
    .trim()
  return parseOrNull(bare) ?? parseOrNull(bare.replace(/\p{Cc}+/gu, ' ').replace(/,(\s?)([}\]])/g, '$1$2'))
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function nodesOf(value: unknown): Fields[] {
  const found: Fields[] = []
  const open: unknown[] = [value]
  for (let seen = 0; open.length > 0 && seen < NODES_MAX; seen++) {
    const next = open.shift()
    if (Array.isArray(next)) open.push(...next.slice(0, 200))
    else if (isFields(next)) {
      found.push(next)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) {
        if (typeof next[key] === 'object') open.push(next[key])
      }
    }
  }
  return found
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeOf(node: Fields): string {
  const type = node['@type']
  return Array.isArray(type) ? type.map(String).join(' ') : String(type ?? '')
}

function words(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first : null
}

function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, 20) : [value]
  return list.flatMap((entry) => {
    const name = isFields(entry) ? words(entry.name) : words(entry)
    return name === null || /^https?:/i.test(name) ? [] : [name.trim()]
  })
}
