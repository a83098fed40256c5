/**
 * Spans that nest, touch and cross → a tree of pieces that can be drawn. Where two spans cross, the one that
 * began later is split at the end of the other; every character keeps exactly the marks that cover it.
 */

import type { Span } from '#base'
import type { Block, Reading, Statement } from '#domain'
import { type FamilyKey, familyOf } from '../../parts/families.ts'
import { type Finding, type FindingPanel, keyOfFinding } from './findings.ts'

export const ROLES = ['content', 'source', 'cue', 'likelihood'] as const
export type Role = (typeof ROLES)[number]

/** One span of one statement, ready to be drawn. */
export interface StatementLayer {
  readonly span: Span
  readonly role: Role
  readonly statement: string
  /** Place of the statement in the report, from 1. */
  readonly number: number
  readonly family: FamilyKey
  readonly isUnnamed: boolean
}

/** One span of a day or an event, ready to be drawn. */
export interface FindingLayer {
  readonly span: Span
  readonly role: FindingPanel
  readonly finding: string
}

export type Layer = StatementLayer | FindingLayer

export interface Mark {
  readonly kind: 'mark'
  readonly layer: Layer
  /** False when the layer was split and this is not its first piece. */
  readonly isFirst: boolean
  readonly pieces: readonly Piece[]
}

export interface Words {
  readonly kind: 'words'
  readonly span: Span
}

export type Piece = Mark | Words

export interface DrawnBlock {
  readonly block: Block
  readonly pieces: readonly Piece[]
}

/** All blocks of a report with the marks of its statements and of the findings that are on show. */
export function drawReport(reading: Reading, findings: readonly Finding[]): readonly DrawnBlock[] {
  const layers = layersOf(reading, findings)
  return reading.report.blocks.map((block) => ({ block, pieces: drawSpan(block.span, layers) }))
}

/** The spans of all statements and findings, outer before inner: earlier and longer first, then by role. */
export function layersOf(reading: Reading, findings: readonly Finding[]): readonly Layer[] {
  const unnamed = new Set(reading.sources.filter(({ kind }) => kind === 'unnamed').map(({ id }) => id))
  const statements = reading.statements.flatMap((statement, at) =>
    layersOfStatement(statement, at + 1, unnamed.has(statement.speaker ?? '')),
  )
  const found = findings.flatMap((finding) =>
    finding.spans.map((span) => ({ span, role: finding.panel, finding: keyOfFinding(finding) })),
  )
  return [...statements, ...found].sort(outerFirst)
}

function layersOfStatement(statement: Statement, number: number, isUnnamed: boolean): StatementLayer[] {
  const { source, cue, content, likelihood } = statement
  const spans = { content, source, cue, likelihood: likelihood === null ? [] : [likelihood.span] }
  const common = { statement: statement.id, number, family: familyOf(statement.act).key, isUnnamed }
  return ROLES.flatMap((role) => spans[role].map((span) => ({ ...common, role, span })))
}

function outerFirst(a: Layer, b: Layer): number {
  return a.span[0] - b.span[0] || b.span[1] - a.span[1] || depthOf(a) - depthOf(b)
}

/** Of marks of the same words a finding is the innermost. */
function depthOf({ role }: Layer): number {
  return role === 'days' || role === 'places' || role === 'events' ? ROLES.length : ROLES.indexOf(role)
}

/** The stretch `within` of the text as a tree of marks and words. `layers` must be sorted outer first. */
export function drawSpan(within: Span, layers: readonly Layer[]): readonly Piece[] {
  const inside = layers.filter(({ span }) => begin(span, within) < end(span, within))
  const edges = new Set([within[0], within[1]])
  for (const { span } of inside) edges.add(begin(span, within)).add(end(span, within))
  const sorted = [...edges].sort((a, b) => a - b)
  const flat: Run[] = []
  for (let at = 0; at + 1 < sorted.length; at++) {
    const span: Span = [sorted[at] as number, sorted[at + 1] as number]
    flat.push({ span, layers: inside.filter((layer) => covers(layer.span, span)) })
  }
  return fold(flat, 0, new Set())
}

/** A run of characters that all have the same marks, outermost first. */
interface Run {
  readonly span: Span
  readonly layers: readonly Layer[]
}

/** Puts neighbouring runs that share their mark at `depth` under one mark. */
function fold(runs: readonly Run[], depth: number, drawn: Set<Layer>): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < runs.length; ) {
    const run = runs[at] as Run
    const layer = run.layers[depth]
    let next = at + 1
    if (layer === undefined) pieces.push({ kind: 'words', span: run.span })
    else {
      while (runs[next]?.layers[depth] === layer) next++
      const isFirst = !drawn.has(layer)
      drawn.add(layer)
      pieces.push({ kind: 'mark', layer, isFirst, pieces: fold(runs.slice(at, next), depth + 1, drawn) })
    }
    at = next
  }
  return pieces
}

function begin(span: Span, within: Span): number {
  return Math.max(span[0], within[0])
}

function end(span: Span, within: Span): number {
  return Math.min(span[1], within[1])
}

function covers(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}
