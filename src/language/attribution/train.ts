/**
 * Annotated texts → attribution weights. Each text is looked at with a cue lexicon that leaves it out;
 * the field learns roles, the linker learns pairs on the gold pieces, the reranker learns on what fields that
 * have not seen a text say of it (jackknife).
 */

import { seededChance } from '#base'
import {
  type Chain,
  type Crf,
  crfToFile,
  quantiseCrf,
  quantiseRanker,
  type Ranker,
  type RankingGroup,
  rankerToFile,
  scoreChain,
  trainCrf,
  trainRanker,
  writeModel,
} from '#learn'
import { TAGS } from '../labels.ts'
import type { Attribution, Parsed, TokenRange } from '../layers.ts'
import {
  buildCueLexicon,
  type CueCounts,
  type CueLexicon,
  cueKey,
  cueShare,
  lexiconLookup,
} from './cue-lexicon.ts'
import { EDGE_BUCKETS } from './edge-features.ts'
import { BUCKETS, featuresOf } from './features.ts'
import { LABEL, LABEL_COUNT } from './labels.ts'
import { contentFeatures, cuesNear, type LinkWeights, sourceFeatures, sourcesNear } from './link.ts'
import { outlookOf } from './rerank/outlook.ts'
import { type RerankExample, trainReranker } from './rerank/train-rerank.ts'
import type { Fragment, Roles } from './roles.ts'
import { lookAt } from './sight.ts'

/** A text with its gold attributions. */
export interface AttributionExample {
  readonly text: Parsed
  readonly attributions: readonly Pick<Attribution, 'source' | 'cue' | 'content'>[]
}

export interface AttributionTraining {
  readonly seed: number
  readonly epochs: number
  /** Less likely attributions are left out. */
  readonly leastProbability: number
  readonly onProgress: (message: string) => void
}

/** Share of gold fragments whose "begins" mark is turned in training, as the field's own marks are not always right. */
const MARK_NOISE = 0.1

/** Trains field, linker and reranker and writes the weights file "attribution". */
export function trainAttribution(
  examples: readonly AttributionExample[],
  options: AttributionTraining,
): Uint8Array {
  const { crf, lexicon } = trainFieldOn(examples, options)
  const link = trainLinker(examples, lexiconLookup(lexicon), options)
  const { pieces, whole } = trainReranker(jackknife(examples, link, options), seededChance(options.seed))
  options.onProgress('reranker')
  const rankers: Record<string, Ranker> = {
    'link.content': link.content,
    'link.source': link.source,
    'rerank.cue': quantiseRanker(pieces.cue),
    'rerank.content': quantiseRanker(pieces.content),
    'rerank.source': quantiseRanker(pieces.source),
    'rerank.whole': quantiseRanker(whole),
  }
  const parts = [
    crfToFile(crf, 'crf'),
    ...Object.entries(rankers).map(([name, ranker]) => rankerToFile(ranker, name)),
  ]
  const { leastProbability, seed } = options
  return writeModel({
    kind: 'attribution',
    meta: Object.assign({ leastProbability, seed }, ...parts.map((part) => part.meta)),
    arrays: Object.assign(
      { 'lexicon.keys': lexicon.keys, 'lexicon.shares': lexicon.shares },
      ...parts.map((part) => part.arrays),
    ),
  })
}

/** A field and the cue lexicon that goes with it. */
function trainFieldOn(
  examples: readonly AttributionExample[],
  options: AttributionTraining,
): { crf: Crf; lexicon: CueLexicon } {
  const counts = countCues(examples)
  const chains = examples.map((example) => {
    const own = countCues([example])
    const sight = lookAt(example.text, (key) => cueShare(counts, key, own))
    return { chain: featuresOf(sight), labels: goldLabels(example) }
  })
  options.onProgress(`cue lexicon and features of ${examples.length} texts`)
  return { crf: quantiseCrf(trainField(chains, options)), lexicon: buildCueLexicon(counts) }
}

function trainLinker(
  examples: readonly AttributionExample[],
  shareOf: (key: number) => number,
  options: AttributionTraining,
): LinkWeights {
  const chance = seededChance(options.seed)
  const groups = linkGroups(examples, shareOf, chance)
  const training = { bits: 15, epochs: 5, learningRate: 0.05, decay: 1e-4, chance }
  options.onProgress(`linker from ${groups.content.length} fragments and ${groups.source.length} cues`)
  return {
    content: quantiseRanker(trainRanker(groups.content, training)),
    source: quantiseRanker(trainRanker(groups.source, training)),
  }
}

/** Number of parts of the corpus; each is looked at by a field that learned from the others. */
const FOLDS = 5

function jackknife(
  examples: readonly AttributionExample[],
  link: LinkWeights,
  options: AttributionTraining,
): RerankExample[] {
  const out: RerankExample[] = new Array(examples.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    options.onProgress(`part ${fold + 1} of ${FOLDS}, seen by a field that learned from the others`)
    const others = examples.filter((_, index) => index % FOLDS !== fold)
    const { crf, lexicon } = trainFieldOn(others, options)
    const shareOf = lexiconLookup(lexicon)
    examples.forEach(({ text, attributions }, index) => {
      if (index % FOLDS !== fold) return
      const sight = lookAt(text, shareOf)
      out[index] = { attributions, outlook: outlookOf(sight, scoreChain(crf, featuresOf(sight)), link) }
    })
  }
  return out
}

