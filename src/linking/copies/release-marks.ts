/** Tells which sentences give the words of a statement that a body put out: "said in a statement", "the release added". */

const PUT_OUT =
  /\b(?:in|according\sto|by)\s(?:a|an|the|its|their)\s(?:\w+\s){0,3}?(?:statement|press\srelease|news\srelease|media\srelease|release|communiqu[eé]|press\snote)\b|\b(?:statement|press\srelease|news\srelease|release|communiqu[eé])\s(?:said|says|read|reads|added|adds|stated|went\son|noted|continued|quoted|quotes)\b/i
/** The same body goes on: "It said …", "…, the ministry added." */
const GOES_ON = /\b(?:it|they|(?:the|its)\s(?:\w+\s){1,3}?)\s?(?:said|added|stated|noted|announced)\b/i
/** How many sentences on a body may still be speaking from its statement. */
const ON_MAX = 3

export interface ReleaseMarks {
  /** One a sentence: 1 where it gives words that were put out. */
  readonly marks: Uint8Array
  /** The first words that show it. */
  readonly words: string | null
}

/** Marks the sentences of a report. */
export function releaseMarks(sentences: readonly string[]): ReleaseMarks {
  const marks = new Uint8Array(sentences.length)
  let since = ON_MAX + 1
  let words: string | null = null
  sentences.forEach((sentence, at) => {
    since++
    const found = PUT_OUT.exec(sentence)
    if (found !== null) {
      since = 0
      words ??= found[0]
    }
    if (since === 0 || (since <= ON_MAX && GOES_ON.test(sentence))) marks[at] = 1
  })
  return { marks, words }
}
