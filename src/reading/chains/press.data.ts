/** Words that tell the press from other bodies. Lower case unless they are part of a name. */

/** Makes of outlets' names beside those that tell a speaking outlet ("… Times", "… News"). */
export const PRESS_MAKES =
  /\b(?:Ledger|Standard|Star|Globe|Sentinel|Bulletin|Monitor|Weekly|Magazine|Lantern|Gazeta|Inquirer|Enquirer|Mercury|Argus|Advertiser|Register|Reporter|Record|Echo|Review|Today|FM|Newsroom|Media)$/

/** Common nouns that stand beside an outlet's name: "the newspaper Kommersant". */
export const PRESS_NOUNS: ReadonlySet<string> = new Set(
  'newspaper daily weekly magazine broadcaster tabloid radio television tv newswire website broadsheet podcast'.split(
    ' ',
  ),
)

/** Nouns that mean the press only behind "news", "press" or the like: "the Interfax news agency". */
export const PRESS_BODIES: ReadonlySet<string> = new Set(
  'agency channel network station site outlet portal service programme program show website wire'.split(' '),
)

/** Bodies that are listed as outlets but only carry what people put there themselves. */
export const PLATFORMS: ReadonlySet<string> = new Set(
  'facebook twitter telegram instagram youtube x weibo vkontakte'.split(' '),
)

/** "seen by Y", "quoted by Y": verbs of a paper that passes something on. */
export const PASSED_ON_BY: ReadonlySet<string> = new Set(
  'see obtain review view examine verify read hear publish carry quote cite report interview broadcast air release leak translate contact reach'.split(
    ' ',
  ),
)

/** After these, even an unknown name is an outlet: only the press "sees" and "obtains" documents. */
export const PRESS_IDIOMS: ReadonlySet<string> = new Set('see obtain view review'.split(' '))

/** "spoke to Y", "shared with Y": verbs of people who turn to a paper. */
export const TURNED_TO: ReadonlySet<string> = new Set(
  'speak talk share leak give provide send show pass grant release hand confirm say tell write'.split(' '),
)

/** "in an interview with Y", "in remarks carried by Y": what papers print. */
export const PRINTED: ReadonlySet<string> = new Set(
  'interview comment remark statement op-ed article essay letter column conversation email e-mail report story'.split(
    ' ',
  ),
)
