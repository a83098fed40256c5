/**
 * Where quotes open and close: tokens → state of each token against the quote marks around it.
 * Direction comes from the mark, or for straight marks from blanks and state; every paragraph starts anew,
 * and a paragraph that leaves a quote open is remembered (British and American papers repeat the opening mark).
 */

import type { Tokenised } from '../layers.ts'

export const OUTSIDE = 0
export const OPENING = 1
export const INSIDE = 2
export const CLOSING = 3

export interface Quotes {
  /** OUTSIDE, OPENING, INSIDE or CLOSING for each token. */
  readonly state: Uint8Array
  /** Number of the quote (from 1) that a token belongs to, marks included; 0 outside. */
  readonly quoteOf: Int32Array
  /** First and last token of quote q (marks included) at index q; index 0 is not used. */
  readonly first: readonly number[]
  readonly last: readonly number[]
  /** 1 when quote q has no closing mark in its paragraph. */
  readonly unclosed: readonly number[]
  /** 1 for each paragraph that starts with an opening mark. */
  readonly startsQuoted: Uint8Array
  /** 1 for each paragraph whose forerunner left a quote open. */
  readonly carriedOver: Uint8Array
}

type Mark = 'open' | 'close' | 'straight' | 'single-open' | 'single-close' | 'single-straight' | null

const MARKS: Readonly<Record<string, Mark>> = {
  '“': 'open',
  '„': 'open',
  '«': 'open',
  '``': 'open',
  '”': 'close',
  '»': 'close',
  '"': 'straight',
  "''": 'straight',
  '‘': 'single-open',
  '’': 'single-close',
  "'": 'single-straight',
  '`': 'single-open',
}

/** Finds the quotes of a text. */
export function findQuotes(text: Tokenised): Quotes {
  const state = new Uint8Array(text.count)
  const quoteOf = new Int32Array(text.count)
  const first = [0]
  const last = [0]
  const unclosed = [0]
  const paragraphCount = text.paragraphs.length - 1
  const startsQuoted = new Uint8Array(paragraphCount)
  const carriedOver = new Uint8Array(paragraphCount)
  for (let p = 0; p < paragraphCount; p++) {
    const from = text.paragraphs[p] as number
    const to = text.paragraphs[p + 1] as number
    const found = quotesOfParagraph(text, from, to)
    for (const quote of found) {
      const number = first.length
      first.push(quote.from)
      last.push(quote.to)
      unclosed.push(quote.closed ? 0 : 1)
      for (let t = quote.from; t <= quote.to; t++) {
        state[t] = t === quote.from ? OPENING : t === quote.to && quote.closed ? CLOSING : INSIDE
        quoteOf[t] = number
      }
    }
    if (found[0]?.from === from) startsQuoted[p] = 1
    const final = found[found.length - 1]
    if (final && !final.closed && p + 1 < paragraphCount) carriedOver[p + 1] = 1
  }
  return { state, quoteOf, first, last, unclosed, startsQuoted, carriedOver }
}

interface Quote {
  readonly from: number
  readonly to: number
  readonly closed: boolean
}

/** Quotes of the tokens [from, to), outermost only. */
function quotesOfParagraph(text: Tokenised, from: number, to: number): Quote[] {
  const quotes: Quote[] = []
  let open = -1
  let singleClose = -1
  const close = (at: number) => {
    quotes.push({ from: open, to: at, closed: true })
    open = -1
  }
  for (let t = from; t < to; t++) {
    const mark = MARKS[text.words[t] as string] ?? null
    if (mark === null) continue
    if (singleClose >= 0) {
      if (t !== singleClose) continue
      singleClose = -1
      close(t)
    } else if (mark === 'open') {
      if (open < 0) open = t
    } else if (mark === 'close') {
      if (open >= 0) close(t)
    } else if (mark === 'straight') {
      if (open < 0) open = opensHere(text, t) || !closesHere(text, t) ? t : -1
      else if (closesHere(text, t) || !opensHere(text, t)) close(t)
    } else if (open < 0 && (mark === 'single-open' || (mark === 'single-straight' && opensHere(text, t)))) {
      singleClose = findSingleClose(text, t, to)
      if (singleClose >= 0) open = t
    }
  }
  if (open >= 0) quotes.push({ from: open, to: to - 1, closed: false })
  return quotes
}

/** The mark that closes a single quote: the first after punctuation, else the last before the next opening; -1 if none. */
function findSingleClose(text: Tokenised, open: number, to: number): number {
  let last = -1
  for (let t = open + 2; t < to; t++) {
    const mark = MARKS[text.words[t] as string] ?? null
    if (mark === 'single-open') break
    if (mark !== 'single-close' && mark !== 'single-straight') continue
    if (mark === 'single-straight' && opensHere(text, t)) break
    if (/^[.,?!…]/.test(text.words[t - 1] as string)) return t
    if (blankAfter(text, t)) last = t
  }
  return last
}

function opensHere(text: Tokenised, t: number): boolean {
  const before = text.text[(text.starts[t] as number) - 1]
  return (before === undefined || /[\s([—–-]/.test(before)) && !blankAfter(text, t)
}

function closesHere(text: Tokenised, t: number): boolean {
  return blankAfter(text, t)
}

function blankAfter(text: Tokenised, t: number): boolean {
  const after = text.text[text.ends[t] as number]
  return after === undefined || /[\s.,;:?!)\]—–-]/.test(after)
}
