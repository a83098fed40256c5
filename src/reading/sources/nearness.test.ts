import { expect, test } from 'vitest'
import { findNearness } from './nearness.ts'

/** A sentence with the mention in brackets and what is said behind a bar. */
function found(marked: string): string[] {
  const [before = '', mention = '', rest = ''] = marked.split(/[[\]]/)
  const [told = '', said = ''] = rest.split('|')
  const text = `${before}${mention}${told}${said}`
  const begin = text.length - said.length
  const places = [
    {
      mention: [before.length, before.length + mention.length] as const,
      sentence: [0, text.length] as const,
      said: said === '' ? [] : [[begin, text.length] as const],
    },
  ]
  return findNearness(text, places).map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)
}

test.each([
  ['[A source close to the palace] said |it was over.', ['close: close to the palace']],
  ['[Two people familiar with the matter] said |so.', ['familiar: familiar with the matter']],
  ['[A person with direct knowledge of the talks] said |so.', ['direct: with direct knowledge of the talks']],
  ['[An aide], who was in the room, said |so.', ['direct: who was in the room']],
  ['[Three officials], all briefed on the plan, said |so.', ['briefed: briefed on the plan']],
  [
    '[A diplomat] said on condition of anonymity that |it was over.',
    ['anonymous: on condition of anonymity'],
  ],
  [
    '[An officer], who asked not to be named because he was not allowed to speak to the press, said |so.',
    ['anonymous: asked not to be named', 'unauthorised: not allowed to speak to the press'],
  ],
  ['[A diplomat] said |the mayor, who was close to the palace, was briefed on the plan.', []],
  ['[An official] said the ship was close to the harbour.', []],
  ['[Residents of the old town] said |so.', []],
])('findNearness() in %s', (marked, expected) => {
  expect(found(marked)).toEqual(expected)
})
