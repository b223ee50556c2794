import { DeskError } from '@cristal/handoff'

/** One megabyte: no answer that we ask for comes near. */
const limit = 1024 * 1024

/** A response's body as text, read no further than one megabyte. */
export async function boundedText(route: string, response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > limit) {
      throw new DeskError('unexpectedResponse', `${route}: the answer of Rocket.Chat is larger than 1 MB.`)
    }
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
