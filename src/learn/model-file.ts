/**
 * The file format of trained weights: "TOCM", the header's length (uint32, little endian), a JSON header
 * {kind, meta, arrays: [{name, type, length}]}, then the arrays one after the other, each 8-byte aligned.
 */

import { errors } from './errors.ts'

export type WeightArray = Int8Array | Uint8Array | Int32Array | Uint32Array | Float32Array

export interface ModelFile {
  /** Which model it is, e.g. "tagger"; checked by whoever reads it. */
  readonly kind: string
  /** Anything that is not an array: scales, label lists, seeds. */
  readonly meta: Readonly<Record<string, unknown>>
  readonly arrays: Readonly<Record<string, WeightArray>>
}

const MAGIC = 0x4d434f54 // "TOCM" read as little-endian uint32
const TYPES = { Int8Array, Uint8Array, Int32Array, Uint32Array, Float32Array } as const
type TypeName = keyof typeof TYPES

interface Header {
  readonly kind: string
  readonly meta: Record<string, unknown>
  readonly arrays: readonly { readonly name: string; readonly type: TypeName; readonly length: number }[]
}

/** Writes a model; the same model gives the same bytes. */
export function writeModel(model: ModelFile): Uint8Array {
  const entries = Object.entries(model.arrays)
  const header: Header = {
    kind: model.kind,
    meta: { ...model.meta },
    arrays: entries.map(([name, array]) => ({
      name,
      type: array.constructor.name as TypeName,
      length: array.length,
    })),
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  let size = aligned(8 + head.length)
  for (const [, array] of entries) size += aligned(array.byteLength)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, head.length, true)
  bytes.set(head, 8)
  let at = aligned(8 + head.length)
  for (const [, array] of entries) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return bytes
}

/** Reads a model of the kind asked for. The arrays are copies, so `bytes` may be freed. */
export function parseModel(bytes: Uint8Array, kind: string): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw errors.not_a_model(kind)
  const headLength = view.getUint32(4, true)
  if (8 + headLength > bytes.length) throw errors.not_a_model(kind)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headLength))) as Header
  if (header.kind !== kind) throw errors.wrong_model(kind, header.kind)
  const arrays: Record<string, WeightArray> = {}
  let at = aligned(8 + headLength)
  for (const { name, type, length } of header.arrays) {
    const Type = TYPES[type]
    const byteLength = length * Type.BYTES_PER_ELEMENT
    if (at + byteLength > bytes.length) throw errors.not_a_model(kind)
    // Subtle: a Buffer's own slice() would be a view on a larger pool, not a copy.
    arrays[name] = new Type(new Uint8Array(bytes.subarray(at, at + byteLength)).buffer)
    at += aligned(byteLength)
  }
  return { kind, meta: header.meta, arrays }
}

function aligned(size: number): number {
  return (size + 7) & ~7
}
