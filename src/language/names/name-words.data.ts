/**
 * Words that tell the type of the name they stand in: "Strait of Hormuz" is a place, "Revolutionary Guards" are not.
 * The corpus knows the committees of one country; these lists know the rest of the world by kind.
 */

import { PERSON_WORDS } from './known-names.data.ts'

const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean)

const PLACES = list(`
  sea seas ocean strait straits gulf bay lake river rivers canal channel island islands isle isles peninsula cape coast delta
  mount mountain mountains hill hills heights valley desert plateau plain forest basin strip bank enclave corridor province
  district county region governorate oblast prefecture township village city town port harbour harbor airport airfield
  square street avenue road bridge highway border crossing north south east west northern southern eastern western central
  upper lower horn hemisphere continent archipelago republic kingdom emirate emirates territory territories
`)

const GROUPS = list(`
  ministry department office bureau agency authority commission committee council assembly parliament senate congress chamber
  court tribunal court party movement front union alliance league coalition federation confederation organization organisation
  association society foundation fund institute institution university college school academy centre center hospital church
  army navy force forces guard guards corps command brigade brigades battalion regiment division militia police service services
  intelligence company corporation corp inc ltd plc group holdings bank airlines airways motors energy oil gas press news
  times post journal agency radio television tv network newspaper club team united staff secretariat directorate board
  treasury exchange works industries partners international observatory monitor watch mission crescent cross initiative
  resistance brotherhood caliphate cartel faction faithful rebels taliban state-run
`)

const TITLES = list(`
  mr mrs ms miss dr sir dame lord lady prof professor president vice-president premier chancellor minister ministers
  prime secretary secretary-general king queen prince princess emir sheikh sheik sultan pope cardinal archbishop bishop ayatollah
  imam general gen colonel col major maj captain capt lieutenant lt admiral adm sergeant sgt commander chief chairman chairwoman
  governor gov senator sen mayor ambassador envoy spokesman spokeswoman spokesperson judge justice lawyer analyst economist
  leader deputy director analyst activist journalist farmer teacher resident professor author founder lawmaker dissident
`)

const PARTICLES = list(
  "al el bin ibn bint abu ben van von der de del della di da dos du la le ter ul ud al- mac o'",
)

export const PERSON_WORD = 5

/** Kind of a word in small letters: 1 place, 2 group, 3 title, 4 particle, 5 name of a person. */
export const NAME_WORDS: ReadonlyMap<string, number> = new Map([
  ...PERSON_WORDS.map((word): [string, number] => [word, PERSON_WORD]),
  ...PARTICLES.map((word): [string, number] => [word, 4]),
  ...TITLES.map((word): [string, number] => [word, 3]),
  ...GROUPS.map((word): [string, number] => [word, 2]),
  ...PLACES.map((word): [string, number] => [word, 1]),
])
