import { expect, test } from 'vitest'
import type { SourceKind } from '#domain'
import { sectorOf } from './sectors.ts'

const source = (kind: SourceKind, words: string) =>
  kind === 'person' || kind === 'unnamed'
    ? { kind, name: null, description: words }
    : { kind, name: words, description: null }

test.each([
  ['person', 'Deputy Defence Minister', 'GOV'],
  ['person', 'Ugandan minister for refugees', 'GOV'],
  ['person', 'former minister', 'ELI'],
  ['person', 'CIA director', 'SPY'],
  ['person', 'army chief of staff', 'MIL'],
  ['person', 'police chief of Arl', 'COP'],
  ['person', 'military prosecutor', 'JUD'],
  ['person', 'opposition leader', 'OPP'],
  ['person', 'rebel commander', 'REB'],
  ['person', 'central bank governor', 'GOV'],
  ['person', 'its president', null],
  ['unnamed', 'two lawmakers', 'LEG'],
  ['unnamed', 'A spokesman for the navy', 'MIL'],
  ['unnamed', 'a person close to the police', null],
  ['unnamed', 'one of her deputies', null],
  ['unnamed', 'Human rights groups', 'NGO'],
  ['unnamed', 'residents of the old town', 'CVL'],
  ['organisation', 'the United Nations', 'IGO'],
  ['organisation', 'Ministry of Health', 'GOV'],
  ['organisation', 'dockers’ union', 'LAB'],
  ['organisation', 'Halden Bank', 'BUS'],
  ['organisation', 'Minacor', null],
  ['office', 'the Pentagon', 'MIL'],
  ['government', 'Norway', 'GOV'],
  ['outlet', 'The Harbour Post', 'JRN'],
  ['document', 'the police report', null],
] as const)('sectorOf() gives %s "%s" %s', (kind, words, sector) => {
  expect(sectorOf(source(kind, words))).toBe(sector)
})
