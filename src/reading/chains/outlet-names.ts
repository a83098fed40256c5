/**
 * Tells outlets by their names: takes the words of a noun phrase, gives the outlet named in them.
 * "the Interfax news agency" → "Interfax", "Reuters’" → "Reuters", "state television" → null.
 */

import { findCountry } from '../sources/countries.ts'
import { BODY_NOUNS } from '../sources/nouns.data.ts'
import { OUTLET_WORDS, OUTLETS } from '../sources/outlets.data.ts'
import { PLATFORMS, PRESS_BODIES, PRESS_MAKES, PRESS_NOUNS } from './press.data.ts'

const CAPITAL = /^\p{Lu}/u
const LINKS = /^(?:of|de|del|la|el|le|al|und|&)$/

/** The outlet that a noun phrase names; `known` are outlets named by the page, in plain form. */
export function outletNameIn(phrase: string, known: ReadonlySet<string>): string | null {
  const words = cleaned(phrase)
  const bare = plainOutlet(words)
  if (bare === '' || PLATFORMS.has(bare)) return null
  const besidePress = nameBesidePressNoun(words)
  if (besidePress !== null) return PLATFORMS.has(plainOutlet(besidePress)) ? null : besidePress
  if (known.has(bare) || OUTLETS.has(bare) || OUTLETS.has(words.toLowerCase())) return words
  // "Press freedom groups", "Media lawyers": the trade, not an outlet.
  if (/^(?:Press|Media|News|Radio|Television|TV)$/.test(words)) return null
  const isName = words.split(' ').every((word) => CAPITAL.test(word) || LINKS.test(word))
  return isName && (OUTLET_WORDS.test(words) || PRESS_MAKES.test(words)) ? words : null
}

/** True for a name that may be an outlet nobody has listed: no country, no acronym, no body such as a council. */
export function mayBeOutlet(name: string): boolean {
  const words = cleaned(name).split(' ')
  return (
    words.length <= 4 &&
    words.every((word) => CAPITAL.test(word) || LINKS.test(word)) &&
    !words.some(
      (word) => BODY_NOUNS.has(word.toLowerCase().replace(/s$/, '')) || findCountry(word) !== null,
    ) &&
    !/^\p{Lu}{2,}s?$/u.test(words.join('')) &&
    findCountry(words.join(' ')) === null
  )
}

/** Name of an outlet for comparing: "The Bloomberg News" and "Bloomberg" are one. */
export function plainOutlet(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the /, '')
    .replace(/'s?$/, '')
    .replace(/ (?:news agency|press agency|news|newspaper)$/, '')
    .trim()
}

function cleaned(phrase: string): string {
  return phrase
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[Tt]he /, '')
    .replace(/[’'](?:s\b.*)?$/, '')
}

/** "Russian newspaper Kommersant" → "Kommersant": the longest run of capitals that is no country. */
function nameBesidePressNoun(words: string): string | null {
  const all = words.split(' ')
  const isPress = (at: number) => {
    const word = all[at] ?? ''
    return (
      PRESS_NOUNS.has(word) ||
      (PRESS_BODIES.has(word) && /^(?:news|press|wire|media|radio|television|tv)$/i.test(all[at - 1] ?? ''))
    )
  }
  // Subtle: "the daily NATO briefing" ends in another noun and is no outlet.
  const last = all.length - 1
  if (!all.some((_, at) => isPress(at)) || !(isPress(last) || CAPITAL.test(all[last] ?? ''))) return null
  const runs: string[][] = [[]]
  for (const word of all) {
    if (CAPITAL.test(word) && findCountry(word) === null) runs.at(-1)?.push(word)
    else runs.push([])
  }
  const longest = runs.sort((a, b) => b.length - a.length)[0]?.join(' ') ?? ''
  return longest === '' ? null : longest
}
