/**
 * What people mean by words of probability: the middle half and the median of a survey of 46 people
 * (probly.csv of zonination/perceptions, MIT licence). Made by training/likelihood.ts; do not edit.
 */

export const SURVEY = {
  'almost certainly': { low: 0.9, high: 0.9775, point: 0.95 },
  'highly likely': { low: 0.8425, high: 0.95, point: 0.9 },
  'very good chance': { low: 0.75, high: 0.85, point: 0.8 },
  probable: { low: 0.65, high: 0.7875, point: 0.7 },
  likely: { low: 0.65, high: 0.75, point: 0.7 },
  probably: { low: 0.65, high: 0.8, point: 0.75 },
  'we believe': { low: 0.6, high: 0.8, point: 0.7 },
  'better than even': { low: 0.55, high: 0.6, point: 0.6 },
  'about even': { low: 0.5, high: 0.5, point: 0.5 },
  'we doubt': { low: 0.15, high: 0.33, point: 0.25 },
  improbable: { low: 0.07, high: 0.28, point: 0.15 },
  unlikely: { low: 0.1, high: 0.2875, point: 0.2 },
  'probably not': { low: 0.2, high: 0.3875, point: 0.265 },
  'little chance': { low: 0.1, high: 0.2, point: 0.15 },
  'almost no chance': { low: 0.01, high: 0.05, point: 0.02 },
  'highly unlikely': { low: 0.05, high: 0.1, point: 0.05 },
  'chances are slight': { low: 0.1, high: 0.15, point: 0.1 },
} as const
