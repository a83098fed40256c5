/** Names as they are compared. */

/** Lower case, no accents, so that "Águas" and "Aguas" agree. */
export function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
