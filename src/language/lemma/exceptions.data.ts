/** Irregular forms of English verbs and nouns, and the dictionary forms of closed classes. Base: other forms. */

/** Base | past | past participle where it differs; commas between variants. */
const VERBS = `
  abide abode|arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became|befall befell befallen
  beget begot begotten|begin began begun|behold beheld|bend bent|beset beset|bet bet|bid bade bidden|bind bound|bite bit bitten
  bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast|build built|burn burnt|burst burst
  buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came|cost cost|creep crept|cut cut|deal dealt|dig dug
  do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen
  feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast forecast
  foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken
  freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|have had|hear heard
  hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt|learn learnt
  leave left|lend lent|let let|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken
  misunderstand misunderstood|offset offset|outdo outdid outdone|outgrow outgrew outgrown|overcome overcame|overdo overdid overdone
  override overrode overridden|overrun overran|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown
  partake partook partaken|pay paid|plead pled|prove proved proven|put put|quit quit|read read|rebuild rebuilt|redo redid redone
  remake remade|repay repaid|rethink rethought|rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|rise rose risen
  run ran|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot
  show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid
  sling slung|slit slit|smite smote smitten|sow sowed sown|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun|spit spat
  split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk
  stride strode stridden|strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen
  swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|thrive throve thriven
  throw threw thrown|thrust thrust|tread trod trodden|undergo underwent undergone|understand understood|undertake undertook undertaken
  undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound
  withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written
  be was,were been|sew sewed sewn|shear sheared shorn|mow mowed mown|unwind unwound|bestride bestrode bestridden|resell resold
  outsell outsold|overhear overheard|overpay overpaid|foretell foretold|inlay inlaid|mislay mislaid|retell retold|undersell undersold
  overshoot overshot|unbind unbound|spoil spoilt|smell smelt|spell spelt|lean leant|wed wed|vie vied|die died|lie lied|tie tied
  rebel rebelled|signal signalled|travel travelled|cancel cancelled|label labelled|level levelled|model modelled|fuel fuelled
  shovel shovelled|marshal marshalled|dial dialled|traffic trafficked|panic panicked|mimic mimicked|picnic picnicked
`

const NOUNS = `
  man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|half halves
  knife knives|leaf leaves|life lives|loaf loaves|self selves|shelf shelves|thief thieves|wife wives|wolf wolves|calf calves|hoof hooves
  elf elves|scarf scarves|crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|oasis oases|diagnosis diagnoses
  parenthesis parentheses|axis axes|criterion criteria|phenomenon phenomena|bacterium bacteria|memorandum memoranda
  referendum referenda|stratum strata|curriculum curricula|cactus cacti|nucleus nuclei|fungus fungi|stimulus stimuli|alumnus alumni
  policeman policemen|policewoman policewomen|fisherman fishermen|gunman gunmen|spokesman spokesmen|spokeswoman spokeswomen
  businessman businessmen|businesswoman businesswomen|congressman congressmen|congresswoman congresswomen|chairman chairmen
  fireman firemen|lawman lawmen|serviceman servicemen|servicewoman servicewomen|tribesman tribesmen|militiaman militiamen
  clansman clansmen|countryman countrymen|nobleman noblemen|grandchild grandchildren|stepchild stepchildren|bus buses|gas gases
  hero heroes|potato potatoes|tomato tomatoes|echo echoes|cargo cargoes|embargo embargoes|volcano volcanoes
  mosquito mosquitoes|tornado tornadoes|torpedo torpedoes|crossroads crossroads|series series|species species|means means|headquarters headquarters|aircraft aircraft|spacecraft spacecraft
`

/** Closed classes by tag and word. */
export const CLOSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  VERB: {
    is: 'be',
    are: 'be',
    am: 'be',
    "'s": 'be',
    "'re": 'be',
    "'m": 'be',
    "'ve": 'have',
    has: 'have',
    does: 'do',
    ai: 'be',
    being: 'be',
  },
  PAST: { "'d": 'have' },
  MD: { ca: 'can', wo: 'will', "'ll": 'will', "'d": 'would', sha: 'shall' },
  PRP: {
    him: 'he',
    them: 'they',
    me: 'i',
    us: 'we',
    her: 'she',
    "'em": 'they',
    "'s": 'us',
  },
  PRP$: { his: 'he', her: 'she', their: 'they', our: 'we', your: 'you', my: 'my' },
  RB: { "n't": 'not' },
  DT: { an: 'a' },
}

/** Form → base, for past forms of verbs. */
export const VERB_BASES = bases(VERBS)
/** Plural → singular. */
export const NOUN_BASES = bases(NOUNS)

function bases(list: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const entry of list.split(/[|\n]/)) {
    const [base, ...forms] = entry.trim().split(' ')
    if (base === undefined || base === '') continue
    for (const form of forms.join(',').split(',')) found.set(form, base)
  }
  return found
}
