/** Verbs by how they name the one who is told. Lemmas. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** The one who is told is the object: "told Y that", "warned Y of". */
export const TELLS_SOMEBODY = set(`
tell warn urge ask assure remind inform brief order advise notify instruct caution press beg implore exhort answer
counsel entreat alert command query beseech lobby
`)

/** The one who is told follows a preposition: "said to Y", "called on Y". */
export const SPEAKS_TO: Readonly<Record<string, ReadonlySet<string>>> = {
  to: set(`
    say speak talk explain confirm complain write reply respond appeal announce report add admit promise apologise
    apologize describe suggest propose pledge confide recount acknowledge reveal disclose insist stress testify
    recall repeat present deny reiterate communicate convey express deliver issue`),
  on: set('call prevail'),
  upon: set('call prevail'),
  with: set('plead speak'),
  of: set('demand ask'),
}

/** What carries words to somebody: "in a letter to Y", "in an interview with Y". */
export const CARRIES_WORDS = set(`
interview letter statement message email e-mail comment remark speech briefing note conversation memo text testimony
address report call warning response reply appeal complaint cable
`)
