/** Bylines without the word that opens them. */

const OPENING =
  /^(?:(?:written|reported|posted|story|text|words)\s)?(?:by|von|par|por|di|door|av|af|від|от|autor|author|autore|auteur|автор)[:：]?\s/iu

/** `"By Jane Doe"` → `"Jane Doe"`. */
export function withoutBy(byline: string): string {
  return byline.replace(OPENING, '').trim()
}
