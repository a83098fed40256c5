/** How an account is laid out: how wide it may be, and with which colours. */

import type { Paint } from '../terminal/paint.ts'

export interface Look {
  readonly width: number
  readonly paint: Paint
}
