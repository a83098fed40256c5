/** Finds the words by which a page says that it was corrected, clarified or updated. */

import type { Span } from '#base'
import type { Report, VersionNotice } from '#domain'
import { versionMark } from '../copies/version-mark.ts'

type Notice = Omit<VersionNotice, 'isNew'>

const WORDS_MAX = 400
const PAGE = '(?:article|story|report|piece|page|post|item|headline|text|dispatch)'
const LABEL = /^\W{0,3}(correction|corrections|corrected|clarification|retraction)\b[^.!?]{0,30}?[:–—]/iu
const EARLIER = new RegExp(
  `\\b(?:an?|the|our)\\s(?:earlier|previous|prior|original|first)\\sversions?\\sof\\s(?:this|the|our)\\s${PAGE}\\b`,
  'iu',
)
const CHANGED = new RegExp(
  `\\b(?:this|the|our)\\s${PAGE}\\s(?:was|has\\sbeen|is)\\s(?:since\\s)?(corrected|amended|clarified|retracted|withdrawn|updated|revised|edited|changed)\\b(\\s(?:to|with|after|because|following|in\\sorder\\sto)\\s\\w+)?`,
  'iu',
)
/** A change "to correct" something is a correction, whatever it is called. */
const PUTS_RIGHT =
  /\b(?:correct|fix|remove|retract)(?:s|ed|ing)?\b|\b(?:misstated|misspelled|mistaken|incorrect(?:ly)?|wrong(?:ly)?|in\serror|erroneous(?:ly)?)\b/iu

/** All notices of the new version, in order of the text, what was left out as furniture last. */
export function findNotices(now: Report, old: Report): VersionNotice[] {
  const told = new Set(noticesIn(old).map(({ words }) => words))
  return noticesIn(now).map((notice) => ({ ...notice, isNew: !told.has(notice.words) }))
}

function noticesIn(report: Report): Notice[] {
  const notices: Notice[] = []
  let begin = 0
  for (const line of report.text.split('\n')) {
    const notice = noticeIn(line)
    if (notice !== null) notices.push({ ...notice, span: [begin + notice.span[0], begin + notice.span[1]] })
    begin += line.length + 1
  }
  for (const line of report.furniture) {
    const notice = noticeIn(line)
    if (notice !== null) notices.push({ ...notice, span: null })
  }
  const mark = versionMark(report)
  const isTold = mark === null || notices.some(({ words }) => words.includes(mark.words))
  if (mark === null || isTold) return notices
  const at = report.text.indexOf(mark.words)
  const kind = mark.number % 1 > 0 ? 'correction' : 'update'
  return [...notices, { kind, words: mark.words, span: at < 0 ? null : [at, at + mark.words.length] }]
}

/** The words from the sign on to the end of the line. */
function noticeIn(line: string): (Notice & { readonly span: Span }) | null {
  const found = LABEL.exec(line) ?? EARLIER.exec(line) ?? CHANGED.exec(line)
  if (found === null) return null
  const begin = line.lastIndexOf('. ', found.index) + 1
  const words = line.slice(begin, begin + WORDS_MAX)
  const from = begin + words.length - words.trimStart().length
  const kind = kindOf(found, words)
  // "This story was updated on Monday" is a time, and says nothing of what was changed.
  if (kind === 'update' && CHANGED.test(found[0]) && found[2] === undefined) return null
  return { kind, words: words.trim(), span: [from, from + words.trim().length] }
}

function kindOf(found: RegExpExecArray, words: string): VersionNotice['kind'] {
  const said = found[1]?.toLowerCase() ?? ''
  if (said.startsWith('clarif')) return 'clarification'
  if (/^(?:correct|amend|retract|withdr)/.test(said) || PUTS_RIGHT.test(words)) return 'correction'
  return said === '' ? 'correction' : 'update'
}
