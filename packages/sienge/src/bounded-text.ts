/** Five megabytes: some thirty times a statement of 180 installments. */
export const mostBytes = 5 * 1024 * 1024

/** A response's body as text; `undefined` when it has more than so many bytes, of which the rest is not read. */
export async function boundedText(response: Response, most = mostBytes): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > most) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
