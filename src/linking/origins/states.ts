/** The countries of a story, also those that no list knows: "Lodia" beside "Lodian" is a country, and what is Lodian is of it. */

/** The key of the country that some words name, null when they name none. */
export type StateIn = (words: string) => string | null

const DEMONYM_ENDS = /(?:ian|ean|ese|ish|an|n|i)$/
const STEM_MIN = 3

/** Looks through the texts for names that stand there as a country and as a word for what is of it. */
export function findStates(texts: readonly string[]): StateIn {
  const words = new Set(texts.flatMap((text) => text.match(/(?<!\p{L})\p{Lu}\p{Ll}+/gu) ?? []))
  const byBegin = new Map<string, string[]>()
  for (const word of words) {
    const begin = word.slice(0, STEM_MIN).toLowerCase()
    byBegin.set(begin, [...(byBegin.get(begin) ?? []), word.toLowerCase()])
  }
  const states = new Map<string, string>()
  for (const word of words) {
    const low = word.toLowerCase()
    if (!DEMONYM_ENDS.test(low) || low.length < STEM_MIN + 1) continue
    const name = byBegin
      .get(low.slice(0, STEM_MIN))
      ?.sort()
      .find((other) => isNameOf(other, low))
    if (name === undefined) continue
    states.set(low, name)
    states.set(name, name)
  }
  return (said) => {
    for (const [word] of said.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}+/gu)) {
      const state = states.get(word.toLowerCase())
      if (state !== undefined) return state
    }
    return null
  }
}

/** "lodia" for "lodian", "varn" for "varnian", "tamra" for "tamri". */
function isNameOf(name: string, demonym: string): boolean {
  if (name.length < STEM_MIN || name === demonym) return false
  const stem = name.replace(/[aeiouy]+$/, '')
  if (stem.length < STEM_MIN || !demonym.startsWith(stem)) return false
  return /^[aeiouy]*(?:n|an|ian|ean|ese|ish|i)$/.test(demonym.slice(stem.length))
}
