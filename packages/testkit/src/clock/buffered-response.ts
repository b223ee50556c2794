const withoutBody: ReadonlySet<number> = new Set([101, 204, 205, 304])

/** The same response with its body already read. One whose body broke off breaks off at the same place. */
export async function bufferedResponse(response: Response): Promise<Response> {
  const { status, statusText, headers } = response
  const chunks: Uint8Array[] = []
  let failure: { readonly reason: unknown } | undefined
  try {
    for await (const chunk of response.body ?? []) chunks.push(chunk)
  } catch (reason) {
    failure = { reason }
  }
  const body = withoutBody.has(status) ? null : replay(chunks, failure)
  return new Response(body, { status, statusText, headers })
}

function replay(chunks: readonly Uint8Array[], failure: { reason: unknown } | undefined): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      if (failure === undefined) controller.close()
      else controller.error(failure.reason)
    },
  })
}
