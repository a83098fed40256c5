/** What a speaker does with the words: cue, content and mood → act. */

import type { Act } from '#domain'
import type { TokenRange } from '#language'
import { type Grammar, isVerb, lemmaOf, lowOf, tagOf } from '../grammar.ts'
import { ACT_OF_LEMMA } from './acts.data.ts'

/** The act of a statement with the given cue and content. */
export function actOf(
  grammar: Grammar,
  cue: TokenRange,
  content: readonly TokenRange[],
  byOutlet: boolean,
): Act {
  const cueAct = actOfCue(grammar, cue, content)
  if (cueAct !== 'assert') return cueAct
  const said = content[0] ? actOfContent(grammar, content[0]) : null
  return said ?? (byOutlet ? 'report' : 'assert')
}

function actOfCue(grammar: Grammar, cue: TokenRange, content: readonly TokenRange[]): Act {
  const words: string[] = []
  for (let t = cue[0]; t < cue[1]; t++) words.push(lowOf(grammar, t))
  const phrase = words.join(' ')
  const negated = /\b(?:not|n't|never|no longer)\b/.test(phrase)
  if (/\brul(?:e|ed|es|ing) out\b/.test(phrase)) return 'refuse'
  if (/\b(?:sound\w* the alarm|rais\w* (?:the|an) alarm)\b/.test(phrase)) return 'warn'
  if (/\bcall(?:s|ed|ing)? (?:for|on|upon)\b/.test(phrase)) return 'demand'
  if (/\bcall(?:s|ed|ing)?\b/.test(phrase)) return 'assert'
  if (/\b(?:is|are|was|were|be|been) considering\b|\bconsider(?:s|ed)? \w+ing\b/.test(phrase)) return 'intend'
  if (/\b(?:deliver\w*|issu\w*) (?:a |an )?(?:\w+ )?(?:warning|threat)\b/.test(phrase))
    return /threat/.test(phrase) ? 'threaten' : 'warn'
  let found: Act = 'assert'
  // The last telling word decides: "began by accusing", "a statement denying".
  for (let t = cue[0]; t < cue[1]; t++) {
    const act = ACT_OF_LEMMA.get(lemmaOf(grammar, t))
    if (
      act &&
      (isVerb(grammar, t) || tagOf(grammar, t).startsWith('NN') || tagOf(grammar, t).startsWith('JJ'))
    )
      found = act
  }
  const next = content[0] ? lowOf(grammar, content[0][0]) : ''
  if (negated && found === 'believe') return 'doubt'
  if (negated && (found === 'intend' || found === 'promise')) return 'refuse'
  if (negated && found === 'deny') return 'admit'
  if (negated && found === 'doubt') return 'believe'
  if (negated && found === 'admit') return 'deny'
  if (found === ('consider' as Act)) return 'believe'
  if (found === 'believe' && /\bconsidering\b/.test(phrase) && isVerb(grammar, content[0]?.[0] ?? cue[0]))
    return 'intend'
  if (found === 'ask' && content[0] && asksToAct(grammar, content[0], next)) return 'demand'
  if (
    found === 'threaten' &&
    /\bvow|swear|swor/.test(phrase) &&
    content[0] &&
    !/\b(?:crush|punish|retaliate|revenge|destroy|attack|strike|fight|respond)\b/.test(
      wordsOf(grammar, content[0]),
    )
  )
    return 'promise'
  if (
    found === 'assert' &&
    /\b(?:told|tells|tell|wrote|ordered)\b/.test(phrase) &&
    content[0] &&
    asksToAct(grammar, content[0], next)
  )
    return 'demand'
  return found
}

/** "asked (them) to leave": an infinitive near the start of the content, before any finite verb. */
function asksToAct(grammar: Grammar, content: TokenRange, first: string): boolean {
  if (/^(?:whether|if|how|why|what|who|when|where|about|“|"|‘|that)$/.test(first)) return false
  for (let t = content[0]; t < Math.min(content[1], content[0] + 8); t++) {
    if (tagOf(grammar, t) === 'TO' && /^VB$/.test(tagOf(grammar, t + 1))) return true
    if (lowOf(grammar, t) === 'for') return true
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tagOf(grammar, t))) return false
  }
  return false
}

function wordsOf(grammar: Grammar, range: TokenRange): string {
  const words: string[] = []
  for (let t = range[0]; t < Math.min(range[1], range[0] + 40); t++) words.push(lowOf(grammar, t))
  return words.join(' ')
}

const DENIALS =
  /\bnothing to do with\b|\b(?:has|have|had|having) no (?:plans?|intention|interest|knowledge|involvement|role|part)\b|\bno plans? to\b|\bno intention\b|\bnot (?:true|involved|responsible|behind)\b|\bis (?:false|untrue|nonsense|a lie|a fabrication|fake)\b|\bwas no (?:plot|coup|attack|plan|order|such)\b|\bthere (?:is|was|were|are) no\b|\b(?:did|do|does|has|have|had|was|were|is|are) (?:not|never|n't)\b|\b(?:did|do|does|was|were|is|are)n't\b/
const BLAMES =
  /\b(?:ha(?:s|ve|d) )?(?:orchestrated|staged|provoked|instigated|sabotaged|rigged|fabricated|masterminded|engineered)\b|\b(?:is|are|was|were) (?:behind|to blame|responsible|guilty|trying to (?:destabilise|destabilize|undermine|provoke|intimidate|blackmail))\b|\bat fault\b/
const URGES =
  /^(?:"|“|‘|')? ?(?:stop|leave|go|let|avoid|come|release|give|withdraw|end|open|close|hand|free)\b/

/** What neutral words do by themselves: deny, accuse, ask, threaten; null when they just assert. */
function actOfContent(grammar: Grammar, content: TokenRange): Act | null {
  const words = wordsOf(grammar, content)
  const start = words.slice(0, 160)
  if (
    /\b(?:nothing to do with|no plans? to|no intention|not true|not involved|untrue|is nonsense|is a lie|categorically)\b/.test(
      start,
    )
  )
    return 'deny'
  if (
    /^(?:"|“|‘|')? ?(?:that )?(?:there (?:is|was|were|are|has been|had been) no|(?:we|i|he|she|they|it) (?:did not|never|didn't|had not|have not|has not|has never|have never))\b/.test(
      start,
    ) &&
    DENIALS.test(start)
  )
    return 'deny'
  if (BLAMES.test(start)) return 'accuse'
  if (URGES.test(start) && tagOf(grammar, content[0]) !== 'NN') return 'demand'
  return null
}