function trainField(
  chains: readonly { readonly chain: Chain; readonly labels: Uint8Array }[],
  options: AttributionTraining,
): Crf {
  return trainCrf(chains, {
    labelCount: LABEL_COUNT,
    buckets: BUCKETS,
    edgeBuckets: EDGE_BUCKETS,
    epochs: options.epochs,
    learningRate: 0.006,
    dropout: 0.5,
    averageFrom: 1,
    chance: seededChance(options.seed),
    onEpoch: (epoch, loss) =>
      options.onProgress(`field: epoch ${epoch + 1} of ${options.epochs}, loss ${loss.toFixed(4)} a token`),
  })
}

/** Counts how often each word stands in a cue. */
export function countCues(examples: readonly AttributionExample[]): CueCounts {
  const counts: CueCounts = { seen: new Map(), asCue: new Map() }
  for (const example of examples) {
    const labels = goldLabels(example)
    for (let t = 0; t < example.text.count; t++) {
      const key = cueKey(example.text, TAGS, t)
      counts.seen.set(key, (counts.seen.get(key) ?? 0) + 1)
      if ((LABEL.cue as readonly number[]).includes(labels[t] as number))
        counts.asCue.set(key, (counts.asCue.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** Gold labels of a text's tokens: B only on the first token of a role, later fragments are I. */
export function goldLabels(example: AttributionExample): Uint8Array {
  const labels = new Uint8Array(example.text.count)
  for (const attribution of example.attributions) {
    for (const role of ['source', 'cue', 'content'] as const) {
      const [begin, inside] = LABEL[role]
      let first = true
      for (const [from, to] of attribution[role]) {
        for (let t = from; t < to; t++) {
          if (labels[t] !== 0) continue
          labels[t] = first ? begin : inside
          first = false
        }
      }
    }
  }
  return labels
}

/** One decision a fragment (which cue?) and one a cue (which source, or none?), on gold pieces. */
function linkGroups(
  examples: readonly AttributionExample[],
  shareOf: (key: number) => number,
  chance: () => number,
): { content: RankingGroup[]; source: RankingGroup[] } {
  const content: RankingGroup[] = []
  const source: RankingGroup[] = []
  for (const example of examples) {
    const sight = lookAt(example.text, shareOf)
    const { roles, cueOfFragment, sourceOfCue } = goldRoles(example, chance)
    roles.fragments.forEach((_, fragment) => {
      const cues = cuesNear(roles, fragment)
      const right = cues.indexOf(cueOfFragment[fragment] as number)
      if (right < 0) return
      content.push({
        candidates: cues.map((cue) => contentFeatures(sight, roles, fragment, cue)),
        truth: oneHot(cues.length, right),
      })
    })
    roles.cues.forEach((_, cue) => {
      const sources = [-1, ...sourcesNear(roles, cue)]
      const right = sources.indexOf(sourceOfCue[cue] as number)
      if (right < 0) return
      const fragment = cueOfFragment.indexOf(cue)
      source.push({
        candidates: sources.map((piece) => sourceFeatures(sight, roles, cue, piece, fragment)),
        truth: oneHot(sources.length, right),
      })
    })
  }
  return { content, source }
}

function oneHot(length: number, right: number): Float32Array {
  const truth = new Float32Array(length)
  truth[right] = 1
  return truth
}

/** The gold pieces in order of the text, with which belongs to which (source −1 for none). */
function goldRoles(example: AttributionExample, chance: () => number) {
  const attributions = example.attributions.filter((attribution) => attribution.cue.length > 0)
  const ordered = attributions
    .map((attribution) => ({ ...attribution, cue: attribution.cue[0] as TokenRange }))
    .sort((a, b) => a.cue[0] - b.cue[0])
  const sources = new Map<string, TokenRange>()
  const fragments: { fragment: Fragment; cue: number }[] = []
  ordered.forEach((attribution, cue) => {
    const first = attribution.source[0]
    if (first) sources.set(first.join(), first)
    attribution.content.forEach((range, index) => {
      const begins = index === 0 ? chance() >= MARK_NOISE : chance() < MARK_NOISE
      fragments.push({ fragment: { range, begins }, cue })
    })
  })
  fragments.sort((a, b) => a.fragment.range[0] - b.fragment.range[0])
  const sourceList = [...sources.values()].sort((a, b) => a[0] - b[0])
  const roles: Roles = {
    cues: ordered.map(({ cue }) => cue),
    fragments: fragments.map(({ fragment }) => fragment),
    sources: sourceList,
  }
  return {
    roles,
    cueOfFragment: fragments.map(({ cue }) => cue),
    sourceOfCue: ordered.map(({ source }) => {
      const first = source[0]
      return first ? sourceList.indexOf(sources.get(first.join()) as TokenRange) : -1
    }),
  }
}
