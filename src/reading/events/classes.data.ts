/** Classes of nouns that decide what a verb with them as object or subject means. Lemmas, lower case. */

const CLASSES = {
  forces: `troop soldier force army navy military marine guard brigade battalion regiment division unit squadron platoon
    militia fighter reinforcement reservist contingent corps paratrooper commando personnel men garrison legion`,
  weapon: `weapon missile rocket tank artillery warship warplane jet aircraft bomber drone submarine frigate destroyer
    carrier gun ammunition munition arm arms battery launcher helicopter vehicle armour armor car convoy fleet ship
    warhead bomb grenade system nuke gunship`,
  arms: `weapon missile rocket tank artillery gun arm arms ammunition munition battery launcher armour armor vehicle
    warhead bomb grenade system jet helicopter`,
  vessel: `warship destroyer frigate carrier submarine fleet warplane bomber ship vessel tanker boat trawler freighter
    ferry gunship flotilla cutter`,
  refuge: 'refuge asylum shelter sanctuary',
  folk: `saver investor shopper commuter passenger customer employee staff donor motorist traveller tourist viewer
    depositor consumer voter patient parent pupil creditor bondholder shareholder trader exporter importer landlord tenant`,
  police: 'police policeman officer gendarme riot-police security-force squad',
  firearm:
    'rocket missile shell mortar shot shots round artillery gas canister bullet weapon gun salvo volley grenade cannon torpedo',
  aid: `aid assistance relief help supply supplies asylum medicine vaccine food grain equipment donation grant loan guarantee fund money
    funding subsidy credit shelter package tent blanket ventilator dose fuel material gift support backing expertise`,
  money: '$ € £ million billion euro dollar pound yen yuan rupee money fund cash sum loan grant credit',
  helper: `peacekeeper observer inspector monitor medic doctor nurse expert engineer rescuer adviser advisor trainer
    instructor mediator volunteer firefighter worker`,
  refugee: 'refugee migrant evacuee asylum-seeker seeker displaced fugitive exile family',
  talks: `talk talks negotiation meeting summit discussion consultation conversation dialogue conference mediation visit
    session interview briefing encounter contact lunch dinner`,
  relation: `relation tie link relationship contact cooperation trade export import flight membership exchange
    partnership investment participation delivery accreditation visa`,
  sanction: 'sanction embargo boycott tariff penalty',
  restriction: `ban curfew restriction blockade siege lockdown emergency order measure decree limit censorship rule
    moratorium closure law quarantine control`,
  emergency: 'emergency law siege curfew lockdown',
  agreement: `agreement deal accord pact treaty memorandum settlement truce ceasefire cease-fire convention
    protocol compromise understanding resolution`,
  ceasefire: 'ceasefire cease-fire truce armistice cessation pause',
  captive: `prisoner hostage captive detainee inmate journalist activist sailor crew soldier pilot politician opponent
    dissident worker leader member man woman people child student civilian fisherman ship vessel tanker suspect leader`,
  demand: 'demand request call appeal petition plea pressure condition ultimatum',
  proposal: `proposal plan offer idea suggestion plan bid motion resolution draft bill call request demand appeal
    invitation deal initiative talk talks claim allegation accusation report charge criticism possibility decision result
    solution referendum recommendation ultimatum mediation negotiation meeting amendment peace truce ceasefire condition
    complaint rumour rumor notion finding verdict election annexation`,
  permission: 'permission entry access visa request permit licence license bail recognition appeal',
  legal: 'lawsuit suit complaint charge case petition action indictment appeal proceeding',
  inquiry: 'investigation inquiry probe enquiry audit review',
  diplomat: 'diplomat ambassador envoy attache consul representative charge embassy staff mission consulate',
  violence: `attack assault offensive strike airstrike raid operation bombing bombardment shelling campaign war
    invasion incursion barrage ambush fire hostility fighting violence airstrikes ground crackdown`,
  protest:
    'protest strike demonstration rally march boycott sit-in walkout riot blockade vigil hunger-strike',
  exercise: 'exercise drill manoeuvre maneuver war-game wargame game',
  border: 'border crossing airspace frontier checkpoint',
  media:
    'newspaper publication website channel outlet station broadcaster magazine paper media internet network app site',
  press: `reporter journalist newspaper radio television news tv paper agency conference outlet correspondent press
    magazine crowd supporter audience parliament lawmaker`,
  utility: 'gas power electricity water internet supply oil fuel pipeline pipe heating phone network',
  asset: `asset property account money ship vessel tanker weapon drug land house home cargo document passport goods
    equipment building cash plane`,
  territory: `town city village territory area base island region airport port province district building outpost
    peninsula hill border enclave mosque church school hospital camp facility square oilfield capital headquarters stronghold field position target bridge palace parliament station land`,
  captured:
    'city town village base territory airport stronghold headquarters outpost hill island province palace',
  post: 'post office position job government cabinet chairmanship presidency leadership party',
  disaster: `flood flooding earthquake quake storm hurricane cyclone typhoon virus disease cholera outbreak epidemic
    pandemic crash accident fire wildfire heat drought landslide avalanche tsunami river water rain eruption
    collapse ebola malaria aids hiv polio measles poverty hunger inflation corruption crime climate terrorism cancer covid covid-19 coronavirus tornado blaze derailment snow famine heatwave`,
  decision: `decision move step plan effort initiative policy proposal visit resolution agreement deal ruling call
    announcement invitation expansion action policy recognition appointment election attempt release ceasefire candidacy bid independence sovereignty efforts right`,
  warning: 'warning ultimatum deadline threat',
  condolence: 'solidarity support praise gratitude backing admiration respect confidence',
  offer:
    'proposal plan offer invitation deal initiative truce ceasefire mediation compromise resolution term terms',
  wrong: `crime death killing murder allegation attack corruption fraud violation incident crash explosion shooting abuse claim
    case complaint bombing blast fire leak hack breach bribery theft assault disappearance poisoning interference report
    circumstance massacre`,
  info: 'information intelligence evidence data',
  control: 'control power',
  rights:
    'constitution parliament right freedom newspaper publication assembly broadcast licence license party',
  worker: `worker employee union teacher nurse doctor miner driver pilot docker staff railwayman guard farmer trucker
    dockworker civil-servant labourer lecturer journalist prisoner inmate`,
  crowd: `protester protestor demonstrator thousand hundred crowd people resident student worker supporter activist
    villager woman farmer union million teacher citizen voter opponent mob`,
  captor:
    'gunman militant rebel kidnapper hijacker insurgent terrorist fighter extremist jihadist soldier bomber attacker',
} as const

export type NounClass = keyof typeof CLASSES

/** The lemmas of each class. */
export const NOUN_CLASSES: Readonly<Record<NounClass, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(CLASSES).map(([name, words]) => [name, new Set(words.trim().split(/\s+/))]),
) as unknown as Record<NounClass, ReadonlySet<string>>
