/** Whether two names mean one outlet: case, accents, "The" and "News Agency" aside, and an acronym for its words. */

/** Words at the end of a name that say what it is and not which. */
const GENERIC: ReadonlySet<string> = new Set(['agency', 'news', 'newspaper', 'online', 'com'])

/** "The Potomac Meridian" and "potomac meridian" are one outlet, and so are "AFP" and "Agence France-Presse". */
export function isSameOutlet(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const [words, others] = [wordsOfName(one), wordsOfName(other)]
  if (words.length === 0 || others.length === 0) return false
  return words.join(' ') === others.join(' ') || isAcronym(one, others) || isAcronym(other, words)
}

function wordsOfName(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word, at) => word !== '' && !(at === 0 && word === 'the'))
  while (words.length > 1 && GENERIC.has(words.at(-1) as string)) words.pop()
  return words
}

/** Two to five letters, the first ones of two words or more. */
function isAcronym(name: string, words: readonly string[]): boolean {
  const letters = name.replaceAll('.', '')
  if (words.length < 2 || !/^\p{L}{2,5}$/u.test(letters)) return false
  return letters.toLowerCase() === words.map((word) => word.charAt(0)).join('')
}
