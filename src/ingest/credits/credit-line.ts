/** Lines that credit another outlet and nothing else: "Source: X", "With inputs from X", "(Reporting by …)". */

import { isAgency } from './agencies.data.ts'

const LENGTH_MAX = 220
const NAME_LENGTH_MAX = 80
const WORDS_FOR_SOURCE =
  'source|sources|news source|source from|original source|source link|credit|credits|via|courtesy|courtesy of|quelle|quellen|mit material von|fuente|fuentes|con información de|fonte|fonti|fontes|bron|bronnen|kilde|kilder|källa|lähde|źródło|zdroj|izvor|vir|forrás|sursa|kaynak|πηγή|источник|по материалам|джерело|за матеріалами|извор|източник|المصدر|منبع|מקור|स्रोत|出典|来源|來源|출처'
/** `Source: X`, `Source From: X`, `(Source: X)`, `Via X`. */
const LABELLED = new RegExp(
  `^[(\\[*•–—-]{0,2}\\s?(?:${WORDS_FOR_SOURCE.split('|').join('|')})\\s?(?:[:：]|[–—-]\\s)\\s?(.{1,120})$`,
  'iu',
)
const VIA = /^[Vv]ia\s(\p{Lu}[^.!?]{1,40}(?:\.\p{L}{2,5})?)$/u
const INPUTS =
  /^[([*–—-]{0,2}\s?(?:with|includes)\s(?:additional\s)?(?:inputs?|reporting|material|files|information|reports?)\s(?:from|by)\s(?:the\s)?(.{2,120})$/iu
const CONTRIBUTED =
  /^(?:\p{L}[\p{L}.'’-]{0,30}\s){0,10}?((?:the\s)?(?:associated press|reuters|agence france-presse|afp|bloomberg(?: news)?|dpa|canadian press|press association))\scontributed(?:\sto\sthis\s(?:report|story|article))?\.?$/iu
const FIRST_PUBLISHED =
  /^(?:this|the)\s(?:article|story|report|piece|post)\s(?:was|is|has been)?\s?(?:originally|first)\s(?:published|appeared)\s(?:by|on|in|at)\s(.{2,80})$/iu
const PRODUCED =
  /^(?:[Tt]his|[Tt]he)\s(?:article|story|report|piece|text|item)\s(?:was|is|has been)\s(?:auto-?)?(?:produced|provided|supplied|generated|written)\s(?:by|from)\s(?:an?\s|the\s)?(\p{Lu}[\p{L}\p{N}.&’'-]{1,24}(?:\s\p{Lu}[\p{L}\p{N}.&’'-]{1,24}){0,3})\s(?:news\s)?(?:agency|wire|service|syndicate|feed)\b/u
const SIGN_OFF =
  /^\(?(?:reporting|additional reporting|writing|editing|compiled|edited|written|translated|redaktion|bearbeitet|reportage|édité par|editado por|reporte|información de)\s(?:by|von|par|por|de)?\s?.{2,200}\)?\.?$/iu
const WORKED_ON_IT =
  /^[(–—-]{0,2}(?:[Aa]dditional\s)?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslation|[Rr]eported|[Ee]dited)\s(?:by|from)\s\p{Lu}[^:;]{2,110}$/u
const COPYRIGHT =
  /^(?:copyright\s?|©\s?|\(c\)\s?){1,2}(?:\d{4}\s?)?(?:by\s)?(?:the\s)?(associated press|ap|reuters|thomson reuters|afp|agence france-presse|bloomberg(?: l\.?p\.?)?|dpa|upi|united press international|xinhua|tass|interfax|pti|ani|ians)\b/iu
const BARE = /^[([–—-]{0,2}\s?([\p{L}.][\p{L}\p{N} ./&'’,-]{1,60}?)\s?[)\].]{0,2}$/u
const NO_OUTLET =
  /^(?:ends?|more|updated?|photos?|video|live|opinion|analysis|comment|advertisement|ad|graphic|map|corrected|correction|exclusive|continued|end|ende|fin|source|sic|pictured|left|right|above|below|file|archive)$/i
const OUTLET_WORD =
  /\b(?:news|press|wire|agency|agencies|media|agentur|times|post|radio|tv|service|journal|review|telegraph|herald|dispatch|inform|bureau)$/i

/**
 * The names of a line that is brackets and nothing else: `"(Halyard, AFP/ne)"` → `["Halyard", "AFP"]`.
 * Only where the line stands tells that they are outlets.
 */
export function bracketedNames(line: string): string[] {
  const inside = /^[([]\s?([^()[\]]{2,60}?)\s?[)\]]\.?$/u.exec(line)?.[1]
  if (inside === undefined) return []
  // Initials of an editor are not an outlet.
  const parts = inside
    .split(/\s?[,;|/+]\s?|\s(?:and|und|et|y|e|i|і|и)\s/u)
    .filter((part) => !/^\p{Ll}{1,4}$/u.test(part))
  return parts.every(canBeOutlet) ? parts : []
}

/** One name in capitals or with a capital, or several of which the last says what it is; two others may be a person's. */
function canBeOutlet(name: string): boolean {
  if (isAgency(name)) return true
  const names = name.split(' ')
  if (!names.every((part) => /^\p{Lu}[\p{L}\p{N}.’'-]{1,24}$/u.test(part)) || NO_OUTLET.test(name))
    return false
  return names.length === 1 || (names.length <= 4 && OUTLET_WORD.test(name))
}

/** True for a line that names who the words come from, or who wrote and edited them, and says nothing else. */
export function isCreditLine(line: string): boolean {
  if (line.length > LENGTH_MAX) return false
  return (
    (creditLineNames(line).length > 0 && !COPYRIGHT.test(line)) ||
    (WORKED_ON_IT.test(line) && line.split(' ').length <= 14) ||
    (SIGN_OFF.test(line) && /;|^\(/.test(line) && !/[.!?]\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line))
  )
}

/** The outlets that a credit line names: `"(Source: AFP, dpa)"` → `["AFP", "dpa"]`; `[]` for any other line. */
export function creditLineNames(line: string): string[] {
  if (line.length > LENGTH_MAX) return []
  const named =
    LABELLED.exec(line)?.[1] ??
    VIA.exec(line)?.[1] ??
    INPUTS.exec(line)?.[1] ??
    CONTRIBUTED.exec(line)?.[1] ??
    FIRST_PUBLISHED.exec(line)?.[1] ??
    PRODUCED.exec(line)?.[1] ??
    COPYRIGHT.exec(line)?.[1]
  if (named !== undefined) return splitNames(named)
  const bare = BARE.exec(line)?.[1]
  if (bare === undefined || /^by\s/i.test(bare)) return []
  if (isAgency(bare)) return [bare]
  if (!/[,;|/&]|\s(?:and|und|et|y)\s/.test(bare)) return []
  const names = splitNames(bare)
  return names.length > 0 && names.every(isAgency) ? names : []
}

function splitNames(words: string): string[] {
  const trimmed = words
    .replace(/https?:\/\/(?:www\.)?/gi, '')
    .replace(/[)\]\s.*]{1,9}$/, '')
    .trim()
  // A name is short and says nothing: a sentence after "Source:" is not a credit.
  if (
    trimmed.length > NAME_LENGTH_MAX ||
    trimmed.split(' ').length > 9 ||
    /[.!?]\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(trimmed)
  ) {
    return []
  }
  return trimmed
    .split(/\s?[,;|]\s?|\s(?:and|und|et|y|e|і|и)\s|\s?\/\s(?=\p{L})|(?<=\p{L}{2})\/(?=\p{Lu}{2})/u)
    .map((name) => name.replace(/^(?:and|und|et)\s/, '').trim())
    .filter((name) => /\p{L}/u.test(name))
}
