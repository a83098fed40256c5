/**
 * takes  – a page: the bytes that were fetched or read, and what the sender knew about them
 * gives  – the report in it, with notes about what was odd; pages out of JSON lines
 * touches – nothing
 */
export { explainDrops } from './explain-drops.ts'
export { type Extraction, extractReport } from './extract-report.ts'
export { NOTES as INGEST_NOTES } from './notes.ts'
export { type SplitPages, splitPages } from './split-pages.ts'
