/** What a speaker does with the words: cue, content and mood → act. */

import type { Act } from '#domain'
import type { TokenRange } from '#language'
import { childWith, type Grammar, lemmaOf, lowOf, relationOf, tagOf } from '../grammar.ts'
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

/** Cues whose words together mean more than one by one. */
const IDIOMS: readonly (readonly [RegExp, Act])[] = [
  [/\brul(?:e|ed|es|ing) out\b/, 'refuse'],
  [/\b(?:sound\w*|rais\w*) (?:the|an) alarm\b|\bbriefed\b.*\bon concerns\b/, 'warn'],
  [/\b(?:deliver\w*|issu\w*|gave|given|sent) (?:a |an )?(?:\w+ )?warning\b/, 'warn'],
  [/\b(?:deliver\w*|issu\w*|made) (?:a |an )?(?:\w+ )?threat\b/, 'threaten'],
  [/\bcall(?:s|ed|ing)? (?:for|on|upon)\b/, 'demand'],
  [/\bcall(?:s|ed|ing)?\b/, 'assert'],
  [
    /\b(?:is|are|was|were|am|be|been|remains?|remained) (?:\w+ )?(?:convinced|persuaded|certain|confident|adamant|worried)\b/,
    'believe',
  ],
  [/^(?:\w+ )?(?:put|puts|give|gives|gave)$/, 'believe'],
  [/\b(?:is|are|was|were|be|been) considering\b/, 'intend'],
  [/\blet slip\b|\bowned up\b/, 'admit'],
  [
    /\b(?:declin|refus)\w* to (?:say|comment|answer|discuss|elaborate|name|confirm|give)\b|\bwould not (?:say|confirm|comment)\b/,
    'no-comment',
  ],
]

