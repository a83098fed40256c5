/**
 * What nouns do in PLOVER's terms: `TYPE/mode flags: lemmas`. Flags: `free` stands by itself; else a party must be
 * named beside it. `of:actor` the one after "of" acts (withdrawal of troops), else it is acted on (arrest of X).
 * `both` all parties are actors and recipients. `+class`: what stands after "of" must be of this class.
 * `%word` one of the words before the noun must be this (`%military|air`). `name_noun` joins a compound.
 */
export const NOUN_SENSES = `
CONSULT both: talk talks meeting summit negotiation consultation conversation dialogue mediation
CONSULT both %phone|telephone|video: call conversation
CONSULT/visit: visit trip
CONSULT: briefing
CONSULT %mediation|peace: effort mission

ASSAULT free: invasion airstrike shelling bombardment bombing massacre assassination ambush incursion kidnapping
  abduction gunfire firefight gunbattle crossfire shootout
ASSAULT: attack assault raid offensive killing murder shooting clash fighting battle strike execution torture beating
ASSAULT free %military|air|missile|drone|rocket|suicide|mortar|artillery|armed|border|knife|bomb|terrorist|terror|deadly: attack
  assault raid offensive clash strike operation action intervention
ASSAULT free of:actor %exchange: fire
ASSAULT/firearms: firing
ASSAULT/suicide-attack free %suicide|car: bombing bomb attack
COERCE/cyber free: cyberattack cyber-attack hack
COERCE/cyber %cyber: attack warfare
COERCE/arrest: arrest detention jailing imprisonment
COERCE free: crackdown curfew coup
COERCE/seize: annexation occupation seizure confiscation
COERCE/restrict: blockade ban eviction siege
COERCE/deport: deportation
PROTEST/demo free: protest demonstration unrest uprising sit-in
PROTEST/riot free: riot rioting looting
PROTEST/demo: march rally
PROTEST/strike free %hunger|general|labour|labor|rail|teacher|doctor|nurse|worker|pilot|docker|port|transport|union: strike walkout
PROTEST/strike: strike walkout
PROTEST/boycott: boycott
SANCTION free: sanction embargo
SANCTION free %travel|visa|arms|trade|export|import|oil|entry: ban
SANCTION %asset: freeze
SANCTION/discontinue +aid|relation|talks: suspension cut halt cutoff
SANCTION/expel: expulsion
MOBILIZE/troops of:actor +forces|weapon|police: gathering deployment build-up buildup massing mobilisation mobilization
  movement concentration reinforcement redeployment dispatch presence
MOBILIZE/troops of:actor %troop|military|force|forces|army|naval: gathering deployment build-up buildup mobilisation mobilization
MOBILIZE/troops free: mobilisation mobilization
MOBILIZE/troops of:actor free %military|naval|army|live-fire|war: exercise drill manoeuvre maneuver game
MOBILIZE/troops: reinforcements reinforcement
COOPERATE both %joint: exercise drill manoeuvre patrol maneuver game
RETREAT/withdraw of:actor +forces|weapon|captive: withdrawal pullout retreat evacuation
RETREAT/withdraw of:actor: pullout
RETREAT/release: release freeing
RETREAT/ceasefire free: ceasefire cease-fire truce armistice
RETREAT/resign of:actor: resignation
RETREAT/disarm of:actor: disarmament surrender demobilisation demobilization
CONCEDE: amnesty pardon apology concession
AGREE both free: compromise
SUPPORT: endorsement recognition
AID: airlift
COOPERATE both: cooperation collaboration
COOPERATE: extradition
ACCUSE/allege: accusation indictment lawsuit
ACCUSE/disapprove: condemnation criticism
REJECT: refusal rejection veto
THREATEN: ultimatum threat
`

/** Verbs that only lend an event noun a subject: "hold talks", "carry out attacks". */
export const SUPPORT_VERBS = `hold host launch carry conduct stage make pay mount begin start open continue resume declare
  announce order issue give wage commit attend join lead undertake have do offer express voice prepare plan consider
  plot organise organize coordinate impose step intensify expand extend convene arrange claim want seek propose
  reach find strike achieve deny`

/** Verbs whose subject suffers the event noun: "faces sanctions", "came under attack". */
export const SUFFER_VERBS = 'face suffer fear survive endure come receive escape'
