/**
 * takes  – a report and the weights of the language core
 * gives  – its reading: statements with source, cue and content, and the sources behind them
 * touches – nothing
 */
export { readReport } from './read-report.ts'
export { findTimes } from './times/find-times.ts'
