/** A collection with its truth → its stories as counting takes them: readings made from the bytes of the pages, copies, owners. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CopyLink, Reading, ReportId } from '#domain'
import { judgeAmong, type OriginInput, parseWordWeights, type Sketch, sketchOf } from '#linking'
import { loadWeights } from '#store'
import { loadLanguage } from './load-language.ts'
import { readPage } from './read-text.ts'

type CopyOf = Pick<CopyLink, 'copy' | 'original' | 'kind' | 'probability'>

export interface OriginStory {
  readonly id: string
  readonly reports: OriginInput['reports']
  readonly owners: ReadonlyMap<string, string>
  /** Copies as the product judges them, and as they are. */
  readonly judged: readonly CopyOf[]
  readonly trueCopies: readonly CopyOf[]
  readonly trueCount: number
  /** The reports of each origin. */
  readonly trueOrigins: readonly (readonly string[])[]
}

interface Listed {
  readonly id: string
  readonly file: string
  readonly outlet: string
  readonly url: string
  readonly published: string | null
}

interface Index {
  readonly reports: readonly Listed[]
  readonly outlets?: readonly { readonly name: string; readonly owner: string }[]
}

interface True {
  readonly reports: readonly {
    readonly id: string
    readonly story: string
    readonly owner: string
    readonly kind: string
    readonly of: readonly string[]
  }[]
  readonly stories: readonly {
    readonly id: string
    readonly originCount: number
    readonly origins: readonly { readonly reports: readonly string[] }[]
  }[]
}

/** Reads all pages of a collection and puts them into the stories of the truth. */
export function loadOrigins(folder: string, weights: string): OriginStory[] {
  const index = parsed<Index>(join(folder, 'index.json'))
  const truth = parsed<True>(join(folder, 'truth.json'))
  const readings = readAll(folder, index.reports, weights)
  const idOf = (id: string): ReportId => (readings.get(id) as Reading).report.id
  const words = parseWordWeights(loadWeights('words', weights))
  const owners = ownersOf(index, truth)
  return truth.stories.map(({ id, originCount, origins }) => {
    const members = truth.reports.filter(({ story }) => story === id)
    const own = members.map((member) => readings.get(member.id) as Reading)
    const inStory = new Set(members.map((member) => member.id))
    return {
      ...{ id, owners, trueCount: originCount },
      reports: own.map((reading) => ({ reading, day: reading.report.published?.value ?? null })),
      judged: judgeAll(own.map((reading) => sketchOf(reading.report, words, { reading }))),
      trueCopies: members.flatMap((member) =>
        member.of
          .filter((original) => inStory.has(original))
          .map((original) => ({
            ...{ copy: idOf(member.id), original: idOf(original), kind: member.kind, probability: 1 },
          })),
      ),
      trueOrigins: origins.map(({ reports }) => reports.map(idOf)),
    }
  })
}

function readAll(folder: string, listed: readonly Listed[], weights: string): Map<string, Reading> {
  const language = loadLanguage(weights)
  return new Map(
    listed.map(({ id, file, outlet, url, published }) => {
      const about = { outlet, url, published, charset: null, title: null }
      const kind = file.endsWith('.html') ? 'html' : 'text'
      return [id, readPage({ ...about, kind, bytes: readFileSync(join(folder, file)) }, language)]
    }),
  )
}

/** Owners as the list sets them; a collection whose list sets none has those of its truth. */
function ownersOf({ outlets, reports }: Index, truth: True): Map<string, string> {
  if (outlets) return new Map(outlets.map(({ name, owner }) => [name, owner]))
  const outletById = new Map(reports.map(({ id, outlet }) => [id, outlet]))
  return new Map(truth.reports.map(({ id, owner }) => [outletById.get(id) ?? '', owner]))
}

/** Reports are judged as they arrive, each beside all before it. */
function judgeAll(sketches: readonly Sketch[]): CopyOf[] {
  return sketches.flatMap((sketch, at) =>
    judgeAmong(sketch, sketches.slice(0, at)).map(({ copy, original, kind, probability }) => ({
      ...{ copy: copy.id, original: original.id, kind, probability },
    })),
  )
}

function parsed<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
