/** Seeded chance, so that training and sampling give the same result every time. */

/** A generator of numbers in [0, 1), fully determined by `seed` (mulberry32, T. Ettinger). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Puts `items` in a new order in place (Fisher–Yates) and returns it. */
export function shuffle<T>(items: T[], chance: () => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const pick = Math.floor(chance() * (last + 1))
    const held = items[last] as T
    items[last] = items[pick] as T
    items[pick] = held
  }
  return items
}
