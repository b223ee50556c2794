/** Where people find the host that lives. */
export interface Gate {
  /** Resolves to the url of the host, at once or when the next one lives. */
  readonly url: Promise<string>
  open(url: string): void
  /** The host is dead. */
  shut(): void
}

export function gate(): Gate {
  let next = Promise.withResolvers<string>()
  return {
    get url() {
      return next.promise
    },
    open: (url) => next.resolve(url),
    shut: () => void (next = Promise.withResolvers()),
  }
}
