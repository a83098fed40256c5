/** Words that turn a statement round, leave it open, or point back to what somebody else has said. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** In a content: each turns it round. */
export const NEGATIONS = set(`
  no not n't never nobody none nothing neither nor without cannot unfounded untrue false wrong baseless groundless
  nonsense impossible unthinkable denied denies deny denying rejected rejects disproved refused refuses failed fails`)

/** In a cue: it turns its content round. */
export const DENYING_CUES = set(`
  deny denied denies denying dismiss dismissed dismisses reject rejected rejects refute refuted refutes rebut rebutted
  rebuts dispute disputed disputes disputing contradict contradicted disavow disavowed repudiate repudiated debunk debunked
  rubbish rubbished denial denials rejection rebuff rebuffed discount discounted refuse refused refuses refusing
  decline declined declines`)

/** In a cue or a content: the speaker does not know, or leaves it open. */
export const OPEN_PHRASES: readonly RegExp[] = [
  /\b(?:not|n['’]t|no|cannot) (?:be )?(?:been )?(?:yet )?(?:know|knew|known|sure|certain|clear|clarity|rule|ruled|exclude|excluded|confirm|confirmed|verify|verified|say|tell|decided)\b/i,
  /\b(?:no|without|not have) (?:clarity|certainty|confirmation|indication either way)\b/i,
  /\b(?:unclear|uncertain|unsure|unverified|unconfirmed|remains? to be seen|too early|open question)\b/i,
  /\b(?:neither confirm|nor den(?:y|ied)|left? (?:it |the \w+ )?open)\b/i,
]

/** Nouns for what somebody said; alone in a denial they name no proposition of their own. */
export const SAYINGS = set(`
  accusation accusations allegation allegations charge charges claim claims report reports statement statements story
  stories assertion assertions suggestion suggestions rumour rumours rumor rumors speculation warning warnings information
  account accounts findings finding assessment idea notion talk criticism complaint complaints version versions
  such`)

/** Words that may stand for what somebody said. */
export const POINTERS = set('it this that these those them so')

/** Judging words that dress such a denial: "as baseless nonsense". */
export const JUDGING = set(`
  unfounded untrue false wrong baseless groundless nonsense disinformation propaganda hysteria hysterical absurd ridiculous fake lie lies
  invention fabrication provocation misleading inaccurate incorrect delusional fantasy low quality empty unacceptable
  slander smear politically motivated premature sense little logic`)

/** Words of grammar and of telling, which no proposition is made of. */
export const GRAMMAR = set(`
  a an the and or but if of in on at by for from to with as than then there here that this these those which who whom
  whose what when where why how is are was were be been being am has have had having do does did done will would shall
  should may might must can could not no nor n't never it its he his him she her they their them we our us i my you your
  one also only just even still yet already again more most much many any some all each every other another such same so
  very too about over under after before during between against into out up down off near around through both own
  say said says saying told tell tells added according statement spokesman spokeswoman spokesperson official officials
  mr mrs ms percent per cent people thing things year years month months week weeks day days today yesterday tomorrow
  nobody none nothing neither without cannot new make made take taken get got go goes going come came put
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december 's ' s`)
