/** Which act a cue's word performs. Lemma → act; words that leave it open are "assert" by default. */

import type { Act } from '#domain'

const WORDS: Readonly<Partial<Record<Act, string>>> = {
  report: 'report broadcast publish cover relay detail chronicle',
  deny: 'deny dismiss refute rebut disavow repudiate contradict dispute disown denial rebuff rubbish debunk discount',
  accuse:
    'accuse blame allege charge implicate finger accusation allegation denounce indict fault scapegoat claimant incriminate',
  criticise:
    'criticize criticise condemn slam blast decry deplore lambast lambaste attack assail rebuke chide scold mock ridicule deride rail rap fume lament regret complain criticism condemnation rip castigate pan bash berate skewer protest object bemoan censure knock vilify',
  praise:
    'praise laud hail welcome applaud commend congratulate salute compliment celebrate endorse thank tout champion cheer',
  warn: 'warn caution alert warning alarm sound',
  threaten: 'threaten vow threat swear',
  promise: 'promise pledge assure guarantee undertake reassure offer commit promiss assurance pledge',
  demand:
    'demand urge order insist call instruct require press exhort implore beg appeal plead request recommend advise propose suggest encourage advocate lobby petition tell-to demand ultimatum appeal',
  ask: 'ask wonder question inquire enquire query interrogate',
  refuse: 'refuse reject exclude rule-out decline resist spurn veto rebuff refusal rejection oppose',
  admit: 'admit concede acknowledge confess recognise recognize grant own-up let-slip apologise apologize',
  doubt:
    'doubt question-whether disbelieve distrust mistrust skeptical sceptical unconvinced suspicious unsure scepticism skepticism',
  believe:
    'believe think reckon fear suspect expect feel consider estimate guess assume see view regard know understand worry hold judge deem predict forecast project anticipate imagine suppose conclude assess figure sense concern concerned worried convinced confident sure certain afraid surprised hopeful belief fear view opinion feeling suspicion expectation estimate forecast prediction prefer like love hate support agree disagree conviction impression',
  intend:
    'intend plan hope want aim seek mean wish aspire hop prepare mull weigh contemplate desire intention plan hope wish eye',
}

/** Act of each lemma. Earlier acts win where a word stands twice. */
export const ACT_OF_LEMMA: ReadonlyMap<string, Act> = new Map(
  (Object.entries(WORDS) as [Act, string][])
    .reverse()
    .flatMap(([act, words]) => words.split(' ').map((word): [string, Act] => [word, act])),
)
