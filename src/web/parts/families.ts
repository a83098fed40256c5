/** The seventeen acts in four families, each with the shape that stands beside its tint, and acts in words. */

import type { Act } from '#domain'
import type { ShapeName } from './shape.tsx'

export interface Family {
  /** Also the name of its class in the style. */
  readonly key: FamilyKey
  readonly name: string
  readonly shape: ShapeName
  readonly acts: readonly Act[]
}

export const FAMILY_KEYS = ['states', 'denies', 'blames', 'hedges'] as const
export type FamilyKey = (typeof FAMILY_KEYS)[number]

export const FAMILIES: readonly Family[] = [
  {
    key: 'states',
    name: 'states',
    shape: 'up',
    acts: ['assert', 'report', 'promise', 'praise', 'admit', 'ask', 'intend'],
  },
  { key: 'denies', name: 'denies, refuses', shape: 'down', acts: ['deny', 'refuse'] },
  {
    key: 'blames',
    name: 'blames, threatens',
    shape: 'diamond',
    acts: ['accuse', 'criticise', 'warn', 'threaten', 'demand'],
  },
  { key: 'hedges', name: 'hedges, silent', shape: 'square', acts: ['believe', 'doubt', 'no-comment'] },
]

const familyByAct = new Map(FAMILIES.flatMap((family) => family.acts.map((act) => [act, family] as const)))
const FIRST = FAMILIES[0] as Family

/** The family of an act. */
export function familyOf(act: Act): Family {
  return familyByAct.get(act) ?? FIRST
}

/** What the speaker does, as it stands on a card. */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  assert: 'says',
  report: 'reports',
  deny: 'denies',
  accuse: 'accuses',
  criticise: 'criticises',
  praise: 'praises',
  warn: 'warns',
  threaten: 'threatens',
  promise: 'promises',
  demand: 'demands',
  ask: 'asks',
  refuse: 'refuses',
  admit: 'admits',
  doubt: 'doubts',
  believe: 'believes',
  intend: 'intends',
  'no-comment': 'no comment',
}
