/** Kinds and reasons of the API in words. */

import type { Fold, Origin, Stance } from './story-view.ts'

export const ORIGIN_WORDS: Readonly<Record<Origin['kind'], string>> = {
  'on-record': 'on the record',
  briefing: 'at a briefing',
  interview: 'in an interview',
  'press-release': 'in a statement that was put out',
  unnamed: 'unnamed',
  document: 'a document',
  pictures: 'pictures',
  outlet: 'what reporters saw or found themselves',
}

export const FOLD_WORDS: Readonly<Record<Fold['reason'], string>> = {
  copy: 'the text is a copy',
  citation: 'it is cited from another report',
  'same-unnamed-source': 'the same unnamed source',
  'same-party': 'the same party on the same occasion',
  'same-release': 'the same statement that was put out',
  'same-owner': 'the outlets have one owner',
  'by-hand': 'a person decided so',
}

export const STANCE_WORDS: Readonly<Record<Stance['stance'], string>> = {
  supports: 'supports it',
  denies: 'denies it',
  contradicts: 'gives another figure',
  withdraws: 'takes it back',
  repeats: 'says the same again',
  unsure: 'leaves it open',
}

/** `copy` → `a copy`; what a report is of another. */
export function copyInWords(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    copy: 'a copy',
    update: 'an update',
    excerpt: 'an excerpt',
    rewrite: 'a rewrite',
    'same-release': 'made from the same release',
  }
  return words[kind] ?? kind
}

/** `0.973` → `97 %` */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
