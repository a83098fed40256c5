/** The worker thread for feeds: tells feeds from pages and parses them, away from the thread that serves people. It loads no weights. */

import { parentPort } from 'node:worker_threads'
import { findFeedLink, isFeedSource, parseFeed, parseFeedList, splitPages } from '#ingest'
import { recordOf, type WorkerMessage } from '../worker-messages.ts'
import type { FeedTask, FeedTaskResult } from './feed-parser.ts'

const say = (message: WorkerMessage<FeedTaskResult>): void => parentPort?.postMessage(message)

function perform({ kind, source }: FeedTask): FeedTaskResult {
  if (kind === 'list') return parseFeedList(source)
  if (kind === 'split') return splitPages(source.bytes)
  if (isFeedSource(source)) return { kind: 'feed', ...parseFeed(source) }
  return { kind: 'page', feedAddress: findFeedLink(source) }
}

parentPort?.on('message', (task: FeedTask) => {
  try {
    say({ kind: 'done', result: perform(task) })
  } catch (error) {
    say({ kind: 'failed', error: recordOf(error) })
  }
})
say({ kind: 'ready' })
