import { afterEach, describe, expect, test } from 'vitest'
import { startWorker } from './start-worker.ts'
import { openWorkerPool, type WorkerPool } from './worker-pool.ts'

let pool: WorkerPool<string, string>
const open = (threads: number, limitMs = 20_000) => {
  pool = openWorkerPool({
    startWorker: (maxOldGenerationSizeMb) => startWorker('cases/hostile-worker', { maxOldGenerationSizeMb }),
    threads,
    limitMs,
    memoryMb: 64,
  })
}
afterEach(() => pool.close())

const failure = (task: string) => pool.run(task, 'page "x"').catch((error: unknown) => error)

describe('openWorkerPool()', () => {
  test('gives each task its own result, whoever is faster', async () => {
    open(2)
    const tasks = ['echo:90', 'echo:5', 'echo:40', 'echo:1', 'echo:20']
    const results = await Promise.all(tasks.map((task) => pool.run(task, task)))
    expect(results).toEqual(['echo 90', 'echo 5', 'echo 40', 'echo 1', 'echo 20'])
  })

  test('ends a task that takes too long, and only that one', async () => {
    open(2, 400)
    const [hung, ...others] = await Promise.all([
      failure('hang'),
      ...[1, 2, 3].map((wait) => pool.run(`echo:${wait}`, 'y')),
    ])
    expect(hung).toMatchObject({
      code: 'desk.page_took_too_long',
      message: 'Cannot read page "x": it took longer than 0.4 seconds',
    })
    expect(others).toEqual(['echo 1', 'echo 2', 'echo 3'])
  })

  test('goes on with one thread after each kind of mishap', async () => {
    open(1, 5_000)
    const deeds = ['eat memory', 'end the thread', 'have a reason', 'fall too deep', 'echo:1']
    const outcomes = await Promise.all(deeds.map(failure))
    expect(outcomes.slice(0, 3)).toMatchObject([
      { code: 'desk.page_needs_too_much_memory' },
      { code: 'desk.reader_ended' },
      { code: 'ingest.empty_page', name: 'TocsinError', hint: 'Look.', status: 422 },
    ])
    expect(outcomes[3]).toMatchObject({ name: 'Error', stack: expect.stringContaining('hostile-worker') })
    expect(outcomes[4]).toBe('echo 1')
  })

  test('fails what is open when it is closed, and takes nothing more', async () => {
    open(1)
    const busy = failure('echo:10000')
    const waiting = failure('echo:1')
    await pool.close()
    expect([await busy, await waiting, await failure('echo:1')]).toMatchObject(
      Array(3).fill({ code: 'desk.reader_closed' }),
    )
  })

  test('tells everybody who waits when no thread can be started', async () => {
    pool = openWorkerPool({
      startWorker: () => startWorker('cases/no-such-worker', {}),
      threads: 2,
      limitMs: 1000,
      memoryMb: 64,
    })
    const outcomes = await Promise.all(['echo', 'echo', 'echo'].map(failure))
    for (const outcome of outcomes) expect(String(outcome)).toContain('no-such-worker')
  })
})
