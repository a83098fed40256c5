/** Labels → the pieces they mark: sources, cues and stretches of content. Token ranges are [from, to). */

import type { TokenRange } from '../layers.ts'
import { LABEL } from './labels.ts'

export interface Fragment {
  readonly range: TokenRange
  /** True when the field takes it for the start of a content, false for one that goes on. */
  readonly begins: boolean
}

export interface Roles {
  readonly sources: readonly TokenRange[]
  readonly cues: readonly TokenRange[]
  /** Stretches of content, in order; one content may have several. */
  readonly fragments: readonly Fragment[]
}

const [B_SOURCE, I_SOURCE] = LABEL.source
const [B_CUE, I_CUE] = LABEL.cue
const [B_CONTENT, I_CONTENT] = LABEL.content

/** Reads the pieces off a sequence of labels. */
export function rolesOf(labels: Uint8Array): Roles {
  const sources: TokenRange[] = []
  const cues: TokenRange[] = []
  const fragments: Fragment[] = []
  for (let t = 0; t < labels.length; ) {
    const label = labels[t] as number
    const inside =
      label === B_SOURCE ? I_SOURCE : label === B_CUE ? I_CUE : label === B_CONTENT ? I_CONTENT : label
    let end = t + 1
    if (label !== 0) while (end < labels.length && labels[end] === inside) end++
    const range: TokenRange = [t, end]
    if (label === B_SOURCE || label === I_SOURCE) sources.push(range)
    else if (label === B_CUE || label === I_CUE) cues.push(range)
    else if (label === B_CONTENT || label === I_CONTENT)
      fragments.push({ range, begins: label === B_CONTENT })
    t = end
  }
  return { sources, cues, fragments }
}
