import { describe, expect, it } from 'vitest'
import { bracketedNames, creditLineNames, isCreditLine } from './credit-line.ts'
import { bylineAgencies, datelineAgency } from './find-credits.ts'

describe('creditLineNames()', () => {
  it.each([
    ['Source: Meridian', ['Meridian']],
    ['Source From: Meridian', ['Meridian']],
    ['(Source: AFP, dpa)', ['AFP', 'dpa']],
    ['With inputs from agencies', ['agencies']],
    ['Quelle: dpa/AFP', ['dpa', 'AFP']],
    ['Fuente: EFE', ['EFE']],
    ['Источник: Интерфакс', ['Интерфакс']],
    ['The Associated Press contributed to this report.', ['The Associated Press']],
    ['This article was originally published by Northline.', ['Northline']],
    ['— Reuters', ['Reuters']],
    ['This story was produced by the Northline news agency and is shown unchanged.', ['Northline']],
    ['AFP', ['AFP']],
    ['Source: the minister said that talks would go on until a solution was found for everybody.', []],
    ['The source said nothing.', []],
    ['Additional reporting by Sven Marlow.', []],
    ['Geneva', []],
    ['By Andes Wire', []],
  ])('finds in %j %j', (line, names) => {
    expect(creditLineNames(line)).toEqual(names)
  })
})

describe('bracketedNames()', () => {
  it.each([
    ['(Norrwire)', ['Norrwire']],
    ['(Norrwire, AFP)', ['Norrwire', 'AFP']],
    ['(Norrwire/ne)', ['Norrwire']],
    ['[Coast Press Service]', ['Coast Press Service']],
    ['(Jana Kask)', []],
    ['(more)', []],
    ['(Updated)', []],
    ['(He did not come.)', []],
    ['Norrwire', []],
  ])('finds in %j %j', (line, names) => {
    expect(bracketedNames(line)).toEqual(names)
  })
})

describe('isCreditLine()', () => {
  it('knows the names of those who reported and edited', () => {
    expect(isCreditLine('(Reporting by Ana Brisk; Editing by Una Harrow)')).toBe(true)
    expect(isCreditLine('Additional reporting by Sven Marlow.')).toBe(true)
    expect(
      isCreditLine('Reporting by the commission showed that prices had risen. Nobody was surprised by it.'),
    ).toBe(false)
  })
})

describe('datelineAgency()', () => {
  it.each([
    ['KYIV, Nov 12 (Reuters) - Talks went on.', 'Reuters'],
    ['Berlin (dpa) - Der Kanzler', 'dpa'],
    ['HEMPSTEAD, N.Y., Sept. 26 (UPI) — Green Party', 'UPI'],
    ['TARVIK, October 7. /TASS/. The army', 'TASS'],
    ['(AP) — Police said', 'AP'],
    ['NDJAMENA (Meridian) - Chad accused', 'Meridian'],
    ['The North Atlantic Treaty Organisation (NATO) - and others', null],
    ['BRUSSELS (NATO) said on Monday', null],
    ['He said (as always) - nothing.', null],
    ['No bracket at all', null],
  ])('finds in %j %s', (paragraph, name) => {
    expect(datelineAgency(paragraph)).toBe(name)
  })
  it('takes no time for letters without end', () => {
    const started = performance.now()
    datelineAgency(`${'A'.repeat(100_000)} (B`)
    datelineAgency(`${'Ab '.repeat(50_000)}(B)`)
    expect(performance.now() - started).toBeLessThan(200)
  })
})

describe('bylineAgencies()', () => {
  it('finds an agency alone or behind a name', () => {
    expect(bylineAgencies('By Reuters')).toEqual(['Reuters'])
    expect(bylineAgencies('By Andes Wire')).toEqual(['Andes Wire'])
    expect(bylineAgencies('Jane Doe, Associated Press')).toEqual(['Associated Press'])
    expect(bylineAgencies('Jane Doe and John Roe')).toEqual([])
    expect(bylineAgencies(null)).toEqual([])
  })
})
