/** Which cards a view leaves. Families and act widen each other; everything else narrows. */

import { type Card, comparable } from './cards.ts'
import type { View } from './view.ts'

/** Everything came through the page itself. */
export const PAGE = 'page'

/** The cards that the filters of the view let through, in their order. */
export function filterCards(cards: readonly Card[], view: View): readonly Card[] {
  const words = comparable(view.words).split(/\s+/).filter(Boolean)
  return cards.filter(
    (card) =>
      matchesAct(card, view) &&
      (view.speaker === null || card.statement.speaker === view.speaker) &&
      (view.through === null || view.through === PAGE || card.path.includes(view.through)) &&
      (view.country === null || card.country === view.country) &&
      (view.named === null || card.isUnnamed === (view.named === 'unnamed')) &&
      words.every((word) => card.searchable.includes(word)),
  )
}

function matchesAct({ statement, family }: Card, { act, families }: View): boolean {
  if (act === null && families.length === 0) return true
  return statement.act === act || families.includes(family.key)
}

/** The statement after (`step` 1) or before (-1) the selected one among the cards that are shown. */
export function stepFrom(cards: readonly Card[], selected: string | null, step: 1 | -1): Card | undefined {
  const at = cards.findIndex(({ statement }) => statement.id === selected)
  if (at < 0) return step === 1 ? cards[0] : cards.at(-1)
  return cards[Math.min(Math.max(at + step, 0), cards.length - 1)]
}
