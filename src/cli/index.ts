/**
 * takes  – the words of the command line
 * gives  – an exit code
 * touches – files to read, standard input and output, signals, the browser
 */
export type { StartServer } from './desk.ts'
export { type Doors, runTocsin } from './run-tocsin.ts'
