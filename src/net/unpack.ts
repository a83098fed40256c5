/** Packed bytes → bytes: gzip, deflate and brotli, never more than a limit however well they were packed. */

import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib'
import { errors } from './errors.ts'

/** What is asked for; nothing else is unpacked. */
export const ENCODINGS = 'gzip, deflate, br'

type Unpacker = (bytes: Uint8Array, options: ZlibOptions) => Promise<Buffer>

const UNPACKERS: Readonly<Record<string, Unpacker>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  // Subtle: "deflate" means zlib's format (RFC 9110, 8.4.1.2), but some servers send it without the frame.
  deflate: (bytes, options) =>
    ((bytes[0] ?? 0) & 0x0f) === 8
      ? promisify(inflate)(bytes, options)
      : promisify(inflateRaw)(bytes, options),
}

export interface UnpackOptions {
  /** The `Content-Encoding` of the reply. */
  readonly encoding: string
  readonly address: string
  readonly bytesMax: number
  /** False when the bytes were cut at the limit. */
  readonly isWhole: boolean
}

/** Unpacks a body; one packing at most, for two are only found on bombs. */
export async function unpack(packed: Uint8Array, options: UnpackOptions): Promise<Uint8Array> {
  const { address, bytesMax } = options
  const names = options.encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const encodings = names.filter((name) => name !== '' && name !== 'identity')
  const [encoding] = encodings
  if (encoding === undefined || packed.length === 0) return packed
  const unpacker = Object.hasOwn(UNPACKERS, encoding) ? UNPACKERS[encoding] : undefined
  if (unpacker === undefined || encodings.length > 1)
    throw errors.reply_broken(
      address,
      `it is packed in a way that was not asked for ("${options.encoding.slice(0, 40)}")`,
    )
  try {
    return await unpacker(packed, { maxOutputLength: bytesMax })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE' || !options.isWhole) throw errors.reply_too_large(address, bytesMax)
    throw errors.reply_broken(
      address,
      code === 'Z_BUF_ERROR' ? 'it ends too early' : 'it cannot be unpacked',
      error,
    )
  }
}
