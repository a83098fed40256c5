/**
 * Tasks → results on worker threads. A task that takes too long, eats too much memory or ends its thread
 * fails alone: the thread is replaced and the others go on.
 */

import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { errors } from './errors.ts'
import { errorOf, type WorkerMessage } from './worker-messages.ts'

export interface PoolOptions {
  /** Starts one thread; it says `ready` when it can take tasks. */
  readonly startWorker: (memoryMb: number) => Worker
  /** As many as the machine has cores when left out. Threads are started when they are needed. */
  readonly threads?: number | undefined
  readonly limitMs: number
  readonly memoryMb: number
}

export interface WorkerPool<Task, Result> {
  /** `name` is how an error speaks of the task; an urgent one goes before those that wait. */
  run(task: Task, name: string, isUrgent?: boolean): Promise<Result>
  /** Whether tasks wait for a thread. */
  isBusy(): boolean
  /** Ends all threads; tasks that are still open fail. */
  close(): Promise<void>
}

interface Job<Task, Result> {
  readonly task: Task
  readonly name: string
  resolve(result: Result): void
  reject(error: Error): void
}

interface Hand<Task, Result> {
  readonly worker: Worker
  state: 'starting' | 'idle' | 'busy'
  job: Job<Task, Result> | null
  timer: NodeJS.Timeout | undefined
}

/** Makes a pool; no thread runs until the first task comes. */
export function openWorkerPool<Task, Result>(options: PoolOptions): WorkerPool<Task, Result> {
  const size = Math.max(1, options.threads ?? availableParallelism())
  const queue: Job<Task, Result>[] = []
  const hands = new Set<Hand<Task, Result>>()
  let closed = false
  /** Why no thread can do its work, say for missing weights: then none after it can either. */
  let broken: Error | null = null

  /** Gives waiting jobs to idle hands, and starts a hand for what nobody is there for yet. */
  function deal(): void {
    for (const hand of hands) {
      if (hand.state !== 'idle') continue
      const job = queue.shift()
      if (job === undefined) return
      give(hand, job)
    }
    const starting = [...hands].filter(({ state }) => state === 'starting').length
    for (let waiting = queue.length - starting; waiting > 0 && hands.size < size; waiting--) hire()
  }

  function give(hand: Hand<Task, Result>, job: Job<Task, Result>): void {
    hand.state = 'busy'
    hand.job = job
    const tooLong = errors.page_took_too_long(job.name, options.limitMs)
    hand.timer = setTimeout(() => dismiss(hand, tooLong), options.limitMs)
    hand.worker.postMessage(job.task)
  }

  function hire(): void {
    const hand: Hand<Task, Result> = {
      worker: options.startWorker(options.memoryMb),
      state: 'starting',
      job: null,
      timer: undefined,
    }
    hands.add(hand)
    hand.worker.on('message', (message: WorkerMessage<Result>) => hear(hand, message))
    hand.worker.on('error', (error) => dismiss(hand, whyEnded(hand, error)))
    hand.worker.on('exit', () => dismiss(hand, errors.reader_ended(hand.job?.name ?? 'the page')))
  }

  function hear(hand: Hand<Task, Result>, message: WorkerMessage<Result>): void {
    if (message.kind === 'cannot-start') {
      broken = errorOf(message.error)
      dismiss(hand, broken)
      return
    }
    clearTimeout(hand.timer)
    const { job } = hand
    hand.state = 'idle'
    hand.job = null
    if (message.kind === 'done') job?.resolve(message.result)
    if (message.kind === 'failed') job?.reject(errorOf(message.error))
    deal()
  }

  /** Takes a hand out for good. One that never got ready speaks for all: every waiting job would meet the same. */
  function dismiss(hand: Hand<Task, Result>, error: Error): void {
    if (!hands.delete(hand)) return
    clearTimeout(hand.timer)
    void hand.worker.terminate()
    hand.job?.reject(error)
    if (hand.state === 'starting') for (const job of queue.splice(0)) job.reject(error)
    if (!closed) deal()
  }

  return {
    isBusy: () => queue.length > 0,
    run: (task, name, isUrgent = false) =>
      new Promise((resolve, reject) => {
        const refusal = closed ? errors.reader_closed() : broken
        if (refusal !== null) return reject(refusal)
        const job = { task, name, resolve, reject }
        if (isUrgent) queue.unshift(job)
        else queue.push(job)
        deal()
      }),
    close: async () => {
      closed = true
      const ending = [...hands].map(({ worker }) => worker.terminate())
      for (const job of queue.splice(0)) job.reject(errors.reader_closed())
      for (const hand of [...hands]) dismiss(hand, errors.reader_closed())
      await Promise.all(ending)
    },
  }
}

function whyEnded<Task, Result>({ job }: Hand<Task, Result>, error: unknown): Error {
  const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (outOfMemory) return errors.page_needs_too_much_memory(job?.name ?? 'the page')
  return error instanceof Error ? error : new Error(String(error))
}
