/** Words above a verb or an event noun that say whether what it names has happened. Lemmas. */

const WORDS = {
  planned: `plan intend prepare aim want hope seek wish vow pledge promise agree decide schedule expect set undertake
    order instruct intention preparation programme mandate plot eye authorise authorize approve foresee`,
  possible: `consider mull weigh contemplate fear worry doubt envisage probability expect risk possibility danger
    prospect likelihood concern chance anticipate predict forecast possible likely unlikely warn warning discuss
    propose suggest suggestion urge demand ask call request allow capable able ready avoid`,
  threatened: 'threaten threat swear',
  denied: 'deny denial dismiss reject refute dispute',
  alleged: 'accuse accusation allege allegation blame suspect charge claim suspicion believe think',
  negated: 'refuse decline fail prevent stop avert cancel halt refusal failure block without',
} as const

export type GovernedMood = keyof typeof WORDS

/** Lemma of a governing word → what it makes of the event below it; earlier moods win. */
export const MOOD_OF_GOVERNOR: ReadonlyMap<string, GovernedMood> = new Map(
  (Object.entries(WORDS) as [GovernedMood, string][])
    .reverse()
    .flatMap(([mood, words]) => words.split(/\s+/).map((word): [string, GovernedMood] => [word, mood])),
)

/** Words right before an event noun. */
export const MOOD_OF_MODIFIER: Readonly<Record<string, GovernedMood | 'historical'>> = {
  possible: 'possible',
  potential: 'possible',
  imminent: 'possible',
  any: 'possible',
  likely: 'possible',
  future: 'planned',
  planned: 'planned',
  upcoming: 'planned',
  forthcoming: 'planned',
  scheduled: 'planned',
  proposed: 'planned',
  threatened: 'threatened',
  alleged: 'alleged',
  supposed: 'alleged',
  reported: 'alleged',
  suspected: 'alleged',
  former: 'historical',
  previous: 'historical',
  past: 'historical',
  earlier: 'historical',
  no: 'negated',
}
