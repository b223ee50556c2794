import { BillingError } from '@cristal/financial'

const limit = 5 * 1024 * 1024

/** A response's body as text, read no further than five megabytes. */
export async function boundedText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > limit) {
      throw new BillingError('unexpectedResponse', "installments: Back4app's answer is larger than 5 MB.")
    }
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
