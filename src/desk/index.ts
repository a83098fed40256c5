/**
 * takes  – pages
 * gives  – readings, kept and listed; the one room where stations and doors meet
 * touches – worker threads, the clock, and through store and net the disk and the network
 */
export type { Desk, Intake, Reader, ReadingSummary } from './desk.ts'
