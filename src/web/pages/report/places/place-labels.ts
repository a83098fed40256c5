/** Names beside points on a map, so that none covers another or a point: each goes to the first free side, or away. */

export interface Point {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** How wide its name is; the height is that of a line. */
  readonly width: number
  /** True for a name that stands in the middle or nowhere. */
  readonly isFixed?: boolean
}

export interface Label {
  /** Left end and baseline of the name. */
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const HEIGHT = 14
const GAP = 4

/** A label for each point, null where there is no room. Points that come first choose first. */
export function placeLabels(
  points: readonly Point[],
  frame: { readonly width: number; readonly height: number },
): readonly (Label | null)[] {
  const taken: Box[] = points.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }))
  return points.map((point, self) => {
    const box = sidesOf(point).find(
      (side) =>
        side.left >= 0 &&
        side.top >= 0 &&
        side.right <= frame.width &&
        side.bottom <= frame.height &&
        taken.every((other, place) => place === self || !cover(side, other)),
    )
    if (box === undefined) return null
    taken.push(box)
    return { x: box.left, y: box.bottom - 3 }
  })
}

/** On the point if it has no size, right, left, above, below, then the corners. */
function sidesOf({ x, y, radius, width, isFixed = false }: Point): readonly Box[] {
  const out = radius + GAP
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + HEIGHT })
  // A point without a size is the middle of an area, and the name lies on it.
  const middle = radius === 0 ? [box(x - width / 2, y - HEIGHT / 2)] : []
  if (isFixed) return middle
  return [
    ...middle,
    box(x + out, y - HEIGHT / 2),
    box(x - out - width, y - HEIGHT / 2),
    box(x - width / 2, y - out - HEIGHT),
    box(x - width / 2, y + out),
    box(x + radius, y - out - HEIGHT),
    box(x + radius, y + out),
    box(x - radius - width, y - out - HEIGHT),
    box(x - radius - width, y + out),
  ]
}

function cover(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
