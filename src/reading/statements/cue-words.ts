/** Which words can be a cue by themselves, without the field's word for it. */

import { type Grammar, isVerb, lemmaOf, lowOf } from '../grammar.ts'
import { ACT_OF_LEMMA } from './acts.data.ts'

/** Verbs of saying that no special act is tied to. */
const SAYS = new Set(
  'say add claim state argue note explain announce declare maintain stress reply insist confirm describe tell write report recall reiterate emphasise emphasize remark observe testify assert contend caution quip joke repeat continue conclude disclose reveal predict respond text tweet post inform venture answer brief blog testify proclaim underline underscore opine muse elaborate clarify comment point-out signal hint joke boast complain retort interject allege'.split(
    ' ',
  ),
)

/** Verbs that speak in every use: a second one on the same subject is a second statement. */
const STRONG = new Set(
  'say tell deny accuse blame warn threaten urge criticise criticize condemn praise promise vow pledge insist claim reject demand denounce argue allege assert announce declare admit acknowledge concede confirm dismiss refuse welcome describe call doubt predict stress emphasise emphasize caution appeal'.split(
    ' ',
  ),
)

/** True for "says", "reported", "wrote": a plain verb of saying. */
export function isSayingVerb(grammar: Grammar, t: number): boolean {
  return isVerb(grammar, t) && SAYS.has(lemmaOf(grammar, t))
}

/** True for a verb that speaks in every use. */
export function isStrongVerb(grammar: Grammar, t: number): boolean {
  const lemma = lemmaOf(grammar, t)
  return isVerb(grammar, t) && (STRONG.has(lemma) || (lemma === 'rule' && lowOf(grammar, t + 1) === 'out'))
}

/** True for any word that can carry a statement. */
export function isCueLemma(lemma: string): boolean {
  return SAYS.has(lemma) || ACT_OF_LEMMA.has(lemma)
}
