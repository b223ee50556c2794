/** One page's connection: events go out as `text/event-stream`. */
export interface EventStream {
  readonly response: Response
  send(id: string, data: unknown): void
  end(): void
}

/** How often a silent stream says that it is alive, in milliseconds. */
const beat = 15_000

/** Opens a stream; `left` is told when the page has gone. */
export function eventStream(left: () => void): EventStream {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened
      write('retry: 400\n\n')
    },
    cancel: gone,
  })
  const timer = setInterval(() => write(': alive\n\n'), beat)

  return {
    response: new Response(body, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    }),
    send: (id, data) => write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    end() {
      const open = controller
      gone()
      open?.close()
    },
  }

  function write(text: string): void {
    controller?.enqueue(encoder.encode(text))
  }

  function gone(): void {
    clearInterval(timer)
    controller = undefined
    left()
  }
}
