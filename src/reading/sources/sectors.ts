/** The sector of a source: its name, role and description in, PLOVER's code out. What the words do not show stays open. */

import type { Sector, Source } from '#domain'
import { plain } from './plain.ts'
import { SECTOR_OF_NAME, SECTOR_WORDS } from './sectors.data.ts'

/** What comes behind these tells where somebody stands or what was said, not what somebody is. */
const CUT =
  /\s(?:close to|near|familiar with|briefed|with|who|whose|which|that|involved|from|loyal to|speaking|citing)\s|,/

const matchers = SECTOR_WORDS.map(([sector, list]): readonly [Sector, RegExp] => [
  sector,
  new RegExp(
    `(?<![\\p{L}-])(?:${list.map((word) => plain(word).replace(/\./g, '\\.')).join('|')})(?![\\p{L}-])`,
    'u',
  ),
])

/** The sector that the words of a source show; null for none. */
export function sectorOf({
  kind,
  name,
  description,
}: Pick<Source, 'kind' | 'name' | 'description'>): Sector | null {
  if (kind === 'outlet') return 'JRN'
  if (kind === 'document' || (kind === 'group' && / and /.test(name ?? ''))) return null
  const known = name === null ? undefined : SECTOR_OF_NAME.get(bare(name))
  if (known) return known
  if (kind === 'government') return sectorIn(name ?? '') ?? 'GOV'
  const told = sectorIn(description ?? '')
  // The name of a person shows nothing: "Bishop" and "King" are surnames too.
  return told ?? (kind === 'person' ? null : sectorIn(name ?? ''))
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, '').replaceAll("'", '’')
}

/** "Its president", "one of her deputies": of whom, the words do not say. */
const OF_SOMEBODY =
  /(?:^|\b(?:of|among) )(?:its|his|her|their) (?:own |new )?(?:president|leaders?|secretary|chiefs?|heads?|directors?|chairman|chairwoman|chair|deput(?:y|ies)|officials?|spokes\w+|members?)\b/i

/** The sector that words of a role show. */
export function sectorIn(words: string): Sector | null {
  if (OF_SOMEBODY.test(words)) return null
  const low = plain(words)
  const cut = low.search(CUT)
  const core = cut > 0 ? low.slice(0, cut) : low
  // "A spokesman for the police", but "the minister for refugees": what stands first counts first.
  const [first = core] = core.split(/ for | to /)
  return lookUp(first) ?? lookUp(core)
}

function lookUp(low: string): Sector | null {
  return matchers.find(([, matcher]) => matcher.test(low))?.[0] ?? nameIn(low)
}

/** "CIA director", "a Kremlin adviser": a known name among the words. */
function nameIn(low: string): Sector | null {
  const words = low
    .replaceAll("'", '’')
    .split(/\s+/)
    .map((word) => word.replace(/’s?$/, ''))
  for (const [at, word] of words.entries()) {
    const found = SECTOR_OF_NAME.get(`${word} ${words[at + 1]}`) ?? SECTOR_OF_NAME.get(word)
    if (found) return found
  }
  return null
}
