/** Verbs that lend an event noun their subject: "carried out attacks", "went on strike", "claimed responsibility for". */

import { childWith, type Grammar, isVerb, lemmaOf, relationOf } from '../grammar.ts'
import { SUFFERS, SUPPORTS } from './lexicon.ts'
import { ownedBy } from './mood.ts'

/** A verb, -1 for none, and whether its subject is acted on. */
export interface Support {
  readonly support: number
  readonly suffers: boolean
}

/** The head of a noun; of "exercises" in "began a round of exercises", the verb. */
function governorOf(grammar: Grammar, noun: number): number {
  const head = grammar.text.heads[noun] as number
  if (head < 0 || relationOf(grammar, noun) !== 'nmod') return head
  const counts = /^(?:round|series|wave|number|set|spate|string|campaign|dozen|hundred|couple|pair)$/.test(
    lemmaOf(grammar, head),
  )
  return counts && relationOf(grammar, head) === 'dobj' ? (grammar.text.heads[head] as number) : head
}

/** The verb whose object or subject the noun is, if it lends the noun its actor. */
export function supportOf(grammar: Grammar, noun: number): Support {
  const verb = governorOf(grammar, noun)
  const none = { support: -1, suffers: false }
  const owner = ownedBy(grammar, noun)
  if (owner >= 0) return { support: owner, suffers: false }
  if (verb < 0 || !isVerb(grammar, verb)) return none
  const isCounted = verb !== grammar.text.heads[noun]
  const relation = isCounted ? 'dobj' : relationOf(grammar, noun)
  const lemma = lemmaOf(grammar, verb)
  const isObject = relation === 'nmod' && noun > verb && childWith(grammar, noun, 'case') < 0
  if (relation === 'dobj' || relation === 'nsubjpass' || isObject) {
    if (SUFFERS.has(lemma)) return { support: verb, suffers: true }
    return SUPPORTS.has(lemma) ? { support: verb, suffers: false } : none
  }
  if (
    relation === 'nmod' &&
    /^(?:go|take|be|engage|participate|come|begin|join|agree|call|lead|travel|fly|arrive|embark|depart|return|leave)$/.test(
      lemma,
    )
  )
    return lemma === 'come' ? { support: verb, suffers: true } : { support: verb, suffers: false }
  return none
}
