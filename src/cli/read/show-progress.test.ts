import { expect, test } from 'vitest'
import { showProgress } from './show-progress.ts'

function check(isTTY: boolean, total: number, moments: readonly number[]): string {
  let written = ''
  let at = 0
  const screen = { isTTY, write: (words: string) => (written += words) }
  const progress = showProgress({ screen, total: () => total, now: () => at })
  for (const moment of moments) {
    at = moment
    progress.step()
  }
  progress.clear()
  return written
}

test('showProgress() changes one line on a terminal and takes it away in the end', () => {
  expect(check(true, 9, [50, 120, 130, 250])).toBe('2 of 9 read\r\u001b[K4 of 9 read\r\u001b[K')
})

test('showProgress() writes a line now and then elsewhere', () => {
  expect(check(false, 9, [50, 9_999, 10_001, 15_000, 20_500])).toBe(
    'tocsin: 3 of 9 read\ntocsin: 5 of 9 read\n',
  )
})

test('showProgress() is silent about a single page', () => {
  expect(check(true, 1, [50_000])).toBe('')
})

test('showProgress() tells on a terminal what is being done, on one line', () => {
  const told = (isTTY: boolean) => {
    let written = ''
    const screen = { isTTY, columns: 20, write: (words: string) => (written += words) }
    const progress = showProgress({ screen, total: () => 1, now: () => 0 })
    progress.tell('fetching https://news.example/')
    progress.clear()
    return written
  }
  expect(told(true)).toBe('fetching https://ne\r\u001b[K')
  expect(told(false)).toBe('')
})
