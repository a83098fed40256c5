/** Single words by which parties are told apart. Lower case, American spellings made British by `wordsOf`. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Nouns for people who can be an unnamed source. */
export const PERSON_NOUNS = set(`
  official officials diplomat diplomats source sources adviser advisers aide aides envoy envoys negotiator negotiators
  officer officers commander commanders general generals soldier soldiers guard guards policeman policemen police
  spokesman spokesmen spokeswoman spokeswomen spokesperson spokespeople spokespersons minister ministers lawmaker
  lawmakers deputy deputies senator senators governor mayor judge prosecutor prosecutors investigator investigators
  lawyer lawyers doctor doctors nurse nurses medic medics teacher teachers professor researcher researchers scientist
  scientists analyst analysts expert experts economist economists trader traders broker brokers manager managers
  executive executives employee employees worker workers engineer engineers driver drivers farmer farmers shopkeeper
  resident residents villager villagers neighbour neighbours witness witnesses passenger passengers customer customers
  refugee refugees migrant migrants activist activists volunteer volunteers monitor monitors observer observers
  inspector inspectors reporter reporters correspondent correspondents journalist journalists photographer
  separatist separatists rebel rebels militant militants fighter fighters leader leaders member members insider
  insiders representative representatives delegate delegates government governments hacker hackers attacker attackers
  tracker trackers spotter spotters veteran veterans relative relatives survivor survivors tourist tourists student
  students priest bishop captain pilot pilots sailor sailors fisherman fishermen firefighter firefighters person`)

/** Nouns for those who speak for a body. */
export const SPOKES_NOUNS = set(
  'spokesman spokesmen spokeswoman spokeswomen spokesperson spokespeople spokespersons',
)

/** Nouns for what is written or recorded. */
export const DOCUMENT_NOUNS = set(`
  document documents memo memos memorandum letter letters note notes notice notices cable cables email emails statement
  statements decree decrees file files record records transcript transcripts assessment assessments dossier dossiers
  text texts draft drafts message messages communique declaration declarations paper papers post posts release
  filing filings ruling rulings indictment data findings video videos recording recordings count tally survey poll
  report reports study studies budget bill order orders opinion opinions list lists map maps contract contracts diary
  log logs register archive archives bulletin bulletins judgment verdict`)

/** Documents that a body hands out: they speak for the body. */
export const RELEASE_NOUNS = set(`
  statement statements notice notices release note notes declaration communique decree decrees count tally message
  messages post posts letter report reports`)

export const PICTURE_NOUNS = set(
  'picture pictures photo photos photograph photographs image images imagery footage pics satellite',
)

/** The press as a common noun: "the paper said". */
export const PRESS_WORDS = set('newspaper paper daily weekly broadcaster tabloid magazine outlet media press')

/** Nouns for bodies. */
export const BODY_NOUNS = set(`
  ministry ministries department office agency commission committee council government authority authorities service
  embassy consulate mission delegation parliament duma senate congress assembly court prosecutor army navy force forces
  command staff police guard bank banks centre institute company operator regulator union party movement presidency
  kremlin pentagon treasury headquarters coastguard bureau board directorate administration cabinet group organisation
  organization alliance nato un eu osce inspectorate league association federation hospital university college brigade
  secretariat directorate tribunal laboratory observatory regulator utility firm charity foundation society chamber fund
  club church port airport railway brewery refinery exchange watchdog mission`)

/** Nouns for bodies that are no part of a state, whatever sector they work in. */
export const PRIVATE_NOUNS = set(`
  union unions league association federation company firm party club group hospital charity foundation society chamber
  movement bank institute university church`)

/** What tells two bodies with the same noun apart. */
export const PORTFOLIO_WORDS = set(`
  defence foreign interior home health digital transformation education culture justice finance economy economics
  economic energy transport trade agriculture environment labour emergency emergencies security intelligence secret
  military border coast cyber central national federal state general joint network regulatory white european supreme
  constitutional human nuclear civil aviation customs tax health statistics election electoral railway communication`)

/** Offices whose holder speaks for a body of another name: role words → words of the body. */
export const ROLE_BODIES: readonly (readonly [role: string, body: string])[] = [
  ['national security adviser', 'white house'],
  ['secretary state', 'state department'],
  ['foreign secretary', 'foreign office'],
  ['defence secretary', 'defence ministry'],
  ['home secretary', 'home office'],
  ['treasury secretary', 'treasury'],
]

/** Sectors of a state's own bodies. */
export const STATE_SECTORS = set('GOV MIL SPY COP')

/** Words before a noun that show that it was named before. */
export const DEFINITE = set(
  'the this that these those same his her its their both neither one second third former',
)

/** Past forms that do not end in "ed", and words of attribution that have no tense. */
export const PAST_FORMS = set(`
  said told wrote spoke gave put saw found held knew made meant read showed shown went came took thought felt heard
  drew left kept swore began cut set let laid according by`)
