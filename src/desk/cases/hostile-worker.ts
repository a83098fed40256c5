/** A worker that does what the worst page could make it do; the task says which. */

import { parentPort } from 'node:worker_threads'
import { TocsinError } from '#base'
import { recordOf } from '../worker-messages.ts'

const deeds: Record<string, () => unknown> = {
  echo: () => 'echo',
  hang: () => {
    for (;;);
  },
  'eat memory': () => {
    const eaten: number[][] = []
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, at) => at * 1.5))
  },
  'end the thread': () => process.exit(3),
  'fall too deep': () => {
    const fall = (depth: number): number => 1 + fall(depth + 1)
    return fall(0)
  },
  'have a reason': () => {
    throw new TocsinError('ingest.empty_page', { message: 'Nothing there', hint: 'Look.', status: 422 })
  },
}

parentPort?.on('message', (task: string) => {
  try {
    const [deed = '', wait = '0'] = task.split(':')
    const result = deeds[deed]?.()
    setTimeout(() => parentPort?.postMessage({ kind: 'done', result: `${result} ${wait}` }), Number(wait))
  } catch (error) {
    parentPort?.postMessage({ kind: 'failed', error: recordOf(error) })
  }
})
parentPort?.postMessage({ kind: 'ready' })
