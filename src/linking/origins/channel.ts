/** The way by which words came out, as far as a report tells: in writing, before reporters, to one outlet, in a house. */

import type { Reading, Statement } from '#domain'

export type Channel = 'written' | 'pool' | 'interview' | 'air' | 'house'

/** Characters beside a cue in which a report tells where something was said. */
const REACH = 120

const WRITTEN =
  /\b(?:in an? (?:[\p{L}-]+ ){0,3}(?:statement|release|notice|bulletin|note|letter|answer|reply|post|communique)|in (?:the|its|his|her|their) (?:[\p{L}-]+ ){0,2}(?:statement|notice|bulletin|letter)|on (?:its|his|her|their) (?:own )?(?:web)?(?:site|page|channel)|on (?:facebook|twitter|telegram)|by e-?mail|in writing)\b/iu
const POOL =
  /\b(?:(?:news|press) (?:conference|briefing)|briefing|told (?:the )?(?:reporters|journalists|correspondents|the press)|to (?:reporters|journalists))\b/i
const HOUSE =
  /\b(?:parliament|lawmakers|deputies|the (?:house|chamber|senate|assembly|council|court)|security council)\b/i
const AIR = /\b(?:radio|television|tv)\b/i
const INTERVIEW = /\b(?:in an? (?:[\p{L}-]+ ){0,2}interview|by (?:tele)?phone|over the (?:tele)?phone)\b/iu

/** The channel that stands in the words around a cue, outside of what was said; null where none is told. */
export function channelOf({ source, cue, content }: Statement, { report }: Reading): Channel | null {
  const [begin, end] = cue[0] ?? source[0] ?? [0, 0]
  const paragraph = report.blocks.find(({ span }) => span[0] <= begin && begin < span[1])?.span ?? [
    begin,
    end,
  ]
  const from = Math.max(paragraph[0], begin - REACH)
  const to = Math.min(paragraph[1], end + REACH)
  const letters = report.text
    .slice(from, to)
    .split('')
    .map((letter, at) => (content.some(([a, b]) => a <= from + at && from + at < b) ? '|' : letter))
    .join('')
  const after = letters.slice(begin - from).split(/[.!?](?:\s|$)/u)[0] ?? ''
  const before = letters.slice(0, begin - from)
  return channelIn(after) ?? channelIn(before.slice(before.search(/[^.!?;]*$/u)))
}

function channelIn(words: string): Channel | null {
  if (WRITTEN.test(words)) return 'written'
  if (POOL.test(words)) return 'pool'
  if (AIR.test(words)) return 'air'
  if (INTERVIEW.test(words)) return 'interview'
  return HOUSE.test(words) && /\b(?:told|tell|addressed|addressing|in)\b/i.test(words) ? 'house' : null
}
