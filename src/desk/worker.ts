/** The worker thread of the reader: loads the weights once, then does one task after the other. */

import { parentPort } from 'node:worker_threads'
import { loadDeskWeights } from './load-language.ts'
import { type Outcome, performTask, type Task } from './tasks.ts'
import { recordOf, type WorkerMessage } from './worker-messages.ts'

const say = (message: WorkerMessage<Outcome>): void => parentPort?.postMessage(message)

try {
  const weights = loadDeskWeights()
  parentPort?.on('message', (task: Task) => {
    try {
      say({ kind: 'done', result: performTask(task, weights) })
    } catch (error) {
      say({ kind: 'failed', error: recordOf(error) })
    }
  })
  say({ kind: 'ready' })
} catch (error) {
  say({ kind: 'cannot-start', error: recordOf(error) })
}
