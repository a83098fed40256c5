/** Dictionary forms of verbs that tell that somebody spoke or wrote; for sorting attributions in the benchmark. */

export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  (
    'say tell add ask answer reply respond retort note state announce report explain remark comment mention observe ' +
    'write tweet post quote cite argue assert claim contend insist maintain allege declare proclaim testify ' +
    'warn caution suggest indicate acknowledge admit concede confess confirm affirm deny dispute ' +
    'recall continue conclude repeat reiterate stress emphasize underscore highlight ' +
    'promise vow pledge swear predict complain lament joke quip shout yell exclaim whisper chant ' +
    'boast tout inform advise reveal disclose describe call dub speak talk discuss read'
  ).split(' '),
)
