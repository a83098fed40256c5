/** Makes pairs of reports that both print one statement of a body and have nothing else from each other. */

import { seededChance } from '#base'
import type { BaseReport, Pair } from './pairs.ts'
import { RELEASES } from './releases.data.ts'

const SENTENCES_MIN = 2

/** `count` pairs: two reports that look alike where the texts have such, each with sentences of the same statement in a place of its own. */
export function makeReleasePairs(base: readonly BaseReport[], count: number, seed: number): Pair[] {
  const chance = seededChance(seed)
  const below = (most: number) => Math.floor(chance() * most)
  const withRelease = (report: BaseReport, sentences: readonly string[], outlet: string) => {
    const kept = sentences.filter((_, at) => at < SENTENCES_MIN || chance() < 0.7)
    const at = below(report.paragraphs.length + 1)
    const paragraphs = chance() < 0.5 ? [kept.join(' ')] : kept
    return {
      ...report,
      outlet,
      paragraphs: [...report.paragraphs.slice(0, at), ...paragraphs, ...report.paragraphs.slice(at)],
    }
  }
  return Array.from({ length: count }, () => {
    const one = base[below(base.length)] as BaseReport
    const alike = base.filter(({ event, topic }) => event !== one.event && topic === one.topic)
    const others = alike.length > 0 ? alike : base.filter(({ topic }) => topic !== one.topic)
    const other = others[below(others.length)] as BaseReport
    const release = RELEASES[below(RELEASES.length)] as readonly string[]
    return {
      earlier: withRelease(one, release, 'Port Herald'),
      later: withRelease(other, release, 'Eastern Courier'),
      way: 'same release',
      isCopy: false,
    } as const
  })
}
