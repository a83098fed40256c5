/** How wide words are on the screen, in the face of the desk. */

let pen: CanvasRenderingContext2D | null = null

/** The width of words in pixels. */
export function widthOfWords(words: string, size: number, weight = 400): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return words.length * size * 0.55
  pen.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`
  return pen.measureText(words).width
}

/** The words, cut with an ellipsis where they are wider than there is room. */
export function fitted(words: string, room: number, measure: (words: string) => number): string {
  if (measure(words) <= room) return words
  let end = Math.min(words.length, Math.ceil((room / measure(words)) * words.length) + 2)
  while (end > 1 && measure(`${words.slice(0, end).trimEnd()}…`) > room) end--
  return `${words.slice(0, end).trimEnd()}…`
}
