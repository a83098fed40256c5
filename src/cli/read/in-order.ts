/** Work on many things at once, results in the order of the things. */

/** Starts `work` on up to `ahead` things of `source` at a time and gives the results in order. */
export async function* inOrder<Thing, Result>(
  source: AsyncIterable<Thing>,
  ahead: number,
  work: (thing: Thing) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = []
  for await (const thing of source) {
    const result = work(thing)
    result.catch(() => null) // Whoever takes it hears of its failure; until then it is nobody's.
    started.push(result)
    if (started.length >= ahead) yield await (started.shift() as Promise<Result>)
  }
  for (const result of started) yield await result
}
