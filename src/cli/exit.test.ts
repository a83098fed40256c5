import { expect, test } from 'vitest'
import { errors } from './errors.ts'
import { exitCodeFor, wordsFor } from './exit.ts'

test('an error that somebody can act on says what to do', () => {
  const error = errors.file_not_found('a.txt')
  expect(exitCodeFor(error)).toBe(1)
  expect(wordsFor(error, {})).toBe(
    'tocsin: Cannot read "a.txt": there is no such file or folder\n  Check the name; put names with blanks in quotes.\n',
  )
})

test('a fault of ours asks to report it; where it happened is told only when asked', () => {
  const error = new Error('a screw is loose')
  expect(exitCodeFor(error)).toBe(70)
  expect(wordsFor(error, {}, 'a.txt')).toBe(
    'tocsin: a.txt: this is a fault in Tocsin, not in what you did: a screw is loose\n' +
      '  Please report it, with the command and what it prints with TOCSIN_DEBUG=1.\n',
  )
  expect(wordsFor(error, { TOCSIN_DEBUG: '1' })).toContain('exit.test.ts')
})
