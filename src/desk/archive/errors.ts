/** What the archive can raise: about lines of another desk. */

import { defineErrors } from '#base'

export const errors = defineErrors('desk', {
  reading_not_sound: (id: string, why: string) => ({
    message: `Cannot take in the reading of report "${id}": ${why}`,
    hint: 'The line was changed since it was exported; export the report again.',
    status: 422,
  }),
})
