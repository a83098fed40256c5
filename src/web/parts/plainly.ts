/** Words of a page as they are shown: no character may turn the order of the letters round. */

/** U+202D and U+202E force a direction on letters of any script; nothing but deception needs them in a report. */
const OVERRIDES = /[\u202d\u202e]/g

/** The text with a visible sign where it would have forced a direction. Its length does not change. */
export function plainly(text: string): string {
  return text.replace(OVERRIDES, '\ufffd')
}
