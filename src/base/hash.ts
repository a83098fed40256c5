/** Content hashes for ids: the same input gives the same id on every machine and in the browser. */

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Hash of the given parts, 128 bits as 32 hex digits (SHA-256, cut). Parts are length-separated, so ['ab','c'] ≠ ['a','bc']. */
export function hashOf(...parts: readonly string[]): string {
  const joined = parts.map((part) => `${part.length}:${part}`).join('')
  return bytesToHex(sha256(utf8ToBytes(joined))).slice(0, 32)
}
