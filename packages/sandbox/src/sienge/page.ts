/** One page of what was found; `count` is the number of all. */
export function page(found: readonly object[], { limit, offset }: { limit: number; offset: number }): object {
  return {
    resultSetMetadata: { count: found.length, offset, limit },
    results: found.slice(offset, offset + limit),
  }
}

/** All that was found, from a route that knows no pages. */
export function whole(found: readonly object[]): object {
  return {
    resultSetMetadata: { count: found.length, offset: 0, limit: found.length },
    results: found,
  }
}
