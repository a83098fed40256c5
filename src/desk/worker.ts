/** The worker thread of the reader: loads the weights once, then gives a reading for each page. */

import { parentPort } from 'node:worker_threads'
import type { Page, Reading } from '#domain'
import { loadLanguage } from './load-language.ts'
import { readPage } from './read-page.ts'
import { recordOf, type WorkerMessage } from './worker-messages.ts'

const say = (message: WorkerMessage<Reading>): void => parentPort?.postMessage(message)

try {
  const language = loadLanguage()
  parentPort?.on('message', (page: Page) => {
    try {
      say({ kind: 'done', result: readPage(page, language) })
    } catch (error) {
      say({ kind: 'failed', error: recordOf(error) })
    }
  })
  say({ kind: 'ready' })
} catch (error) {
  say({ kind: 'cannot-start', error: recordOf(error) })
}
