/** Words as linking compares them: lower case, straight apostrophes, no possessive, common endings cut. */

const POSSESSIVE = /['’]s?$/
const ENDINGS: readonly (readonly [ending: string, put: string, least: number])[] = [
  ['iness', 'y', 7],
  ['ations', 'at', 8],
  ['ation', 'at', 7],
  ['ings', '', 7],
  ['ing', '', 6],
  ['ies', 'y', 5],
  ['ied', 'y', 5],
  ['ers', '', 6],
  ['ed', '', 5],
  ['es', '', 5],
  ['er', '', 6],
  ['ly', '', 6],
  ['s', '', 4],
  ['e', '', 4],
]

/** "Reported" and "reports" → "report". A light stem in the manner of Porter (1980): forms of one word meet, others rarely. */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replaceAll('’', "'").replace(POSSESSIVE, '')
  if (/\d/.test(plain)) return plain.replaceAll(',', '')
  for (const [ending, put, least] of ENDINGS) {
    if (plain.length < least || !plain.endsWith(ending)) continue
    if (ending === 's' && plain.endsWith('ss')) return plain
    return undoubled(plain.slice(0, plain.length - ending.length) + put)
  }
  return plain
}

/** "stopp" → "stop", as "stopped" and "stops" are one word. */
function undoubled(stem: string): string {
  const last = stem.at(-1)
  return stem.length > 3 && last === stem.at(-2) && /[bdgmnprt]/.test(last ?? '') ? stem.slice(0, -1) : stem
}
