/**
 * An endless stream of made reports for filling an archive: paragraphs of a corpus, put together anew for each story,
 * with names and figures exchanged letter by letter, so that stories differ while lengths and the build of sentences stay.
 */

import { seededChance } from '#base'

/** A report to make. */
export interface MadeReport {
  readonly number: number
  /** Reports of one story share most paragraphs and all names. */
  readonly story: number
  readonly outlet: string
  /** YYYY-MM-DD */
  readonly day: string
  readonly title: string
  readonly paragraphs: readonly MadeParagraph[]
}

export interface MadeParagraph {
  /** Its place in the pool. */
  readonly from: number
  readonly words: string
}

/** About 450 words in all. */
const WORDS_WANTED = 430
const STORY_PARAGRAPHS = 14
/** Shares of reports that open a story, and of the others that copy one of it. */
const NEW_STORY = 0.22
const COPY = 0.35
const LIVE_STORIES = 400
const OUTLETS = 180
const REPORTS_A_DAY = 140
const FIRST_DAY = Date.UTC(2023, 0, 1)
const DAY_MS = 86_400_000

interface LiveStory {
  readonly seed: number
  readonly paragraphs: readonly number[]
  readonly last: { paragraphs: readonly number[] }
}

/** The reports in the order of their days; the same pool gives the same reports. */
export function* madeReports(pool: readonly string[], names: ReadonlySet<string>): Generator<MadeReport> {
  const chance = seededChance(7)
  const pick = (below: number) => Math.floor(chance() * below)
  const live: LiveStory[] = []
  for (let number = 0; ; number++) {
    let story = live[pick(live.length)]
    if (story === undefined || chance() < NEW_STORY) {
      story = {
        seed: number + 1,
        paragraphs: Array.from({ length: STORY_PARAGRAPHS }, () => pick(pool.length)),
        last: { paragraphs: [] },
      }
      live.push(story)
      if (live.length > LIVE_STORIES) live.shift()
    }
    const isCopy = story.last.paragraphs.length > 0 && chance() < COPY
    const order = [...story.paragraphs].sort(() => chance() - 0.5)
    const chosen = isCopy ? story.last.paragraphs.slice(0, chance() < 0.5 ? 99 : 4) : cut(order, pool)
    if (!isCopy) story.last.paragraphs = chosen
    const words = chosen.map((from) => renamed(pool[from] as string, names, story.seed))
    yield {
      ...{ number, story: story.seed },
      outlet: `${renamed('Morning', new Set(['Morning']), pick(OUTLETS))} Post`,
      day: new Date(FIRST_DAY + Math.floor(number / REPORTS_A_DAY) * DAY_MS).toISOString().slice(0, 10),
      title: (words[0] ?? '').split(/\s+/).slice(0, 9).join(' '),
      paragraphs: chosen.map((from, at) => ({ from, words: words[at] as string })),
    }
  }
}

/** The first paragraphs that make up a report. */
function cut(order: readonly number[], pool: readonly string[]): number[] {
  const chosen: number[] = []
  let count = 0
  for (const from of order) {
    if (count >= WORDS_WANTED) break
    chosen.push(from)
    count += (pool[from] as string).split(/\s+/).length
  }
  return chosen
}

/** Words that are written with a capital and never without one. */
export function namesIn(pool: readonly string[]): Set<string> {
  const [capital, small] = [new Set<string>(), new Set<string>()]
  for (const words of pool)
    for (const [word] of words.matchAll(/\p{L}+/gu))
      (/^\p{Lu}\p{Ll}{2,}$/u.test(word) ? capital : small).add(word)
  return new Set([...capital].filter((word) => !small.has(word.toLowerCase())))
}

const VOWELS = 'aeiou'
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'

/** The words with each name and figure exchanged for another of the same length. */
export function renamed(words: string, names: ReadonlySet<string>, seed: number): string {
  const letters = cipherOf(seed)
  const changed = words.replace(/\p{Lu}\p{Ll}{2,}/gu, (word) =>
    names.has(word) ? word.replace(/[a-z]/gi, (letter) => letters.get(letter) ?? letter) : word,
  )
  return changed.replace(/\b\d{2,}\b/g, (digits) =>
    /^(?:19|20)\d\d$/.test(digits) ? digits : digits.replace(/\d/g, (digit) => letters.get(digit) ?? digit),
  )
}

const ciphers = new Map<number, Map<string, string>>()

function cipherOf(seed: number): Map<string, string> {
  const known = ciphers.get(seed)
  if (known !== undefined) return known
  const chance = seededChance(seed)
  const cipher = new Map<string, string>()
  for (const set of [VOWELS, CONSONANTS, '123456789']) {
    const mixed = [...set].sort(() => chance() - 0.5)
    ;[...set].forEach((letter, at) => {
      cipher.set(letter, mixed[at] as string)
      cipher.set(letter.toUpperCase(), (mixed[at] as string).toUpperCase())
    })
  }
  if (ciphers.size > 2_000) ciphers.clear()
  ciphers.set(seed, cipher)
  return cipher
}

/** The report as a page of a site, with what stands around it there. */
export function asHtml(report: MadeReport): string {
  const link = (at: number) =>
    `<li class="nav-item"><a href="/section-${at}/overview">Section number ${at}</a></li>`
  const more = (at: number) =>
    `<article class="teaser"><h3><a href="/read/${at}">You may also like story ${at}</a></h3><p>Read more</p></article>`
  const list = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join('\n')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>
<meta property="og:site_name" content="${report.outlet}"><meta property="article:published_time" content="${report.day}T06:00:00Z">
<link rel="canonical" href="https://post.example/${report.number}"></head><body>
<header><nav><ul>${list(24, link)}</ul></nav></header>
<main><article><h1>${escaped(report.title)}</h1>
${report.paragraphs.map(({ words }) => `<p>${escaped(words)}</p>`).join('\n')}
</article><aside>${list(12, more)}</aside></main>
<footer><p>Get the latest in your inbox</p><ul>${list(30, link)}</ul></footer></body></html>`
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
