/** Opens the store of a data folder, says so, and leaves it when its input ends. A process of its own for the tests. */

import { openStore } from '#store'

const [dataFolder] = process.argv.slice(2)
try {
  const store = await openStore({ dataFolder })
  process.stdout.write('open\n')
  process.stdin.resume()
  await new Promise((resolve) => process.stdin.once('end', resolve))
  await store.close()
} catch (error) {
  process.stdout.write(`${JSON.stringify(error)} ${error instanceof Error ? error.message : ''}\n`)
  process.exitCode = 1
}
