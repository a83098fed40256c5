/** Weights of the decision, in the order of likenessOf() and clashesOf(); for long reports local likeness, lead and silence. Made by training/stories.ts; do not edit. */

import type { StoryModels } from './models.ts'

export const STORY_MODELS: StoryModels = {
  headline: {
    intercept: 4.18,
    weights: [
      -0.55, 0.13, -0.6, -0.17, -0.43, 0.39, -0.55, 2.54, -0.7, -1.11, 0.88, -0.19, -0.21, -0.47, -1.08, 2.53,
      2.84, 0.45, -0.8, 1.69, -0.24, -0.5, -0.6, -0.3, -0.37, -0.39, -0.43, -1.32, -1.7, -0.55, -1.32, -0.45,
      -1.68, -0.9, -2.54, 1.4, -0.66, -2.14, 1.27, 0.04, 0.27, -0.06, -1.17, 0.13,
    ],
  },
  text: {
    intercept: 2.51,
    weights: [
      0.09, -1.58, -1.17, 0.82, 0.06, -0.32, 1.37, 2.63, -0.56, -0.08, 0.58, -2.08, -3.51, 0, 0.04, 2.17,
      0.56, -0.18, 1.29, 0.64, -1.43, 0.22, -1.08, -1.28, -1.38, 0.84, -1.29, -0.93, -0.53, 0, -3.33, -0.95,
      0.49, -0.88, -0.65, 1.66, 0.27, -0.53, 3.55, -1.06, 1.07, -1.59, -1.76, 0.47,
    ],
  },
  long: {
    intercept: -0.45,
    weights: [4.56, 2.83, -1.63],
  },
}
