/**
 * Zod, set up for a page with a strict Content-Security-Policy: without `jitless` it tries `new Function`,
 * which the policy of the screens refuses and reports.
 */

import * as z from 'zod'

z.config({ jitless: true })

export { z }
