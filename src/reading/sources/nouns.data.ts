/** Nouns by the kind of party they stand for when they are credited with words. Lemmas, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** People known by what they do or where they stand. */
export const PEOPLE_NOUNS = set(`
official source diplomat adviser advisor aide person people insider expert analyst observer witness resident villager
spokesman spokeswoman spokesperson speaker officer soldier commander general colonel major captain lieutenant sergeant
lawmaker legislator politician senator congressman congresswoman deputy mp minister secretary president chancellor premier
leader chief head director manager chairman chairwoman chair executive founder owner boss editor reporter journalist
correspondent author writer columnist commentator historian professor scholar academic scientist researcher economist
strategist pollster lawyer attorney prosecutor judge doctor nurse medic physician surgeon teacher student pupil worker
employee farmer fisherman trader banker investor broker shopkeeper driver pilot sailor miner engineer technician
activist campaigner protester protestor demonstrator rioter rebel militant fighter insurgent separatist gunman hostage
victim survivor relative mother father brother sister son daughter wife husband widow uncle cousin neighbour neighbor
friend colleague ally rival opponent critic supporter backer fan voter donor delegate candidate contender nominee
envoy ambassador consul attache negotiator mediator inspector investigator detective policeman policewoman cop agent spy
veteran refugee migrant evacuee passenger tourist local citizen national man woman boy girl child elder priest imam
bishop cardinal pope pastor monk nun cleric rabbi king queen prince princess emir sheikh sultan mayor governor
councillor councilman commissioner administrator coordinator volunteer rescuer firefighter guard warder bodyguard
assistant staffer operative consultant specialist forecaster meteorologist geologist hydrologist epidemiologist
counterpart partner westerner european american russian top-brass brass superior subordinate individual participant
chairperson president-elect vice-president vice-chairman congressperson assemblyman assemblywoman councilwoman
ombudsman solicitor barrister magistrate juror clerk notary marshal brigadier corporal cadet paratrooper airman
marine sailor conscript recruit reservist militiaman jihadist extremist hacker smuggler trafficker kidnapper mediator
cook baker butcher brewer waiter barber tailor carpenter plumber electrician mechanic welder builder architect surveyor
porter courier cyclist docker dockworker stevedore trucker captain skipper steward attendant conductor
shepherd herder grower beekeeper forester gardener hunter vendor seller buyer dealer merchant grocer hawker peddler
pharmacist dentist midwife paramedic carer psychologist sociologist anthropologist archaeologist biologist chemist
physicist mathematician statistician ecologist philosopher theologian linguist librarian curator archivist lecturer
headteacher headmaster headmistress dean rector principal trainee intern apprentice graduate pensioner retiree
homeowner landlord tenant commuter pedestrian motorist biker parent grandmother grandfather grandson granddaughter
nephew niece orphan toddler teenager adult youth lad bystander onlooker caretaker cleaner janitor receptionist
novelist poet playwright musician composer conductor painter sculptor photographer filmmaker director-general
presenter anchor host pundit blogger influencer critic reviewer translator interpreter
entrepreneur industrialist tycoon oligarch billionaire magnate financier accountant actuary appraiser landowner
secretary-general undersecretary attorney-general rapporteur commissar quartermaster
organiser organizer attendee guest host player coach writer artist actor singer customer client patient caller user
dissident exile defector whistleblower informant contact figure politician hardliner moderate conservative liberal
democrat republican technocrat bureaucrat mandarin statesman treasurer auditor superintendent
`)

/** Titles and their short forms that stand before a name. */
export const TITLES = set(`
sister gen lt-gen maj-gen brig-gen col lt-col maj capt lt cmdr sgt cpl adm pres prof sen rep gov rev fr msgr hon amb sec
sheikh sheik ayatollah mullah rabbi imam emir sultan king queen prince princess pope cardinal archbishop bishop baron
baroness count countess duke duchess dame justice detective inspector superintendent constable comrade
`)

/** Bodies of people. */
export const BODY_NOUNS = set(`
government ministry office department agency bureau authority administration cabinet parliament congress senate house
council commission committee court tribunal police army navy military force air-force guard militia party coalition
opposition union league alliance bloc organisation organization group company firm corporation bank institute
institution university college school hospital clinic church embassy consulate mission delegation team campaign camp
foundation charity fund association federation chamber board panel regime state country nation kingdom republic
palace presidency chancellery premiership monarchy command staff headquarters service services operator utility
manufacturer maker producer airline railway port airport newspaper paper magazine network channel broadcaster station
site website outlet daily weekly agency wire tabloid press media think-tank watchdog exchange regulator secretariat
city town village province region municipality district side town-hall city-hall brass union dockworkers community
society movement front junta lobby industry market markets conglomerate supplier contractor insurer lender retailer
`)

/** Things that are read or measured. */
export const WRITTEN_NOUNS = set(`
report letter statement study document poll survey memo memorandum law text note email e-mail data figure figures model
models article story book paper communique communiqué declaration resolution treaty agreement contract filing complaint
lawsuit indictment affidavit testimony transcript record recording tape video footage photo image map chart table
estimate forecast projection analysis assessment review audit census index bulletin notice circular leaflet poster
banner sign headline editorial column post tweet message text blog website page release press-release dossier cable
script speech rule regulation constitution charter bill act ruling verdict judgment order decree warrant guideline guidelines
`)

/** Offices that one person holds at a time: "the president" is somebody, though not named. */
export const OFFICE_NOUNS = set(`
president minister premier chancellor king queen pope emir sultan mayor governor ambassador secretary commissioner
speaker chief head director chairman chairwoman chair commander prime-minister spokesman spokeswoman spokesperson leader
attorney-general prosecutor bishop archbishop cardinal patriarch superintendent treasurer prince monarch
`)

/** Anything that may speak in a headline. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set([
  ...PEOPLE_NOUNS,
  ...BODY_NOUNS,
  'report',
  'study',
  'poll',
  'survey',
])

/** Groups that are named by what they are, not by how they spoke ("Democrats", "critics" stay unnamed people). */
export const MALE = set(
  'he him his mr lord sir king prince father brother son husband uncle chairman spokesman policeman fisherman man boy emir sheikh sultan imam priest monk',
)
export const FEMALE = set(
  'she her hers mrs ms miss lady dame queen princess mother sister daughter wife aunt chairwoman spokeswoman policewoman woman girl nun',
)
