/** The sources of a reading → a section of an account: who speaks, how described, how many, and with what acts. */

import { type Reading, SECTOR_NAMES, type Source } from '#domain'
import { ACT_WORDS } from './acts.ts'
import type { Look } from './look.ts'
import { nameOf, nameOfCountry, peopleIn, places, quoted, section } from './section.ts'

/** Those that say most first; whoever is only spoken of follows in one line. */
export function showSources(reading: Reading, look: Look): string {
  const speaking = reading.sources
    .map((source) => ({ source, own: reading.statements.filter(({ speaker }) => speaker === source.id) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length)
  const silent = reading.sources.filter(({ id }) => !speaking.some(({ source }) => source.id === id))
  const lines = speaking.map(({ source, own }) => sourceInWords(source, own, reading))
  return section(
    'Sources',
    silent.length === 0 ? lines : [...lines, `spoken of, not speaking: ${silent.map(nameOf).join(', ')}`],
    look,
  )
}

/** `● Ada Reed, Mayor, Norway · ▲ 1, ◆ 1 [1, 2]` */
function sourceInWords(source: Source, own: Reading['statements'], reading: Reading): string {
  const { kind, name, description, country, sector, nearness = [], known } = source
  const isUnnamed = kind === 'unnamed'
  const who = [
    name ?? description ?? 'somebody',
    name === null ? null : description,
    sector === undefined ? null : SECTOR_NAMES[sector],
    country === null || nameOfCountry(country) === name ? null : nameOfCountry(country),
  ]
  const parts = [
    `${isUnnamed ? '○' : '●'} ${who.filter((part) => part !== null).join(', ')}${isUnnamed ? ` (${peopleIn(source)})` : ''}`,
    `${actsInShapes(own)} ${places(
      own.map(({ id }) => id),
      reading,
    )}`,
    ...nearness.map(({ span }) => quoted(reading.report.text, span)),
    known === undefined
      ? null
      : `told by an earlier report: ${[known.name, known.description].filter(Boolean).join(', ')}`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function actsInShapes(own: Reading['statements']): string {
  const sizes = new Map<string, number>()
  for (const { act } of own) {
    const [, { shape }] = ACT_WORDS[act]
    sizes.set(shape, (sizes.get(shape) ?? 0) + 1)
  }
  return [...sizes].map(([shape, size]) => `${shape} ${size}`).join(', ')
}
