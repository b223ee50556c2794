import { UnderstandingError } from './understanding-error.ts'

/** One megabyte: some hundred times an answer with every intent of a large repository. */
const limit = 1024 * 1024

/** A response's body as JSON, read no further than a megabyte. The error quotes nothing: the body repeats the text. */
export async function boundedJson(response: Response): Promise<unknown> {
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > limit) {
      throw new UnderstandingError('unexpectedResponse', "Bothub's answer is larger than 1 MB.")
    }
    text += decoder.decode(chunk, { stream: true })
  }
  try {
    return JSON.parse(text + decoder.decode())
  } catch {
    // The parser's own error quotes the body, so it is not kept as the cause.
    throw new UnderstandingError('unexpectedResponse', "Bothub's answer is not JSON.")
  }
}
