/** A page: what was fetched from one address, or read from one file, at one moment. */

export type PageKind = 'html' | 'text' | 'json'

export interface Page {
  /** The bytes as they came; at the latest `extractReport` decodes them. */
  readonly bytes: Uint8Array
  /** What the sender said it is; null lets the bytes decide. */
  readonly kind: PageKind | null
  /** The charset that the sender declared (Content-Type), if any. */
  readonly charset: string | null
  readonly url: string | null
  readonly outlet: string | null
  /** Day of publication given by the user, YYYY-MM-DD; wins over what the page says. */
  readonly published: string | null
  /** Day of publication that a feed told, YYYY-MM-DD; counts where the page has none but a guess. */
  readonly feedDay?: string | null
  /** A title known from outside the page (JSON line, feed), if any. */
  readonly title: string | null
}
