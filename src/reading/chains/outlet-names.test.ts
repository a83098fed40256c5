import { describe, expect, it } from 'vitest'
import { mayBeOutlet, outletNameIn, plainOutlet } from './outlet-names.ts'

const known = new Set(['meridian'])

describe('outletNameIn() finds the outlet in a noun phrase', () => {
  it.each([
    ['Reuters', 'Reuters'],
    ['the BBC', 'BBC'],
    ['Bloomberg’s', 'Bloomberg'],
    ["CNN's morning show", 'CNN'],
    ['the Harbour Gazette', 'Harbour Gazette'],
    ['the Interfax news agency', 'Interfax'],
    ['state news agency Tanjug', 'Tanjug'],
    ['the Russian newspaper Kommersant', 'Kommersant'],
    ['the Coastal Ledger', 'Coastal Ledger'],
    ['Meridian', 'Meridian'],
  ])('%s', (phrase, expected) => {
    expect(outletNameIn(phrase, known)).toBe(expected)
  })

  it.each([
    'state television',
    'the Kremlin',
    'NATO',
    'the Haqqani network',
    'the daily NATO briefing',
    'the Natanz site',
    'Twitter',
    'parliament',
    'a travel agency',
    'two officials',
    '',
  ])('none in "%s"', (phrase) => {
    expect(outletNameIn(phrase, known)).toBeNull()
  })
})

describe('mayBeOutlet()', () => {
  it.each(['Baltic Lines', 'Meridian', 'Voice of Vadense'])('allows the name %s', (name) => {
    expect(mayBeOutlet(name)).toBe(true)
  })

  it.each(['NATO', 'Security Council', 'Turkey', 'the Bank of Vadense', 'investors'])(
    'refuses %s',
    (name) => {
      expect(mayBeOutlet(name)).toBe(false)
    },
  )
})

describe('plainOutlet()', () => {
  it('takes an outlet and its news service for one', () => {
    expect(plainOutlet('The Bloomberg News')).toBe(plainOutlet('Bloomberg'))
    expect(plainOutlet('Xinhua news agency')).toBe(plainOutlet('Xinhua'))
  })
})
