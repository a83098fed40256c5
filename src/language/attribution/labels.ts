/** Labels of the attribution field: nothing, and begin and inside of each role. */

export const LABEL = { source: [1, 2], cue: [3, 4], content: [5, 6] } as const
export const LABEL_COUNT = 7
