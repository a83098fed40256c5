/**
 * Present-tense verbs that the tagger takes for plural nouns: "The commission denies that …". Campaign news, from
 * which it learned, is told in the past tense; world news and headlines are not. Changes the tags in place.
 */

import { TAGS } from '../labels.ts'

/** Forms in -s that are no noun in any text worth the name. */
const NEVER_NOUNS = new Set(
  'denies says believes insists accuses admits agrees argues asks confirms declares explains informs maintains rejects recalls refuses thinks tells writes reckons criticises criticizes announces adds warns acknowledges condemns rejects knows considers expects recognises recognizes suggests threatens describes dismisses responds promises replies urges vows demands becomes includes requires allows decides remains seems appears continues begins'.split(
    ' ',
  ),
)
/** Nouns as well: verbs only before "that" or a pronoun subject, with a noun before them. */
const VERBS_BEFORE_THAT = new Set(
  'claims estimates states reports fears hopes plans doubts guesses notes shows warns demands promises vows urges complaints concedes'.split(
    ' ',
  ),
)

const tagNumber = (tag: string) => TAGS.indexOf(tag)
const NNS = tagNumber('NNS')
const VBZ = tagNumber('VBZ')
const NOUNS = ['NN', 'NNS', 'NNP', 'NNPS', 'PRP'].map(tagNumber)
/** What a verb cannot follow: an article, adjective, possessive or preposition asks for a noun. */
const ASKS_FOR_NOUN = ['DT', 'JJ', 'PRP$', 'POS', 'IN', 'CD', 'JJR', 'JJS', 'TO'].map(tagNumber)

/** Mends the tags of a text in place. */
export function mendVerbs(words: readonly string[], tags: Uint8Array): void {
  for (let t = 1; t < words.length; t++) {
    if (tags[t] !== NNS) continue
    const word = (words[t] as string).toLowerCase()
    const before = tags[t - 1] as number
    if (NEVER_NOUNS.has(word) && !ASKS_FOR_NOUN.includes(before)) tags[t] = VBZ
    else if (VERBS_BEFORE_THAT.has(word) && words[t + 1] === 'that' && NOUNS.includes(before)) tags[t] = VBZ
  }
}
