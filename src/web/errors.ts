/** The errors that the screens can raise themselves; all others come from the API as they are. */

import { defineErrors } from '#base'

export const errors = defineErrors('web', {
  desk_unreachable: () => ({
    message: 'Cannot reach the desk: it does not answer',
    hint: 'See whether Tocsin still runs where it was started, then try again.',
    status: 503,
  }),
  reply_not_understood: () => ({
    message: 'Cannot use the answer of the desk: it has another shape than these screens know',
    hint: 'Reload the page. If that does not help, the screens and the desk are of different versions: run "npm run build".',
    status: 502,
  }),
  page_too_large: (name: string, megabytes: number) => ({
    message: `Cannot take in "${name}": it is larger than ${megabytes} MB`,
    hint: 'Give one report at a time, without pictures or film inside.',
    status: 413,
  }),
})
