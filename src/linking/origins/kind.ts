/** How an origin spoke, as far as its cues, hearers and namings tell. */

import type { OriginKind } from '#domain'
import type { Voice } from './voices.ts'

/** The kind of an origin from all its voices. */
export function kindOfVoices(voices: readonly Voice[]): OriginKind {
  const parties = voices.flatMap(({ parties }) => parties)
  const utterances = voices.flatMap(({ utterances }) => utterances)
  const isNamed = parties.some(({ family }) => family !== null)
  const has = (test: (kind: string) => boolean) => parties.some(({ kind }) => test(kind))
  if (!isNamed && has((kind) => kind === 'pictures')) return 'pictures'
  if (
    !isNamed &&
    parties.every(({ noun }) => /^(?:reporter|correspondent|journalist|photographer)$/.test(noun ?? ''))
  )
    return 'outlet'
  if (!isNamed && has((kind) => kind === 'document') && !has((kind) => kind === 'body')) return 'document'
  if (!isNamed && parties.every(({ kind, isSpokes }) => kind === 'unnamed' && !isSpokes)) return 'unnamed'
  if (utterances.some(({ isPool }) => isPool) || parties.some(({ isSpokes }) => isSpokes)) return 'briefing'
  if (!isNamed && has((kind) => kind === 'body')) return 'press-release'
  if (isNamed && utterances.some(({ through }) => through !== null)) return 'interview'
  return 'on-record'
}
