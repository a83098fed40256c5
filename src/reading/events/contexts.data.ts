/** PLOVER's contexts by the words that show them. Lemmas. */

const WORDS: Readonly<Record<string, string>> = {
  military: `troop army military soldier navy force warship warplane missile tank invasion artillery shelling offensive
    airstrike ceasefire truce militia general commander battalion drone rocket weapon`,
  intelligence: 'intelligence spy espionage cia fsb mossad mi6 surveillance',
  executive: 'president premier chancellor cabinet presidency minister resignation',
  legislative: 'parliament congress senate lawmaker bill legislation deputy',
  election: 'election vote ballot candidate poll voter referendum recount',
  political_institutions: 'constitution coup democracy junta',
  economic:
    'trade economy tariff bank export import sanction investment currency debt price market embargo loan',
  legal: 'court judge law lawsuit trial prosecutor sentence arrest indictment verdict lawyer warrant',
  human_rights: 'rights torture abuse genocide atrocity',
  rights_freedoms: 'freedom censorship journalist newspaper assembly speech',
  human_security: 'food water housing electricity hunger',
  diplomatic:
    'ambassador embassy diplomat envoy summit treaty talks negotiation mediation diplomacy counterpart',
  territory: 'border annexation island enclave occupation territory frontier',
  peacekeeping: 'peacekeeper peacekeeping',
  health: 'cholera virus epidemic vaccine hospital disease outbreak pandemic medicine clinic',
  asylum: 'asylum',
  migration: 'refugee migrant migration immigration displaced',
  disasters: 'flood earthquake storm drought hurricane cyclone wildfire evacuation',
  natural_resource: 'gas oil pipeline fish mine dam',
  environment: 'climate pollution emission',
  terrorism: 'terrorist terrorism jihadist extremist hostage kidnapping bomber',
  cbrn: 'nuclear chemical biological radiological uranium nerve',
  cyber: 'cyber hacker cyberattack malware ransomware hack',
  misinformation: 'disinformation misinformation propaganda',
  crime: 'murder gang robbery crime police',
  corruption: 'corruption bribe bribery embezzlement fraud',
  illegal_drugs: 'drug cocaine heroin cartel opium',
  trafficking: 'trafficking trafficker smuggler smuggling',
  religion_ethnicity: 'religious ethnic mosque church muslim christian jewish tribe',
  gender: 'gender feminist',
  lgbt: 'gay lgbt lesbian transgender',
}

/** Lemma → context. */
export const CONTEXT_OF_LEMMA: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([context, words]) =>
    words.split(/\s+/).map((word): [string, string] => [word, context]),
  ),
)
