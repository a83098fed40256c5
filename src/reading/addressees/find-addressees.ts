/** Who was told each statement: takes statements with their drafts and the book of parties, gives the party that hears. */

import type { Statement } from '#domain'
import { carrierAt } from '../events/carrier.ts'
import type { PartyBook } from '../events/parties.ts'
import { nounPhrase } from '../events/phrases.ts'
import { type Grammar, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { type Mention, readMention } from '../sources/mention.ts'
import type { Person } from '../sources/people.ts'
import type { Draft } from '../statements/draft.ts'
import { findHearer } from './find-hearer.ts'

/**
 * One who is told: a party by its id, the outlet whose page this is ("told this newspaper"), or people who are
 * nobody but those who hear ("urges savers to wait").
 */
export type Addressee =
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'people'; readonly mention: Mention }
  | null

const OWN_PRESS =
  /^(?:newspaper|paper|magazine|channel|website|site|agency|programme|program|reporter|correspondent|team|station|broadcaster|podcast)$/
/** Bodies and gatherings that hear without being a party. */
const GATHERINGS =
  /^(?:conference|briefing|rally|meeting|summit|audience|hearing|session|crowd|world|interview|event|forum)$/

export interface HearingInput {
  readonly grammar: Grammar
  readonly people: readonly Person[]
  readonly statements: readonly Statement[]
  /** The draft of each statement, in the same order. */
  readonly drafts: readonly Draft[]
}

/** Makes of nouns for people: "saver", "depositor", "resident". */
const HEARS = /(?:er|or|ist|ian|ant|ent|ee|man|woman)$/

/** Finds the addressees, in the order of the drafts. */
export function findAddressees(
  { grammar, people, statements, drafts }: HearingInput,
  book: PartyBook,
): readonly Addressee[] {
  return drafts.map((draft, index) => {
    const noun = findHearer(grammar, draft)
    if (noun < 0 || GATHERINGS.test(lemmaOf(grammar, noun))) return null
    if (isOwnPress(grammar, drafts, noun)) return { kind: 'page' }
    const [id] = book.partiesOf(noun)
    if (id !== undefined) return id === statements[index]?.speaker ? null : { kind: 'party', id }
    const isPlural = tagOf(grammar, noun) === 'NNS' && lowOf(grammar, noun - 1) !== 'of'
    const mention = isPlural ? readMention(grammar, people, nounPhrase(grammar, noun)) : null
    return mention?.kind === 'unnamed' && HEARS.test(mention.headLemma) ? { kind: 'people', mention } : null
  })
}

/** "told this newspaper", "told our reporter", and "told us" where nobody is quoted. */
function isOwnPress(grammar: Grammar, drafts: readonly Draft[], noun: number): boolean {
  const low = lowOf(grammar, noun)
  if (tagOf(grammar, noun).startsWith('PRP') && grammar.text.words[noun] !== 'US')
    return /^(?:us|me)$/.test(low) && carrierAt(drafts, noun) < 0
  if (!OWN_PRESS.test(lemmaOf(grammar, noun))) return false
  const first = lowOf(grammar, nounPhrase(grammar, noun)[0])
  return /^(?:this|our|my)$/.test(first)
}
