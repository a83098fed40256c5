/**
 * takes  – nothing from any other room
 * gives  – tools that know no news: errors, notes, spans, hashes, seeded chance, TIMEX3 in words
 * touches – nothing
 */
export { seededChance, shuffle } from './chance.ts'
export { check, defineErrors, type ErrorParts, TocsinError } from './errors.ts'
export { hashOf } from './hash.ts'
export type { Note } from './note.ts'
export { soundOf } from './sound-of.ts'
export { contains, overlaps, type Span, wordsOf } from './span.ts'
export { timexInWords, timexOrder } from './timex-in-words.ts'
