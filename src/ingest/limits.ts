/** How much of a page the room reads. Bounds are set before parsing, so that no page can hold the desk. */

/** Bytes of a page that are read. */
export const BYTES_MAX = 8_000_000
/** Characters of markup, after scripts, styles and comments are out. Real news pages have up to 200,000. */
export const MARKUP_MAX = 1_000_000
/** Elements that go into the tree. Real news pages have up to 2,000. */
export const ELEMENTS_MAX = 5_000
/** From so many elements on the body is looked for in one way only. */
export const ELEMENTS_MANY = 2_000
/** How deep elements may be nested. Real news pages go to 50. */
export const DEPTH_MAX = 80
/** Sum of the depths of all elements; beyond it only DEPTH_AFTER is allowed. Real news pages have up to 20,000. */
export const DEPTH_SUM_MAX = 60_000
export const DEPTH_AFTER = 12
/** Characters of plain text that are looked at. */
export const PLAIN_MAX = 500_000
/** Characters of `report.text`. */
export const TEXT_MAX = 200_000
/** Lines of furniture that a report lists, and characters of each. */
export const FURNITURE_LINES_MAX = 200
export const FURNITURE_LENGTH_MAX = 200
