/** The front step: hands the API to the command line, for neither knows the other, and ends with its exit code. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runTocsin, type StartServer } from '#cli'

const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const startServer: StartServer = async (options) => {
  const api = await import('#api')
  return api.startServer({ ...options, webFolder: inPackage('dist/web') })
}

const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }
process.exitCode = await runTocsin(process.argv.slice(2), { version, startServer })
