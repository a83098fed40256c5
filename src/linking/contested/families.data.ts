/**
 * Words that say the same thing in news, so that two speakers who use different ones meet. One family a line; forms of a word
 * need not be listed, and a word stands in one family at most.
 */

const TABLE = `
attack: attack attacks attacked attacking attacker attackers invasion invade invaded invader offensive offensives assault assail aggression aggressive
strike: strike strikes airstrike airstrikes bombing bombardment bomb shelling shelled shell missile missiles rocket rockets
troops: troops troop soldier soldiers forces personnel servicemen serviceman army units military militaries
gather: gather gathered amass mass massing massed assemble assembled concentrate concentrated buildup build-up deploy deployed deployment station stationed
withdraw: withdraw withdrawal withdrew withdrawn pullback pullout retreat return returning
exercise: exercise exercises drill drills manoeuvre manoeuvres maneuver maneuvers
kill: kill killed killing dead death deaths die died dies fatality fatalities toll
injure: injure injured injury wound wounded hurt
missing: missing disappeared disappearance vanished unaccounted
plan: plan planned planning plans prepare prepared preparing preparation preparations intend intention intentions intends
ceasefire: ceasefire cease-fire truce armistice
talks: talks talk negotiation negotiations negotiate negotiating negotiated dialogue
agree: agree agreed agreement deal accord pact arrangement
meeting: meeting meet met summit
promise: promise promised pledge pledged assure assured assurance assurances guarantee guarantees commitment committed vow vowed
vote: vote votes voting ballot ballots poll
election: election elections
fraud: fraud rigged rigging falsified falsification manipulated
protest: protest protests protester protesters demonstration demonstrations demonstrators rally rallies
hack: hack hacked hacker hackers cyberattack cyberattacks cyber breach
arrest: arrest arrested detain detained detention custody jail jailed imprisoned
kidnap: kidnap kidnapped abduct abducted abduction hostage hostages captive
resign: resign resigned resignation quit
sack: sack sacked dismissal fired
sanction: sanction sanctions embargo
price: price prices cost costs
supply: supply supplies deliver delivered delivery deliveries shipment shipments
gas: gas lng
ship: ship vessel vessels tanker ferry freighter boat boats
plane: plane aircraft jet airliner airplane aeroplane
helicopter: helicopter helicopters chopper
crash: crash crashed collision collided collide
blast: blast blasts explosion explosions explode exploded detonated detonation
leak: leak leaks leaked spill spilled
migrant: migrant migrants refugee refugees asylum-seeker asylum-seekers
police: police officer officers policeman policemen
worker: worker workers employee employees staff
strike-work: walkout walkouts stoppage
child: child children kids pupils
hospital: hospital clinic clinics
disease: disease illness outbreak epidemic infection infections infected
vaccine: vaccine vaccines vaccination jab jabs
flood: flood floods flooding flooded inundated
quake: quake earthquake earthquakes tremor
evacuate: evacuate evacuated evacuation evacuations
doctor: doctor doctors medic medics physician
money: money funds funding cash
bribe: bribe bribes bribery corruption corrupt kickback kickbacks
spy: spy spies espionage spying
weapon: weapon weapons arms armament armaments
tank: tank tanks armour armor armored armoured
pretext: pretext provocation provocations false-flag staged
fake: fake faked fabricated fabrication hoax forged forgery
peacekeeper: peacekeeper peacekeepers peacekeeping
border: border borders frontier frontiers
separatist: separatist separatists rebel rebels insurgent insurgents militant militants
leader: leader leaders president presidents
government: government governments cabinet
law: law legislation bill legally legal
member: member membership join joining
treaty: treaty treaties convention
expel: expel expelled expulsion
occupy: occupy occupied occupation annex annexed annexation
civilian: civilian civilians residents inhabitants
city: city cities town towns
house: house houses home homes dwelling dwellings
damage: damage damaged destroyed destruction destroy
contaminate: contaminate contaminated contamination polluted pollution toxic poison poisoned poisoning
safe: safe safety
close: close closed closure shut shutdown
open: reopen reopened reopening
increase: increase increased rise risen rose grow grown growth grew
decrease: decrease decreased fall fallen fell drop dropped decline declined
cause: cause caused trigger triggered
responsible: responsible responsibility blame behind culprit
evidence: evidence proof
ban: ban banned prohibit prohibited prohibition forbid forbidden
delay: delay delayed postpone postponed postponement
cancel: cancel cancelled canceled scrap scrapped
buy: buy bought purchase purchased acquire acquired acquisition takeover
sell: sell sold sale
debt: debt debts owe owed arrears unpaid
layoff: layoff layoffs redundancies redundant
fix: repair repaired repairs mend mended
warn: warn warned warning warnings
war: war wars warfare
crisis: crisis crises
release: release released free freed
escalate: escalate escalation escalating
deescalate: deescalate de-escalate de-escalation deescalation
recognise: recognise recognised recognize recognized recognition
`

/** Two words that mean one thing, in small letters → the family. */
export const FAMILY_OF_PHRASE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    withdraw:
      'go back,goes back,going back,went back,gone back,pull back,pulled back,pulling back,pull out,pulled out,go home,going home,went home,sent home',
    responsible: 'to blame,point to,pointed to,points to',
    kill: 'lost lives,lost life',
    close: 'shut down',
    fake: 'made up',
    resign: 'step down,stepped down,stepping down,stands down,stood down',
  }).flatMap(([name, phrases]) => phrases.split(',').map((phrase): [string, string] => [phrase, name])),
)

/** Word in small letters → its family. */
export const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', words = ''] = line.split(': ')
      return words.split(' ').map((word): [string, string] => [word, name])
    }),
)
