/** `tocsin correct`: shows the statements and corrections of a report by their ids, and corrects, undoes and redoes. */

import { type Command, InvalidArgumentError, Option } from 'commander'
import { wordsOf } from '#base'
import type { Desk, WishByHand } from '#desk'
import { ACTS, type Act, type Reading, SOURCE_KINDS, type SourceKind } from '#domain'
import { errors } from './errors.ts'
import { EXIT } from './exit.ts'
import { harmless } from './terminal/paint.ts'
import { nameOfUser, type PlaceOptions, withDesk, withPlace } from './with-desk.ts'

interface CorrectOptions extends PlaceOptions {
  readonly statement?: string
  readonly act?: Act
  readonly speaker?: string
  readonly kind: SourceKind
  readonly reject?: boolean
  readonly checked?: boolean
  readonly undo?: string
  readonly redo?: string
  readonly by: string
  readonly note?: string
}

const EXAMPLES = `
Examples:
  tocsin correct 1f3a…                                  its statements and corrections, with their ids
  tocsin correct 1f3a… --statement t3 --act deny
  tocsin correct 1f3a… --statement t3 --speaker "Ada Reed"
  tocsin correct 1f3a… --statement t7 --reject --note "a film title"
  tocsin correct 1f3a… --checked                        all statements are right as they stand
  tocsin correct 1f3a… --undo 9c02…

The machine's reading stays as it is; corrections are kept beside it. Other words for a statement, new
statements and sources that are one or two are corrected on the screens, where the report can be seen.`

/** Adds the command to the program. */
export function addCorrect(program: Command, finish: (exitCode: number) => void): void {
  withPlace(
    program
      .command('correct')
      .summary('correct a statement of a report by hand')
      .description('Shows the statements and corrections of a report, and corrects by hand.')
      .argument('<id>', 'id of the report')
      .option('--statement <id>', 'the statement that is corrected')
      .addOption(new Option('--act <act>', 'what the speaker does').choices(ACTS))
      .option('--speaker <name>', 'who speaks: a name, or the id of a source; "" for not told')
      .addOption(new Option('--kind <kind>', 'what a new speaker is').choices(SOURCE_KINDS).default('person'))
      .option('--reject', 'it is no statement')
      .option('--checked', 'all statements of the report are right as they stand')
      .option('--undo <correction>', 'take a correction back')
      .option('--redo <correction>', 'bring a correction back')
      .option('--by <name>', 'who corrects', parseName, nameOfUser())
      .option('--note <words>', 'why'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, options: CorrectOptions) => finish(await correct(id, options)))
}

/** A name of one line, or a usage error. */
export function parseName(words: string): string {
  const name = words.trim()
  if (name !== '' && name.length <= 80 && harmless(name) === name) return name
  throw new InvalidArgumentError('It is not a name: give one line of at most 80 characters.')
}

async function correct(id: string, options: CorrectOptions): Promise<number> {
  return withDesk(options, async (desk) => {
    const { by, undo, redo, note = null } = options
    let reading = await desk.getReading(id)
    for (const wish of wishesOf(options, reading))
      reading = (await desk.correct(id, { by, note, wish })).reading
    if (undo !== undefined) reading = await turn(desk, undo, { deed: 'undo', by })
    if (redo !== undefined) reading = await turn(desk, redo, { deed: 'redo', by })
    process.stdout.write(showCorrections(reading))
    return EXIT.done
  })
}

async function turn(desk: Desk, correction: string, how: { deed: 'undo' | 'redo'; by: string }) {
  return (await desk.turnCorrection(correction, how)).reading
}

type Wish = WishByHand['wish']

function wishesOf(options: CorrectOptions, { sources }: Reading): Wish[] {
  const { statement, act, speaker, kind, reject, checked } = options
  const wishes: Wish[] = []
  const isAboutStatement = act !== undefined || speaker !== undefined || reject === true
  if (isAboutStatement && statement === undefined) throw errors.no_statement_named()
  if (statement !== undefined) {
    if (act !== undefined) wishes.push({ kind: 'set-act', statement, act })
    if (speaker !== undefined) {
      const name = harmless(speaker).trim().slice(0, 200)
      const known = sources.some(({ id }) => id === name)
      const who = name === '' ? null : known ? { source: name } : { name, kind }
      wishes.push({ kind: 'set-speaker', statement, speaker: who })
    }
    if (reject) wishes.push({ kind: 'reject-statement', statement })
  }
  if (checked) wishes.push({ kind: 'mark-checked' })
  return wishes
}

/** The statements of a reading and what was corrected in it, one line each. */
export function showCorrections({ report, sources, statements, corrections = [], checked }: Reading): string {
  const nameOf = (id: string | null) => {
    const source = sources.find((one) => one.id === id)
    return source?.name ?? source?.description ?? '?'
  }
  const short = (words: string) => {
    const line = harmless(words.replace(/\s+/g, ' ').trim())
    return line.length > 70 ? `${line.slice(0, 69)}…` : line
  }
  const lines = [
    harmless(report.title) || 'untitled',
    '',
    ...statements.map(({ id, speaker, act, cue, content, corrected }) => {
      const words = (content.length > 0 ? content : cue).map((span) => wordsOf(report.text, span)).join(' … ')
      const mark = corrected === undefined ? '' : `  [${corrected.by}]`
      return `${id.padEnd(14)} ${short(nameOf(speaker))} · ${act} · ${short(words)}${mark}`
    }),
  ]
  if (corrections.length > 0) lines.push('', 'Corrections')
  for (const { id, kind, by, at, about, value, revoked, why } of corrections) {
    const state =
      revoked !== null ? `  (taken back by ${revoked.by})` : why !== null ? `  (not applied: ${why})` : ''
    const what = [kind, short(value), about === '' ? '' : `“${short(about)}”`].filter(Boolean).join(' · ')
    lines.push(`${id}  ${at.slice(0, 10)}  ${harmless(by)}  ${what}${harmless(state)}`)
  }
  if (checked !== undefined)
    lines.push('', `All statements checked by ${harmless(checked.by)}, ${checked.at.slice(0, 10)}`)
  return `${lines.join('\n')}\n`
}
