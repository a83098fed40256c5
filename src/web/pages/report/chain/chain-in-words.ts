/** A graph of chains → the sentence above it: through whom everything came, and how many origins stand at the end. */

import { count } from '../../../parts/format.ts'
import { PAGE } from '../filter.ts'
import { type ChainGraph, depthOf, type GraphNode } from './chain-graph.ts'

/** `All 28 statements come through Capital, 15 of them through Bloomberg; 14 origins stand behind them, 9 of them unnamed.` */
export function chainInWords(graph: ChainGraph): string {
  const page = graph.nodes.find(({ id }) => id === PAGE)
  const all = page?.statements.length ?? 0
  const origins = graph.nodes.filter(({ isOrigin }) => isOrigin)
  const unnamed = origins.filter(({ isUnnamed }) => isUnnamed).length
  const behind = `${count(origins.length, 'origin')} ${origins.length === 1 ? 'stands' : 'stand'} behind ${all === 1 ? 'it' : 'them'}${unnamed === 0 ? '' : `, ${unnamed === origins.length ? 'all' : `${unnamed} of them`} unnamed`}`
  const between = graph.nodes
    .filter(({ id, isOrigin }) => id !== PAGE && !isOrigin)
    .sort((a, b) => b.statements.length - a.statements.length)
  if (depthOf(graph) === 1 || between.length === 0)
    return `One step only: the page gives ${all === 1 ? 'its statement' : `its ${all} statements`} as if it had heard everybody itself. ${sentence(behind)}.`
  return `${waysInWords(between, all)}; ${behind}.`
}

function waysInWords(between: readonly GraphNode[], all: number): string {
  const [first, second] = between
  if (first === undefined) return ''
  const size = first.statements.length
  const begin =
    size === all
      ? `${all === 1 ? 'The statement comes' : `All ${all} statements come`} through ${first.name}`
      : `${size} of ${count(all, 'statement')} ${size === 1 ? 'comes' : 'come'} through ${first.name}`
  if (second === undefined) return begin
  return `${begin}, ${second.statements.length} ${size === all ? 'of them ' : ''}through ${second.name}`
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
