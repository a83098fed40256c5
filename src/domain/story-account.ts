/** The account of a story: what its reports come to, made anew from their readings whenever one is added or corrected. */

/** All that the screens tell of a story beside its list of reports. */
export interface StoryAccount {
  /** The headline that names the story best. */
  readonly title: string
}
