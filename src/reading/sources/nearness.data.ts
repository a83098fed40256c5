/** How the press tells how near a source stands to what it tells, and why it has no name. Matched without case. */

import type { Nearness } from '#domain'

/** Strongest first. Spaces match any blank, and apostrophes are straight. */
export const NEARNESS_WORDS: readonly (readonly [Nearness['kind'], RegExp])[] = [
  [
    'direct',
    /\b(?:with|has|have|had) (?:direct|first-?hand|firsthand|personal) (?:knowledge|experience|information|access)(?: of [\w' -]{1,40}?)?(?=[,.;]|$| (?:said|told|who|and|but|say|says)\b)|\bwho (?:was|were|had been) (?:in the room|at the (?:table|meeting|scene)|present|there|on (?:the call|board))|\bwho (?:saw|heard|witnessed|attended|took part in|listened (?:in )?to|read|has seen|have seen) [\w' -]{1,40}?(?=[,.;]|$| (?:said|told|and|but|say|says)\b)|\bwho know(?:s|ing)? (?:the|of) [\w' -]{1,30}?(?=[,.;]|$| (?:said|told|and|but|say|says)\b)/giu,
  ],
  [
    'involved',
    /\b(?:directly |closely )?(?:involved|participating|taking part) in [\w' -]{1,40}?(?=[,.;]|$| (?:said|told|who|and|but|say|says)\b)/giu,
  ],
  [
    'briefed',
    /\b(?:who (?:was|were|had been|have been|has been) )?briefed (?:on|about) [\w' -]{1,40}?(?=[,.;]|$| (?:said|told|who|and|but|say|says)\b)/giu,
  ],
  [
    'familiar',
    /\b(?:familiar|acquainted) with [\w' -]{1,40}?(?=[,.;]|$| (?:said|told|who|and|but|say|says)\b)|\bwith knowledge of [\w' -]{1,40}?(?=[,.;]|$| (?:said|told|who|and|but|say|says)\b)|\baware of [\w' -]{1,40}?(?=[,.;]|$| (?:said|told|who|and|but|say|says)\b)|\bin the know\b/giu,
  ],
  [
    'close',
    /\b(?:close|near) to (?:(?:the|a|an|his|her|their|its) )?[\w' -]{1,30}?(?=[,.;]|$| (?:said|told|who|and|but|say|says|she|he|they)\b)/giu,
  ],
  [
    'unauthorised',
    /\b(?:not (?:been )?(?:authori[sz]ed|allowed|permitted|cleared)|lack(?:s|ed|ing)? (?:the )?authori[sz]ation) to (?:speak|talk|comment|discuss|be (?:quoted|named|identified)|brief)[\w' -]{0,40}/giu,
  ],
  [
    'anonymous',
    /\b(?:up)?on (?:the )?condition of (?:strict )?anonymity\b|\b(?:ask|request|insist|prefer|wish|want)(?:s|ed|ing)? (?:(?:on|for) )?(?:anonymity|not to (?:be (?:named|identified|quoted(?: by name)?)|give (?:his|her|their) names?))|\b(?:who )?(?:declin|refus)(?:e|es|ed|ing) to (?:be (?:named|identified|quoted by name)|give (?:his|her|their|a) (?:full )?names?)|\bwho (?:would|could|can|did|does|do) not (?:want to |wish to )?be (?:named|identified|quoted(?: by name)?)|\bwithout (?:wanting to give|giving|wishing to give) (?:his|her|their) names?|\bwho (?:cannot|can't|may not) be (?:named|identified)|\bspeaking anonymously\b|\bwhose (?:name|identity) (?:is|was|has been) (?:withheld|known to)[\w' -]{0,20}|\bwho (?:spoke|speaks) anonymously\b/giu,
  ],
]
