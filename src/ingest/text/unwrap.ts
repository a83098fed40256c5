/** Raw lines → paragraphs: joins the lines of a text that was wrapped at a fixed width, and keeps the breaks that were meant. */

export interface Paragraph {
  readonly text: string
  /** Paragraphs between the same two blank lines have the same number. */
  readonly group: number
}

const WIDTH_MIN = 40
const WIDTH_MAX = 140
const WRAPPED_SHARE_MIN = 0.6
const CLOSED = /[.!?…:;。！？"”»]$/

/** The paragraphs of a text. Nothing is lost but line breaks. */
export function unwrap(rawLines: readonly string[]): Paragraph[] {
  const groups = groupByBlank(rawLines)
  const width = wrapWidth(groups)
  return groups.flatMap((lines, group) => joinWrapped(lines, width).map((text) => ({ text, group })))
}

function groupByBlank(lines: readonly string[]): string[][] {
  const groups: string[][] = []
  let open: string[] = []
  for (const line of lines) {
    if (line !== '') open.push(line)
    else if (open.length > 0) {
      groups.push(open)
      open = []
    }
  }
  if (open.length > 0) groups.push(open)
  return groups
}

/** The width that the text was wrapped at, or null: most lines that another follows must lie just under it. */
function wrapWidth(groups: readonly (readonly string[])[]): number | null {
  const followed = groups.flatMap((group) => group.slice(0, -1))
  if (followed.length < 3) return null
  const lengths = followed.map((line) => line.length).sort((a, b) => a - b)
  // Subtle: one endless line (an address) must not hide the width, so the widest tenth is not looked at.
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (width < WIDTH_MIN || width > WIDTH_MAX) return null
  const full = followed.filter((line) => line.length > width * 0.8).length
  return full >= followed.length * WRAPPED_SHARE_MIN ? width : null
}

function joinWrapped(group: readonly string[], width: number | null): string[] {
  const joined: string[][] = []
  for (const [index, line] of group.entries()) {
    const before = group[index - 1]
    const open = joined.at(-1)
    if (before !== undefined && open !== undefined && runsOn(before, line, width)) open.push(line)
    else joined.push([line])
  }
  return joined.map((parts) => parts.join(' '))
}

/** True when the break between two lines was not meant: the next word had no room, or the sentence goes on in lower case. */
function runsOn(before: string, line: string, width: number | null): boolean {
  if (/^[-*•–—]\s|^\d{1,2}[.)]\s/.test(line)) return false
  const [word = ''] = line.split(' ', 1)
  if (width !== null && before.length + 1 + word.length > width) return true
  return !CLOSED.test(before) && /^\p{Ll}/u.test(line)
}