function actOfCue(grammar: Grammar, cue: TokenRange, content: readonly TokenRange[]): Act {
  const phrase = wordsOf(grammar, cue)
  const first = content[0]
  if (/\bcall(?:s|ed|ing)?\b/.test(phrase) && first && UNTRUE.test(wordsOf(grammar, first))) return 'deny'
  const idiom = IDIOMS.find(([pattern]) => pattern.test(phrase))
  if (idiom) return idiom[1]
  const found = actOfWords(grammar, cue)
  if (/\b(?:not|n't|never|no longer)\b/.test(phrase))
    return keepsSilent(grammar, cue, first) ? 'no-comment' : (NEGATED[found] ?? found)
  return first ? actWithContent(grammar, found, phrase, first) : found
}

/** "did not say what it knew", "will not confirm that": what is named is the question that stays open. */
function keepsSilent(grammar: Grammar, cue: TokenRange, content: TokenRange | undefined): boolean {
  const verb = lemmaOf(grammar, cue[1] - 1)
  if (/^(?:confirm|disclose|reveal|specify|elaborate|discuss|identify)$/.test(verb)) return true
  if (!/^(?:say|explain|name|give|answer)$/.test(verb) || content === undefined) return false
  return /^(?:whether|if|how|why|what|who|when|where|which)$/.test(lowOf(grammar, content[0]))
}

/** The last telling word decides: "began by accusing", "a statement denying". */
function actOfWords(grammar: Grammar, cue: TokenRange): Act {
  let found: Act = 'assert'
  for (let t = cue[0]; t < cue[1]; t++) {
    if (relationOf(grammar, t) === 'amod') continue
    const act = ACT_OF_LEMMA.get(lemmaOf(grammar, t))
    if (act && /^(?:VB|NN|JJ)/.test(tagOf(grammar, t))) found = act
  }
  return found
}

/** What an act turns into when its cue is negated. */
const NEGATED: Readonly<Partial<Record<Act, Act>>> = {
  believe: 'doubt',
  intend: 'refuse',
  promise: 'refuse',
  deny: 'admit',
  doubt: 'believe',
  admit: 'deny',
}

/** A word's act in the light of what follows: "asked whether" and "asked them to leave", "insists on" and "insists that". */
function actWithContent(grammar: Grammar, found: Act, phrase: string, content: TokenRange): Act {
  const words = wordsOf(grammar, content)
  const next = words.split(' ', 1)[0] as string
  if (
    found === 'refuse' &&
    /^(?:\w+ ){0,4}(?:accusations?|allegations?|claims?|charges?|suggestions?|reports?|rumours?|rumors?)\b/.test(
      words,
    )
  )
    return 'deny'
  if (found === 'ask') return asksToAct(grammar, content, next) ? 'demand' : 'ask'
  if (found === 'demand' && /\binsist/.test(phrase) && next !== 'on' && next !== 'upon')
    return isSubjunctive(grammar, content) ? 'demand' : 'assert'
  if (found === 'demand' && /\bsuggest|\bpropos/.test(phrase) && !asksToAct(grammar, content, next))
    return 'assert'
  if (found === 'warn' && THREATENS.test(words)) return 'threaten'
  if (found === 'threaten' && /\b(?:vow|swear|swor)/.test(phrase) && !HARMS.test(words)) return 'promise'
  if (found === 'believe' && /\bwant/.test(phrase)) return 'intend'
  if (found === 'believe' && /\bagree[ds]?\b/.test(phrase) && next === 'to') return 'promise'
  if (found === 'intend' && /\b(?:want|wish|hope)/.test(phrase) && wantsOthersToAct(grammar, content))
    return 'demand'
  if (
    found === 'assert' &&
    /\b(?:told|tells?|wrote|instruct\w*)\b/.test(phrase) &&
    asksToAct(grammar, content, next)
  )
    return 'demand'
  return found
}

/** What a thing is called by who denies it. */
const UNTRUE =
  /\b(?:invention|fabrication|lies?|fiction|novel|fairy ?tale|fairytale|fantasy|nonsense|rubbish|hoax|fake|false|untrue|baseless|slander|smear|forgery|half a truth|propaganda)\b/

/** "insists that the port remain open": a bare verb after a singular subject. */
function isSubjunctive(grammar: Grammar, content: TokenRange): boolean {
  if (lowOf(grammar, content[0]) !== 'that') return false
  for (let t = content[0] + 1; t < content[1]; t++) {
    const tag = tagOf(grammar, t)
    if (/^VB[DZGN]$|^MD$/.test(tag)) return false
    if (tag !== 'VB' && tag !== 'VBP') continue
    const subject = childWith(grammar, t, 'nsubj', 'nsubjpass')
    const singular = subject >= 0 && /^(?:NN|NNP)$/.test(tagOf(grammar, subject))
    return lemmaOf(grammar, t) === lowOf(grammar, t) && (singular || lowOf(grammar, t) === 'be')
  }
  return false
}

const HARMS =
  /\b(?:crush|punish|retaliate|revenge|destroy|attack|strike|fight|respond|kill|bomb|hunt|avenge)\b/

/** "wants them to leave": somebody else stands before the infinitive. */
function wantsOthersToAct(grammar: Grammar, content: TokenRange): boolean {
  return lowOf(grammar, content[0]) !== 'to' && asksToAct(grammar, content, lowOf(grammar, content[0]))
}

/** "asked (them) to leave": an infinitive near the start of the content, before any finite verb. */
function asksToAct(grammar: Grammar, content: TokenRange, first: string): boolean {
  if (/^(?:whether|if|how|why|what|who|when|where|about|“|"|‘|that)$/.test(first)) return false
  for (let t = content[0]; t < Math.min(content[1], content[0] + 14); t++) {
    if (tagOf(grammar, t) === 'TO' && /^VB$/.test(tagOf(grammar, t + 1))) return true
    if (lowOf(grammar, t) === 'for' && t === content[0]) return true
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
  /\bnothing to do with\b|\b(?:has|have|had|having) no (?:plans?|intention|interest|knowledge|involvement|role|part)\b|\bno plans? to\b|\bno intention\b|\bnot (?:true|involved|responsible|behind)\b|\bis (?:false|untrue|nonsense|a lie|a fabrication|a forgery|a hoax|fake)\b|\bwas no (?:plot|coup|attack|plan|order|such)\b|\bthere (?:is|was|were|are) no\b|\b(?:did|do|does|has|have|had|was|were|is|are) (?:not|never|n't)\b|\b(?:did|do|does|was|were|is|are)n't\b/
const BLAMES =
  /\b(?:ha(?:s|ve|d) )?(?:orchestrated|staged|provoked|instigated|sabotaged|rigged|fabricated|masterminded|engineered)\b|\b(?:is|are|was|were) (?:behind (?!bars|schedule|(?:the|a|those) (?:hills?|mountains?|walls?|doors?|lines?|border|river|wheel|house|curtains?|scenes))|to blame|responsible|guilty|trying to (?:destabilise|destabilize|undermine|provoke|intimidate|blackmail))\b|\bat fault\b/
const URGES =
  /^(?:"|“|‘|')? ?(?:stop|leave|go|let|avoid|come|release|give|withdraw|end|open|close|hand|free)\b/

/** A warning that names what the speaker will do, and on what condition. */
const THREATENS =
  /\b(?:will|would|shall)\b(?: be)? \w*(?:clos|cut|stop|halt|retaliat|respond|answer|strik|attack|suspend|expel|withdr|block|shut|punish|destroy|bomb|fight|leav|cancel|impos|seiz|arrest)\w*\b(?=.*\bif\b)|\bif\b.*\b(?:will|would|shall)\b(?: be)? \w*(?:clos|cut|stop|halt|retaliat|respond|answer|strik|attack|suspend|expel|withdr|block|shut|punish|destroy|bomb)|\bwould (?:answer|retaliate|respond|strike)\b/

/** What neutral words do by themselves: deny, accuse, ask, threaten; null when they just assert. */
function actOfContent(grammar: Grammar, content: TokenRange): Act | null {
  const words = wordsOf(grammar, content)
  const start = words.slice(0, 160)
  if (
    /\b(?:nothing to do with|no plans? to|no intention|not true|not involved|untrue|(?:is|was|are) (?:a |an |pure )?(?:nonsense|lies?|forgery|fabrication|invention|hoax|fakes?)|categorically)\b/.test(
      start,
    )
  )
    return 'deny'
  if (
    /^(?:"|“|‘|')? ?(?:that )?(?:there (?:is|was|were|are|has been|had been) no|(?:we|i|he|she|they|it) (?:did not|never|didn't|had not|have not|has not|has never|have never)(?! (?:yet |\w+ed yet|slept|eaten|seen|heard|known|know|received|expect|think|understand|want|recogni[sz]e|believe|feel|felt|find|found|get|have)\b))\b/.test(
      start,
    ) &&
    DENIALS.test(start)
  )
    return 'deny'
  if (BLAMES.test(start)) return 'accuse'
  if (URGES.test(start) && tagOf(grammar, content[0]) !== 'NN') return 'demand'
  return null
}
