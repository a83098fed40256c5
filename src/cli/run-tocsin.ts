/** The command line: takes its words, runs the command and gives the exit code. */

import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { addActor } from './actor.ts'
import { addBackup } from './backup.ts'
import { addCorrect } from './correct.ts'
import { addDesk, type StartServer } from './desk.ts'
import { addDigest } from './digest.ts'
import { EXIT, exitCodeFor, wordsFor } from './exit.ts'
import { addExport } from './export.ts'
import { addFeeds } from './feeds.ts'
import { addImport } from './import.ts'
import { addMatrix } from './matrix.ts'
import { addRead } from './read.ts'
import { addReread } from './reread.ts'
import { addRestore } from './restore.ts'
import { addSearch } from './search.ts'
import { addStories } from './stories.ts'
import { addTake } from './take.ts'
import { addVerify } from './verify.ts'
import { addWho } from './who.ts'
import { addWork } from './work.ts'

export interface Doors {
  readonly version: string
  readonly startServer: StartServer
}

const EXAMPLES = `
Examples:
  tocsin desk                     start the desk and open it in the browser
  tocsin read report.html         who says what in a report
  tocsin read --json report.html  the same as JSON

"tocsin help COMMAND" tells more about a command.`

/** Runs one command; what goes wrong is told on standard error. */
export async function runTocsin(words: readonly string[], doors: Doors): Promise<number> {
  endQuietlyWhenNobodyListens()
  let exitCode: number = EXIT.done
  const program = buildProgram(doors, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(words.length === 0 ? ['help'] : words, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return endOf(error, words)
    process.stderr.write(wordsFor(error, process.env))
    return exitCodeFor(error)
  }
}

/** Commander has said what is wrong; people who leave "read" out hear a little more. */
function endOf(error: CommanderError, [word = '']: readonly string[]): number {
  if (error.code === 'commander.unknownCommand' && existsSync(word))
    process.stderr.write(`  To read it: tocsin read ${word}\n`)
  return error.exitCode === 0 ? EXIT.done : EXIT.usage
}

function buildProgram({ version, startServer }: Doors, finish: (exitCode: number) => void): Command {
  const program = new Command('tocsin')
    .description('Reads the news and tells who says what, on whose authority, and whether the alarm is real.')
    .version(version)
    .helpCommand('help [command]', 'tell more about a command')
    .configureHelp({ helpWidth: Math.min(process.stdout.columns || 80, 100) })
    .configureOutput({ outputError: (words, print) => print(words.replace(/^error: /, 'tocsin: ')) })
    .showHelpAfterError('  "tocsin help" tells what there is.')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
  addDesk(program, startServer, finish)
  addRead(program, finish)
  addTake(program, finish)
  addFeeds(program, finish)
  addWork(program, finish)
  addCorrect(program, finish)
  addReread(program, finish)
  addExport(program, finish)
  addImport(program, finish)
  addBackup(program, version, finish)
  addRestore(program, finish)
  addVerify(program, finish)
  addStories(program, finish)
  addWho(program, finish)
  addActor(program, finish)
  addMatrix(program, finish)
  addSearch(program, finish)
  addDigest(program, finish)
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}

/** `tocsin read … | head` closes the pipe when it has enough: that is no fault of anybody. Other failures reach whoever writes. */
function endQuietlyWhenNobodyListens(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.done)
    })
  }
}
