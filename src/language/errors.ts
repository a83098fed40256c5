/** What the language room can raise. */

import { defineErrors } from '#base'

export const errors = defineErrors('language', {
  other_labels: (kind: string) => ({
    message: `Cannot use the weights "${kind}": they were made for other labels`,
    hint: 'Restore the folder weights/ from the project, or make the weights anew with "npm run train".',
    status: 500,
  }),
})
