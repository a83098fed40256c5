/** How much of a page the room reads. Bounds are set before parsing, so that no page can hold the desk. */

/** Bytes of a page that are read. */
export const BYTES_MAX = 8_000_000
/** Characters of markup, after scripts, styles and comments are out. */
export const MARKUP_MAX = 3_000_000
/** Elements that go into the tree. */
export const ELEMENTS_MAX = 30_000
/** How deep elements may be nested. */
export const DEPTH_MAX = 200
/** Characters of plain text that are looked at. */
export const PLAIN_MAX = 2_000_000
/** Characters of `report.text`. */
export const TEXT_MAX = 200_000
/** Lines of furniture that a report lists, and characters of each. */
export const FURNITURE_LINES_MAX = 200
export const FURNITURE_LENGTH_MAX = 200
