/**
 * What verbs do in PLOVER's terms: `TYPE/mode conditions: lemmas`. The first line that fits wins among those with
 * most conditions. `verb_word` wants that particle or preposition right behind, or as particle anywhere.
 * Conditions, all of which must hold: `+class` direct object or passive subject of one of these classes
 * (`+party`: a country, body, person or people; `+place`: a name of a place; `+thing`: neither), `~class` subject, `@word` has a
 * preposition of this kind (`@with|to`), `=inf` has an infinitive, `=clause` has a clause, `-obj` and `-clause` have
 * none, `&word` has this noun behind some preposition, `^hostile` has an infinitive that harms.
 */
export const VERB_SENSES = `
CONSULT +party: meet consult brief host receive phone telephone lobby debrief
CONSULT @with|to: meet talk speak confer consult negotiate
CONSULT: confer negotiate mediate
CONSULT ~plural -obj: meet talk speak
CONSULT ~party: discuss
CONSULT/phone +party @on|by: call
CONSULT/phone +party =inf: phone telephone
CONSULT/visit +party: visit tour
CONSULT/visit +place: visit tour
CONSULT +talks: hold host attend begin start open resume continue conduct have chair join convene launch lead reopen
CONSULT/visit +talks @to: pay make
CONSULT +diplomat: summon
CONSULT +party: summon
CONSULT/visit @for ~party: travel fly arrive

SUPPORT +party: support back endorse praise laud hail applaud commend congratulate salute defend honour honor
SUPPORT +decision: support back endorse praise laud hail applaud commend welcome defend approve recognise recognize salute
SUPPORT +agreement: agree sign reach ratify approve strike conclude finalise finalize seal clinch broker endorse welcome
SUPPORT +condolence: express voice reiterate pledge convey offer declare reaffirm
SUPPORT +relation: establish restore upgrade normalise normalize resume
SUPPORT +party =clause: congratulate
SUPPORT: praise congratulate laud applaud commend
SUPPORT +party: recognise recognize

AGREE =inf: agree consent promise pledge undertake offer commit volunteer
AGREE =clause: agree
AGREE @to|on|with: agree consent
AGREE +party: promise invite
AGREE +aid: pledge promise offer
AGREE +money: pledge promise offer
AGREE +talks: offer propose
AGREE +offer: accept
AGREE: pledge compromise consent

COOPERATE @with|on: cooperate collaborate
COOPERATE: cooperate collaborate
COOPERATE +info: share exchange swap
COOPERATE +info @with|to: share exchange provide give
COOPERATE +exercise @with: hold conduct stage launch begin start perform
COOPERATE +captive: extradite
COOPERATE +party: extradite

AID +aid: provide send give deliver donate supply ship distribute airlift allocate release grant contribute award extend
AID +money @to|for|in: provide send give donate grant lend allocate contribute award extend pay
AID +money: donate lend
AID ~helper: deploy arrive
AID &peacekeeping: participate contribute serve join
AID +helper: send deploy dispatch provide
AID/asylum +refugee: accept admit shelter house resettle welcome take_in
AID +arms @to: supply provide send give deliver donate ship sell
AID +party: aid assist arm rescue equip fund finance train bankroll subsidise subsidize
AID +forces: arm train equip
AID +refugee: rescue evacuate feed help
AID: donate

CONCEDE -clause: concede
CONCEDE: yield relent capitulate give_in back_down acquiesce accede bow_to cave_in apologise apologize
CONCEDE +party: pardon
CONCEDE +captive: pardon amnesty
CONCEDE +restriction: lift ease relax revoke repeal end remove drop suspend scrap loosen overturn reverse
CONCEDE &emergency|siege: lift end revoke
CONCEDE +legal: drop dismiss withdraw quash
CONCEDE +protest: call_off suspend end cancel
CONCEDE +demand: accept meet grant accede
CONCEDE +permission: grant give
CONCEDE: apologise apologize

RETREAT/withdraw +forces: withdraw pull_out pull_back remove evacuate recall pull
RETREAT/withdraw ~forces -obj: withdraw retreat pull_out pull_back leave evacuate flee
RETREAT/withdraw @from ~party: withdraw retreat pull_out pull_back
RETREAT/withdraw: retreat
RETREAT/release +captive: release free liberate let_go exchange swap repatriate
RETREAT/release +party: release free
RETREAT/release: let_free set_free
RETREAT +asset @to: return
RETREAT +thing @to: return hand_over give_back
RETREAT/disarm +weapon: hand_over surrender dismantle lay_down give_up
RETREAT/disarm: disarm demobilise demobilize surrender
RETREAT/resign: resign step_down
RETREAT/resign +post: quit
RETREAT +sanction: lift ease relax remove suspend waive
RETREAT/ceasefire +ceasefire: declare announce observe agree accept begin implement extend renew honour respect
RETREAT/ceasefire +violence: halt stop end suspend cease
RETREAT/access +helper: allow admit let
RETREAT/access +border: reopen open

REQUEST =inf +party: ask urge order tell press exhort implore beg instruct call pressure push request direct
REQUEST: demand urge call_for call_on call_upon implore beseech
REQUEST =clause: demand request
REQUEST @for: ask plead appeal beg press push lobby
REQUEST/assist +aid: request seek
REQUEST/meet +talks: request seek
REQUEST/assist @from: seek
REQUEST @to: appeal
REQUEST +forces =inf: order
REQUEST +refuge: seek
REQUEST: request

ACCUSE/allege: accuse allege blame
ACCUSE/allege @with: charge
ACCUSE/allege +party: charge indict prosecute sue implicate
ACCUSE/disapprove: condemn criticise criticize denounce decry deplore slam blast lambast lambaste rebuke chide scold
  censure castigate berate vilify bemoan lash_out deride
ACCUSE/disapprove +party: fault mock assail ridicule reprimand admonish
ACCUSE/disapprove =clause: complain object
ACCUSE/disapprove @about|to: complain object
ACCUSE/investigate +party: investigate probe
ACCUSE/investigate +wrong: investigate probe
ACCUSE/allege +legal: file bring lodge press launch start open
ACCUSE/allege +party &court|tribunal|arbitration: take
ACCUSE/investigate +inquiry: launch open begin start order announce conduct lead

REJECT: reject refuse rebuff spurn veto rule_out turn_down renege defy
REJECT +proposal: dismiss decline oppose ignore scrap shelve refute disown
REJECT =inf: decline refuse
REJECT/assist +permission: deny refuse
REJECT: deny
REJECT +agreement: violate breach abandon quit leave tear_up
REJECT +demand: ignore resist

THREATEN: threaten menace
THREATEN +warning: issue give set deliver send make
THREATEN ^hostile: vow swear promise pledge
THREATEN/violence: avenge retaliate

PROTEST/demo: protest
PROTEST/demo -obj: demonstrate
PROTEST/strike &strike|protest: go be
PROTEST/demo ~crowd: rally march gather assemble chant
PROTEST/demo ~crowd @in|through|to: march rally
PROTEST/riot: riot
PROTEST/riot ~crowd: clash loot rampage
PROTEST/boycott: boycott
PROTEST/strike ~worker -obj: strike walk_out
PROTEST/strike +protest: stage hold begin start launch join organise organize lead
PROTEST/obstruct ~crowd: blockade block picket
PROTEST/strike: picket

SANCTION: sanction blacklist embargo
SANCTION/expel +diplomat: expel
SANCTION/expel: expel
SANCTION/withdraw +helper ~party @from: withdraw pull_out
SANCTION/withdraw +helper ~party: withdraw pull_out
SANCTION/withdraw +diplomat: recall withdraw
SANCTION/withdraw +helper: withdraw pull_out
SANCTION/withdraw +talks: suspend halt break_off abandon quit walk_out cancel call_off postpone freeze leave
SANCTION/discontinue +relation: sever suspend cut cut_off break break_off halt freeze downgrade end terminate stop curtail
SANCTION/discontinue +aid: suspend cut cut_off halt freeze reduce stop withhold end terminate
SANCTION/discontinue +sanction: impose slap reimpose extend tighten announce introduce prolong widen
SANCTION/convict +party: convict
SANCTION/convict: convict

MOBILIZE/troops +forces: deploy gather mass amass move send dispatch mobilise mobilize station concentrate redeploy
  reinforce order position assemble rush muster increase strengthen boost intensify raise beef_up build_up double
MOBILIZE/weapons +weapon: deploy gather mass amass move dispatch station position scramble test mobilise mobilize assemble
MOBILIZE/weapons +vessel: send
MOBILIZE/weapons ~weapon: circle patrol encircle approach surround
MOBILIZE/police +police: deploy dispatch mobilise mobilize send
MOBILIZE/troops ~forces: encircle surround advance mass gather deploy patrol mobilise mobilize
MOBILIZE/troops: mobilise mobilize
MOBILIZE/troops &alert: remain put place stay keep go
MOBILIZE/troops +exercise: hold conduct stage launch begin start
MOBILIZE/troops +border: reinforce fortify
MOBILIZE/troops +forces: call_up

COERCE/arrest: arrest detain jail imprison apprehend incarcerate
COERCE/arrest +party: round_up sentence intern
COERCE/arrest +captor: capture
COERCE/arrest +captive: capture round_up sentence
COERCE/seize +asset: seize confiscate impound expropriate freeze
COERCE/seize +vessel: hold detain intercept board impound seize capture
COERCE/arrest +party &charge|custody|prison|jail|detention|captivity|cell: hold keep
COERCE/arrest +captive: hold_captive hold_hostage
COERCE/seize +territory: seize occupy annex
COERCE/seize: annex confiscate impound
COERCE/restrict: outlaw ban blockade besiege
COERCE/restrict +restriction: impose declare enforce extend tighten introduce reimpose
COERCE/martial-law +emergency: impose declare extend
COERCE/martial-law &emergency|siege|law: impose declare extend proclaim
COERCE/seize +control: seize take
COERCE/restrict +border: close seal shut block
COERCE/censor: censor
COERCE/censor +media: ban block close shut shut_down suspend raid
COERCE/restrict +rights: suspend dissolve ban
COERCE/deport: deport
COERCE/restrict: evict crack_down suppress quell repress
COERCE/withhold +utility: cut cut_off shut_off block stop turn_off switch_off disconnect
COERCE/cyber &warfare: launch wage
COERCE/cyber: hack
COERCE/restrict +protest: disperse ban
COERCE/seize +party: overthrow topple oust depose

ASSAULT: attack assault invade storm ambush raid maim
ASSAULT +party: fight shoot stab torture rape poison kill wound injure
ASSAULT +party ~party|weapon|violence: strike hit
ASSAULT +party ~weapon|violence|forces|captor: target
ASSAULT +place: strike hit target pound
ASSAULT +territory: strike hit target overrun torch raze destroy capture pound pummel bomb shell
ASSAULT/destroy +weapon: destroy
ASSAULT/heavy-weapons: shell bombard pound
ASSAULT/explosives: bomb detonate blow_up
ASSAULT: kill murder massacre slaughter behead execute lynch
ASSAULT/targeted: assassinate
ASSAULT/abduct: abduct kidnap hijack
ASSAULT/torture: torture
ASSAULT/sexual: rape
ASSAULT/firearms +captor: shoot
ASSAULT/firearms: shoot shoot_down open_fire return_fire
ASSAULT/firearms ~forces -obj: fire
ASSAULT/firearms ~police -obj: fire
ASSAULT/firearms ~captor -obj: fire
ASSAULT/firearms @on|at|into|across: fire shoot
ASSAULT/heavy-weapons +firearm: fire launch lob
ASSAULT/crowd-control: fire_tear use_tear
ASSAULT: clash
ASSAULT @with|against: fight battle clash
ASSAULT: bomb bombard
ASSAULT/beat ~police|forces|captor: beat
ASSAULT/beat: beat_up
ASSAULT +violence: launch carry_out conduct mount begin start wage stage unleash open perpetrate order intensify step_up resume
ASSAULT +ceasefire: violate breach break
ASSAULT/aerial +weapon: shoot_down down
`

/** Verbs that harm whomever they are done to; promised, they threaten. */
export const HOSTILE_VERBS =
  `crush punish retaliate respond avenge destroy attack strike hit invade bomb kill eliminate flatten annihilate fight
  block close cut sever expel arrest jail ban boycott sanction withdraw suspend seize occupy overthrow shell target
  defeat revenge wipe erase hunt pursue escalate impose halt answer shut hang execute`.split(/\s+/)
