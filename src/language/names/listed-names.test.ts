import { describe, expect, it } from 'vitest'
import { CAPITAL, COUNTRY, findListed, GROUP, PEOPLE, PLACE } from './listed-names.ts'

describe('findListed()', () => {
  it.each([
    ['Iran and Bolivia', [COUNTRY, 0, COUNTRY]],
    ['the Democratic Republic of the Congo', [0, COUNTRY, COUNTRY, COUNTRY, COUNTRY, COUNTRY]],
    ['Turkish Cypriots', [PEOPLE, PEOPLE]],
    ['Phnom Penh', [CAPITAL, CAPITAL]],
    ['in the Black Sea', [0, 0, PLACE, PLACE]],
    ['Boko Haram', [GROUP, GROUP]],
    ['MINSK', [CAPITAL]],
    ['a china shop, turkey', [0, 0, 0, 0]],
  ])('%s', (text, expected) => {
    expect([...findListed(text.replace(',', '').split(' '))].slice(0, expected.length)).toEqual(expected)
  })
})
