/** XML that is cut off or broken → the entries in it that are sound; the parser alone would give up on all of them. */

export interface Mended<Parsed> {
  /** The feed with its sound entries, in one or several parts. */
  readonly parts: readonly Parsed[]
  /** Entries that could not be read. */
  readonly brokenCount: number
  /** True when the feed ends before its end. */
  readonly isCut: boolean
}

/** CDATA and remarks are passed over whole: an entry that stands inside them is none. */
const TOKEN =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(\/?)(?:[\w-]{1,40}:)?(?:item|entry)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/gi
const END = /<\/(?:[\w-]{1,40}:)?(?:rss|rdf|feed)\s*>\s*(?:<!--[\s\S]{0,2000}?-->\s*)*$/i
const END_LENGTH = 5000
const HEAD_MAX = 100_000
/** So many entries are looked at one by one; a feed with more broken ones is given up from there. */
const BROKEN_MAX = 50

/** Parses a feed as a whole, or else entry by entry; null when not even its beginning can be read. */
export function parseMended<Parsed>(
  xml: string,
  entriesMax: number,
  parse: (xml: string) => Parsed,
): Mended<Parsed> | null {
  const isCut = !END.test(xml.slice(-END_LENGTH))
  const whole = isCut ? null : attempt(xml, parse)
  if (whole !== null) return { parts: [whole], brokenCount: 0, isCut }
  const { head, entries, openCount } = cutApart(xml, entriesMax)
  if (head.length > HEAD_MAX) return null
  const sound: Parsed[] = []
  let brokenCount = 0
  gather(entries)
  if (sound.length > 0) return { parts: sound, brokenCount: brokenCount + openCount, isCut }
  const bare = attempt(head, parse)
  return bare === null ? null : { parts: [bare], brokenCount: brokenCount + openCount, isCut }

  /** Parses as many entries at a time as goes, and halves what does not, until the broken ones stand alone. */
  function gather(some: readonly string[]): void {
    const parsed =
      some.length === 0 || brokenCount >= BROKEN_MAX ? null : attempt(head + some.join(''), parse)
    if (parsed !== null) {
      sound.push(parsed)
    } else if (some.length < 2 || brokenCount >= BROKEN_MAX) {
      brokenCount += some.length
    } else {
      const middle = some.length >> 1
      gather(some.slice(0, middle))
      gather(some.slice(middle))
    }
  }
}

/** What stands before the first entry, the whole entries, and how many begin and do not end. */
function cutApart(xml: string, entriesMax: number): { head: string; entries: string[]; openCount: number } {
  const entries: string[] = []
  let headEnd: number | null = null
  let begin: number | null = null
  let openCount = 0
  for (const token of xml.matchAll(TOKEN)) {
    if (token[1] === undefined || entries.length === entriesMax) continue
    if (token[1] === '') {
      headEnd ??= token.index
      if (begin !== null) openCount++
      begin = token.index
    } else if (begin !== null) {
      entries.push(xml.slice(begin, token.index + token[0].length))
      begin = null
    }
  }
  const start = xml.slice(0, headEnd ?? xml.length)
  // A feed can be cut in the middle of a mark.
  const lastMark = start.lastIndexOf('<')
  const head = lastMark > start.lastIndexOf('>') ? start.slice(0, lastMark) : start
  return {
    head,
    entries,
    openCount: openCount + (begin === null ? 0 : 1),
  }
}

function attempt<Parsed>(xml: string, parse: (xml: string) => Parsed): Parsed | null {
  try {
    return parse(xml)
  } catch {
    return null // Broken is an answer here: whoever asked tries with less.
  }
}
