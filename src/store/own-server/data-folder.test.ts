import { expect, test } from 'vitest'
import { defaultDataFolder, type Place } from './data-folder.ts'

function check(place: Partial<Place>, expected: string) {
  expect(defaultDataFolder({ platform: 'linux', isRoot: false, home: '/home/ada', env: {}, ...place })).toBe(
    expected,
  )
}

test('defaultDataFolder() follows the customs of the system', () => {
  check({}, '/home/ada/.local/share/tocsin')
  check({ env: { XDG_DATA_HOME: '/srv/ada' } }, '/srv/ada/tocsin')
  check({ env: { XDG_DATA_HOME: 'not/absolute' } }, '/home/ada/.local/share/tocsin')
  check({ isRoot: true, home: '/root' }, '/var/lib/tocsin')
  check({ platform: 'darwin', home: '/Users/ada' }, '/Users/ada/Library/Application Support/Tocsin')
  check({ platform: 'win32', home: 'C:\\Users\\ada' }, 'C:\\Users\\ada\\AppData\\Local\\Tocsin')
  check({ platform: 'win32', home: 'C:\\Users\\ada', env: { LOCALAPPDATA: 'D:\\Ada' } }, 'D:\\Ada\\Tocsin')
})
