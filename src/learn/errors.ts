/** What the learn room can raise. */

import { defineErrors } from '#base'

export const errors = defineErrors('learn', {
  not_a_model: (kind: string) => ({
    message: `Cannot read the weights "${kind}": the file is damaged or not a weights file`,
    hint: 'Restore the folder weights/ from the project, or make the weights anew with "npm run train".',
    status: 500,
  }),
  wrong_model: (wanted: string, found: string) => ({
    message: `Cannot read the weights "${wanted}": the file holds "${found}"`,
    hint: 'Restore the folder weights/ from the project, or make the weights anew with "npm run train".',
    status: 500,
  }),
})
