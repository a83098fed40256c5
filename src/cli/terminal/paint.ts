/** Colours and weights of a terminal, or none at all. */

import { styleText } from 'node:util'

export type Style = Parameters<typeof styleText>[0]
export type Paint = (style: Style, words: string) => string

/** Paints for a terminal; leaves words as they are for anything else, and for who asks for it (no-color.org). */
export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const plain = stream.isTTY !== true || Boolean(env.NO_COLOR) || env.TERM === 'dumb'
  return (style, words) => (plain ? words : styleText(style, words, { validateStream: false }))
}

/**
 * Takes the characters out with which a page could command the terminal or turn its words around:
 * control characters (ESC is one) and bidirectional controls.
 */
export function harmless(words: string): string {
  return words.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
}
