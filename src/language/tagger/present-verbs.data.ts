/** Verb forms of the present that look like nouns, by how far they can be trusted. Lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Forms in -s that are no noun in any text worth the name. */
export const NEVER_NOUNS = set(`
denies says believes insists accuses admits agrees argues asks confirms declares explains informs maintains rejects
recalls refuses thinks tells writes reckons criticises criticizes announces adds warns acknowledges condemns knows
considers expects recognises recognizes suggests threatens describes dismisses responds replies urges becomes includes
requires allows decides remains seems appears continues begins alleges asserts contends predicts concedes assumes
promises vows demands
`)

/** Nouns as well: verbs only where a clause follows, with a noun before them. */
export const NOUNS_AS_WELL = set(`
claims estimates states reports fears hopes plans doubts guesses notes shows suspects forecasts pledges wants seeks
intends
`)

/** Verbs of a plural subject that the tagger takes for a singular noun before a clause. */
export const PLURAL_VERBS = set(`
insist reckon suspect claim fear hope believe say think argue agree warn doubt estimate report admit allege deny expect
maintain assert contend predict concede complain add know assume stress note
`)

/** What headlines do, in one word. */
export const HEADLINE_VERBS = set(`
answers claims demands plans fears hopes reports doubts calls orders vows offers backs slams blasts attacks signals
promises pledges urges accuses blames denies warns rejects seeks condemns welcomes threatens defends questions
challenges refuses insists asks tells says
`)

/** After these stands who is told. */
export const TELLING_VERBS = set(`
told tell tells telling warned warn warns warning reminded remind reminds assured assure assures informed inform
informs notified notify notifies advised advise advises
`)

/** Nouns that end like a superlative. */
export const NOUNS_IN_EST = set(`
priest guest forest harvest arrest protest request interest contest conquest tempest inquest unrest behest
`)
