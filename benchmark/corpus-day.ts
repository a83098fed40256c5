/** The day that all texts of the corpus are read as published on. */

export const CORPUS_DAY = '2016-10-15'
