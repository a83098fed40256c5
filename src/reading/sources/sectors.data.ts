/** Words that show the PLOVER sector of an actor, strongest first: "military prosecutor" is JUD, "army chief" MIL. Lower case. */

import type { Sector } from '#domain'

const words = (list: string): readonly string[] => list.trim().split(/\s*[|\n]\s*/)

/** Names that need no word for what they are. Whole names, without "the". */
export const SECTOR_OF_NAME: ReadonlyMap<string, Sector> = new Map(
  (
    [
      [
        'IGO',
        'un|united nations|nato|european union|eu|african union|au|arab league|asean|ecowas|osce|oecd|opec|imf|international monetary fund|world bank|who|world health organization|wto|world trade organization|iaea|unicef|unhcr|unesco|security council|european commission|european council|european parliament|world food programme|interpol|mercosur|organization of american states|oas|international criminal court|icc|council of europe|g7|g20|gulf cooperation council|commonwealth|international court of justice|european central bank|ecb',
      ],
      [
        'NGO',
        'amnesty international|human rights watch|red cross|international committee of the red cross|icrc|red crescent|doctors without borders|médecins sans frontières|msf|save the children|oxfam|greenpeace|transparency international|reporters without borders|crisis group|international crisis group|médecins du monde|care|memorial',
      ],
      ['SPY', 'cia|nsa|fsb|gru|svr|kgb|mossad|shin bet|mi5|mi6|gchq|bnd|dgse|dgsi|isi|sbu|mit|stasi'],
      ['COP', 'fbi|scotland yard|europol|dea|met|rcmp|carabinieri'],
      [
        'MIL',
        'pentagon|idf|bundeswehr|centcom|pla|revolutionary guards|revolutionary guard|irgc|people’s liberation army|red army|joint chiefs',
      ],
      [
        'LEG',
        'congress|senate|house of representatives|knesset|bundestag|bundesrat|duma|state duma|rada|verkhovna rada|sejm|lok sabha|majlis|house of commons|house of lords|storting|riksdag|cortes|capitol hill',
      ],
      [
        'GOV',
        'kremlin|white house|downing street|state department|treasury|foreign office|whitehall|elysee|élysée|quai d’orsay|blue house|zhongnanhai|chancellery|home office|justice department|federal reserve',
      ],
      [
        'IMG',
        'al qaeda|al-qaeda|al qaida|al-qaida|islamic state|isis|isil|boko haram|al shabaab|al-shabaab|wagner|wagner group|hezbollah|hizbollah|jemaah islamiyah',
      ],
      [
        'REB',
        'taliban|hamas|farc|pkk|ypg|polisario|houthis|houthi|ansar allah|m23|tamil tigers|eta|ira|eln|haqqani network',
      ],
      [
        'PTY',
        'democrats|republicans|tories|labour|likud|fatah|democratic party|republican party|communist party|muslim brotherhood|akp|afd|bjp',
      ],
    ] as const
  ).flatMap(([sector, names]) => names.split('|').map((name): [string, Sector] => [name, sector])),
)

