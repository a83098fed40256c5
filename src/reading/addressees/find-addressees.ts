/** Who was told each statement: takes statements with their drafts and the book of parties, gives the party that hears. */

import type { Statement } from '#domain'
import { carrierAt, nounPhrase, type PartyBook } from '../events/parties.ts'
import { type Grammar, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import type { Draft } from '../statements/draft.ts'
import { findHearer } from './find-hearer.ts'

/** One who is told: a party by its id, or the outlet whose page this is ("told this newspaper"). */
export type Addressee = { readonly kind: 'party'; readonly id: string } | { readonly kind: 'page' } | null

const OWN_PRESS =
  /^(?:newspaper|paper|magazine|channel|website|site|agency|programme|program|reporter|correspondent|team|station|broadcaster|podcast)$/
/** Bodies and gatherings that hear without being a party. */
const GATHERINGS =
  /^(?:conference|briefing|rally|meeting|summit|audience|hearing|session|crowd|world|interview|event|forum)$/

/** Finds the addressees, in the order of the drafts. */
export function findAddressees(
  grammar: Grammar,
  book: PartyBook,
  statements: readonly Statement[],
  drafts: readonly Draft[],
): readonly Addressee[] {
  return drafts.map((draft, index) => {
    const noun = findHearer(grammar, draft)
    if (noun < 0 || GATHERINGS.test(lemmaOf(grammar, noun))) return null
    if (isOwnPress(grammar, drafts, noun)) return { kind: 'page' }
    const [id] = book.partiesOf(noun)
    return id === undefined || id === statements[index]?.speaker ? null : { kind: 'party', id }
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
