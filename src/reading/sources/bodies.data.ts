/** Common nouns for bodies with names of their own, by what may stand for them later: "the supplier" … "the company". Lemmas. */

const CLASSES: Readonly<Record<string, string>> = {
  company: `company firm corporation supplier contractor insurer operator utility manufacturer maker producer airline bank
    lender retailer conglomerate carrier developer brewery refinery exporter importer shipper shipyard shipowner publisher
    brokerage exchange startup chain brand owner monopoly subsidiary consortium concern enterprise business miner steelmaker
    carmaker drugmaker automaker chipmaker yard mill factory dealer broker giant line`,
  group: `group organisation organization charity movement association foundation network campaign ngo nonprofit society
    watchdog collective initiative federation coalition alliance league front militia faction gang cartel body club mission
    committee forum observatory monitor`,
  party: `party`,
  union: `union syndicate guild`,
  office: `ministry department agency office bureau authority commission committee council service secretariat directorate
    court tribunal assembly parliament senate police army navy command institute institution embassy consulate university
    hospital school college academy centre center laboratory inspectorate regulator treasury chancellery presidency prosecution`,
  press: `newspaper paper magazine agency channel broadcaster station website outlet daily weekly site network tabloid`,
}

/** Lemma → the classes that it belongs to. */
export const BODY_CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(Object.values(CLASSES).flatMap((words) => words.split(/\s+/)))].map((lemma) => [
    lemma,
    new Set(Object.keys(CLASSES).filter((name) => CLASSES[name]?.split(/\s+/).includes(lemma))),
  ]),
)

/** What may stand for any body of a class: "the group" for a company, a charity or a movement. */
export const STANDS_FOR: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    company: ['company'],
    firm: ['company'],
    business: ['company'],
    corporation: ['company'],
    group: ['group', 'company', 'union'],
    organisation: ['group', 'union', 'office'],
    organization: ['group', 'union', 'office'],
    body: ['group', 'office', 'union'],
    charity: ['group'],
    movement: ['group', 'party'],
    agency: ['office', 'press'],
    institute: ['office'],
    institution: ['office', 'company'],
    party: ['party'],
    union: ['union'],
    paper: ['press'],
    newspaper: ['press'],
    broadcaster: ['press'],
    channel: ['press'],
  }),
)

/** Last words of names that tell a body though they are no common noun for it: "Coast Medical Relief". */
export const BODY_NAME_ENDS =
  /^(?:inc|ltd|plc|corp|co|gmbh|llc|sa|ag|spa|relief|aid|watch|international|partners|holdings|ratings|research|systems|industries|energy|airlines|airways|motors|doctors|nations|front|guards?|forces|brigades?|corps|faction|states|kitchen|crescent|cross|works|analytics|capital|securities|insurance|shipping|lines|logistics|media|group|bank|union|party|ministry|council|commission|institute|university|foundation|federation|alliance|league|movement|authority|agency|committee|court|assembly|parliament|congress|senate|association|society|centre|center|mission|trust|fund|network|club|hospital|college|academy|laboratory|observatory|company|office|bureau|department|service|services|command|army|navy|police)$/