/** Words and pairs of words inside a name or description; the first sector with one of them wins. */
export const SECTOR_WORDS: readonly (readonly [Sector, readonly string[]])[] = [
  ['ELI', words('former|ex-minister|ex-president|retired|one-time|ousted|deposed')],
  [
    'GOV',
    words(
      'minister|ministers|ministry|foreign ministry|head of state|presidency|presidential|central bank|embassy|ambassador|state department|government(?! (?:troops|forces|soldiers|army))',
    ),
  ],
  [
    'REB',
    words(
      'rebel|rebels|insurgent|insurgents|guerrilla|guerrillas|separatist|separatists|jihadist|jihadists|mutineers|liberation front|rebel group',
    ),
  ],
  [
    'UAF',
    words(
      'militia|militias|militiamen|gunman|gunmen|paramilitary|paramilitaries|armed men|armed group|hijackers|kidnappers',
    ),
  ],
  [
    'CRM',
    words(
      'cartel|gang|gangs|mafia|smugglers|smuggler|traffickers|trafficker|criminal|criminals|hackers|hacker|pirates',
    ),
  ],
  [
    'JUD',
    words(
      'judge|judges|court|courts|tribunal|prosecutor|prosecutors|prosecution|attorney-general|attorney general|magistrate|justice|supreme court|constitutional court|judiciary|public prosecutor',
    ),
  ],
  [
    'SPY',
    words(
      'intelligence|spy|spies|secret service|state security|counterintelligence|security service|spymaster|committee for security',
    ),
  ],
  [
    'COP',
    words(
      'police|policeman|policewoman|policemen|constable|detective|detectives|gendarmerie|gendarmes|sheriff|coastguard|coast guard|border guard|border guards|prison service|customs officers',
    ),
  ],
  ['OPP', words('opposition|dissident|dissidents')],
  [
    'MIL',
    words(
      'military|army|navy|naval|air force|troops|soldier|soldiers|general staff|chief of staff of the army|marines|marine corps|brigade|regiment|battalion|fleet|officer|officers|colonel|major|captain|lieutenant|sergeant|admiral|general|brigadier|commander|commanders|armed forces|top brass|warship|gen|col|lt',
    ),
  ],
  [
    'PTY',
    words(
      'party|faction|campaign|candidate|candidates|presidential hopeful|running mate|party leader|coalition',
    ),
  ],
  [
    'LEG',
    words(
      'parliament|parliamentary|lawmaker|lawmakers|senator|senators|mp|mps|congressman|congresswoman|deputies|legislator|legislators|speaker of parliament|assembly|senate|congress|committee chair|house speaker',
    ),
  ],
  [
    'IGO',
    words(
      'un|u.n.|united nations|nato|eu|european union|african union|imf|peacekeepers|peacekeeping|european commission|international agency',
    ),
  ],
  [
    'NGO',
    words(
      'aid group|aid agency|aid worker|aid workers|charity|ngo|ngos|human rights group|human rights groups|rights group|rights groups|relief organisation|humanitarian|watchdog|press freedom groups|observatory|red cross|relief',
    ),
  ],
  [
    'JRN',
    words(
      'journalist|journalists|reporter|reporters|newspaper|paper|correspondent|broadcaster|editor|presenter|columnist|commentator|news agency|tv|television|radio|blogger|anchor|magazine',
    ),
  ],
  [
    'BUS',
    words(
      'company|firm|chief executive|ceo|executive|executives|bank|banker|banks|manufacturer|supplier|insurer|insurers|trader|traders|broker|brokers|shipping|operator|investor|investors|owner|chairman of the board|industry|businessman|businesswoman|contractor|entrepreneur|tycoon|oligarch|corporation|airline|utility|managing director|mining chamber|chamber of commerce|ratings|tankers',
    ),
  ],
  [
    'LAB',
    words(
      'union|unions|trade union|dockers|dockworkers|strikers|federation of workers|workers|worker|miners|employees|union leader',
    ),
  ],
  [
    'MED',
    words(
      'doctor|doctors|nurse|nurses|hospital|clinic|physician|surgeon|health workers|medic|medics|paramedic|epidemiologist',
    ),
  ],
  [
    'EDU',
    words(
      'professor|university|teacher|teachers|student|students|school|researcher|researchers|scholar|scientist|scientists|academic|academics|historian|institute|think-tank|think tank|analyst|analysts|expert|experts|economist|economists|laboratory|lecturer|geologist|hydrologist',
    ),
  ],
  [
    'REL',
    words(
      'bishop|bishops|archbishop|cardinal|pope|priest|priests|imam|imams|mullah|ayatollah|rabbi|church|monk|monks|nun|pastor|cleric|clerics|religious',
    ),
  ],
  ['REF', words('refugee|refugees|migrant|migrants|asylum seeker|asylum seekers|displaced|evacuees')],
  ['AGR', words('farmer|farmers|fisherman|fishermen|herder|herders|shepherd|grower|growers|peasants')],
  [
    'GOV',
    words(
      'president|minister|ministers|ministry|government|prime minister|premier|chancellor|cabinet|presidency|presidential|governor|mayor|ambassador|embassy|envoy|foreign secretary|defence secretary|defense secretary|secretary of state|diplomat|diplomats|authorities|administration|official|officials|department|state secretary|king|queen|emir|sultan|monarch|consulate|regime|commissioner|chairman of the council|state tv|civil servant|civil servants|electoral commission|central bank|town hall|council|agency|office|authority|negotiator|head of government|spokeswoman of the government|palace|municipality|regulator|weather service',
    ),
  ],
  [
    'SOC',
    words(
      'activist|activists|campaigner|campaigners|protester|protesters|protestor|protestors|demonstrators|demonstrator|movement|marchers|marcher|feminist',
    ),
  ],
  [
    'CVL',
    words(
      'resident|residents|villager|villagers|witness|witnesses|shopkeeper|neighbour|neighbours|neighbor|neighbors|passer-by|citizen|citizens|locals|father|mother|boy|girl|survivor|survivors|relative|relatives|pensioner|baker|driver|drivers|islanders|family|families|lawyer|lawyers',
    ),
  ],
]
