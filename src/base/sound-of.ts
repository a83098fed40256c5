/** The sound of a name as a key under which its spellings meet: "Peshkov" and "Peskov" → the same. */

const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz|sch|sh|ch|zh|s|z|x|j/g, 's'],
  [/ph|w|v/g, 'f'],
  [/ck|kh|gh|q|k|g|c/g, 'k'],
  [/th|dh|d/g, 't'],
  [/[aeiouyh'’-]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** The consonants of a name's last word as they sound; all spellings of a name share it. */
export function soundOf(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const last = plain.split(/\s+/).at(-1) ?? ''
  const first = last.slice(0, 1).replace(/[aeiouy]/, 'a')
  return first + SAME_SOUND.reduce((sounds, [letters, sound]) => sounds.replace(letters, sound), last)
}
