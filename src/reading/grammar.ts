/** What the rules of the reading ask of a parsed text: children, subtrees, subjects, words by lemma. */

import { numbering, type Parsed, RELATIONS, TAGS, type TokenRange, treeOf } from '#language'

export interface Grammar {
  readonly text: Parsed
  /** Each word in lower case, with straight apostrophes. */
  readonly low: readonly string[]
  /** Children of each token, in order. */
  readonly children: readonly (readonly number[])[]
  /** First and last token below each token, itself included. */
  readonly leftmost: Int32Array
  readonly rightmost: Int32Array
  readonly sentenceOf: Int32Array
  readonly paragraphOf: Int32Array
}

/** Prepares a parsed text for the rules. */
export function grammarOf(text: Parsed): Grammar {
  const { count } = text
  const { children, leftmost, rightmost } = treeOf(text)
  return {
    text,
    low: text.words.map((word) => word.toLowerCase().replaceAll('’', "'")),
    children,
    leftmost,
    rightmost,
    sentenceOf: numbering(text.sentences, count),
    paragraphOf: numbering(text.paragraphs, count),
  }
}

/** Children of a token, in order; none beyond the text. */
export function childrenOf({ children }: Grammar, t: number): readonly number[] {
  return children[t] ?? []
}

/** Relation of a token to its head. */
export function relationOf(grammar: Grammar, t: number): string {
  return RELATIONS[grammar.text.relations[t] as number] as string
}

/** Part of speech of a token; '' beyond the text. */
export function tagOf(grammar: Grammar, t: number): string {
  return TAGS[grammar.text.tags[t] as number] ?? ''
}

/** Dictionary form of a token; '' beyond the text. */
export function lemmaOf(grammar: Grammar, t: number): string {
  return grammar.text.lemmas[t] ?? ''
}

/** Word of a token in lower case with straight quotes; '' beyond the text. */
export function lowOf(grammar: Grammar, t: number): string {
  return grammar.low[t] ?? ''
}

/** True for any verb form. */
export function isVerb(grammar: Grammar, t: number): boolean {
  return tagOf(grammar, t).startsWith('VB')
}

/** First token and end of a sentence. */
export function sentenceRange(grammar: Grammar, t: number): TokenRange {
  const s = grammar.sentenceOf[t] as number
  return [grammar.text.sentences[s] as number, grammar.text.sentences[s + 1] as number]
}

/** The first child with one of the relations, -1 for none. */
export function childWith(grammar: Grammar, t: number, ...relations: readonly string[]): number {
  for (const child of childrenOf(grammar, t)) if (relations.includes(relationOf(grammar, child))) return child
  return -1
}

/** The token of a range whose head lies outside it. */
export function headOfRange(grammar: Grammar, range: TokenRange): number {
  for (let t = range[0]; t < range[1]; t++) {
    const head = grammar.text.heads[t] as number
    if ((head < range[0] || head >= range[1]) && !/^[^\p{L}\p{N}]+$/u.test(grammar.text.words[t] as string))
      return t
  }
  return range[0]
}

/** The whole noun phrase under a noun, without the punctuation at its ends and without a leading conjunction. */
export function phraseOf(grammar: Grammar, noun: number): TokenRange {
  return trimRange(grammar, [grammar.leftmost[noun] as number, (grammar.rightmost[noun] as number) + 1])
}

/** Takes punctuation (but not quote marks) and blanks off both ends; never returns less than one token. */
export function trimRange(grammar: Grammar, range: TokenRange): TokenRange {
  let [from, to] = range
  const isStop = (t: number) => /^[,.;:—–-]+$/.test(grammar.text.words[t] as string)
  while (to - 1 > from && isStop(to - 1)) to--
  while (from < to - 1 && isStop(from)) from++
  return [from, to]
}

/** The subject of a verb, its own or the one it shares with the verb it hangs from; -1 for none. */
export function subjectOf(grammar: Grammar, verb: number): number {
  let at = verb
  for (let depth = 0; depth < 6; depth++) {
    const own = childWith(grammar, at, 'nsubj', 'nsubjpass')
    if (own >= 0) return own
    const head = grammar.text.heads[at] as number
    if (head < 0) return -1
    const relation = relationOf(grammar, at)
    if (relation === 'acl' || relation === 'acl:relcl') return head
    if (!['conj', 'xcomp', 'advcl', 'dep', 'parataxis', 'ccomp'].includes(relation)) return -1
    at = head
  }
  return -1
}
