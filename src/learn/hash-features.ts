/**
 * Hashed features: a feature is a small integer made from a template number and the values it looks at,
 * so a model needs no dictionary (Weinberger et al. 2009, "Feature hashing for large scale multitask learning").
 */

/** 32-bit hash of a string (FNV-1a over UTF-16 units, then mixed). Unsigned. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return finish(hash)
}

/** Mixes a template number and one value into a 32-bit feature hash. */
export function mix1(template: number, a: number): number {
  return finish(Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b))
}

/** Mixes a template number and two values. Order counts. */
export function mix2(template: number, a: number, b: number): number {
  return finish(Math.imul(mix1(template, a), 0xc2b2ae35) ^ Math.imul(b, 0x27d4eb2f))
}

/** Mixes a template number and three values. Order counts. */
export function mix3(template: number, a: number, b: number, c: number): number {
  return finish(Math.imul(mix2(template, a, b), 0x165667b1) ^ Math.imul(c, 0x9e3779b1))
}

/** Final avalanche (murmur3's fmix32): every input bit reaches every output bit. */
function finish(value: number): number {
  let hash = value
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  hash ^= hash >>> 16
  return hash >>> 0
}
