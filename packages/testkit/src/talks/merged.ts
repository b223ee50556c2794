/** What several generators yield, as it comes. */
export async function* merged<Each>(
  sources: readonly AsyncGenerator<Each, void, undefined>[],
): AsyncGenerator<Each, void, undefined> {
  const waiting = new Map(sources.map((source) => [source, next(source)] as const))
  while (waiting.size > 0) {
    const { source, result } = await Promise.race(waiting.values())
    if (result.done) {
      waiting.delete(source)
    } else {
      waiting.set(source, next(source))
      yield result.value
    }
  }
}

async function next<Each>(source: AsyncGenerator<Each, void, undefined>) {
  return { source, result: await source.next() }
}
