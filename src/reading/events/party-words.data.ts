/** Words that decide what a party is. Lemmas, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** With a country's name these act as the country. */
export const STATE_BODIES = set(`
government authority regime administration army military navy force troop soldier police warplane jet warship ministry
leadership state parliament fighter missile tank aircraft marine guard side embassy intelligence republic kingdom air
cabinet plane drone artillery presidency delegation service agency court brass patrol coastguard vessel ship bomber
rocket gunboat unit official officials counterpart counterparts
`)

/** These act for the country that is named with them; without one they are things. */
export const MACHINES = set(
  'warplane jet warship missile tank aircraft plane drone artillery vessel ship bomber rocket gunboat tanker boat vehicle',
)

/** Whoever speaks for a state means its own when naming these without more. */
export const STATE_FORCES = set(
  'troop soldier force army navy military marine brigade battalion regiment division unit reinforcement reservist contingent corps paratrooper',
)

/** Descriptions of people who speak for their state. */
export const OFFICIAL =
  /\b(?:official|minister|ministry|spokes\w+|military|army|general|commander|president|government)/i

/** Without a name these are places. */
export const PLACE_NOUNS = set(
  'village town city province region district municipality port airport station palace country hospital school camp site',
)

/** Without a country's name these are of the country that the report is about. */
export const HOME_BODIES = set(
  'government army police parliament president military cabinet authorities opposition navy regime',
)

/** "Both sides" are the two countries named last. */
export const PAIRED_NOUNS = set(
  'neighbour neighbor side country state nation party government army president leader rival',
)

/** Names of the landscape are no parties. */
export const LANDSCAPE =
  /\b(?:Lake|Sea|River|Ocean|Mount|Mountains?|Islands?|Isle|Bay|Straits?|Channel|Valley|Desert|Forest|Cape|Canal|Street|Road|Highway|Square|Avenue|Park|Bridge)\b/

/** Numbers in words, each at its own place. */
export const NUMERALS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** These before a noun make it nobody. */
export const NOBODY = /^(?:any|no)$/

export const PRONOUN =
  /^(?:i|me|my|we|us|our|you|your|he|him|his|she|her|hers|it|its|they|them|their|theirs|(?:my|him|her|it|them|our)sel(?:f|ves))$/
