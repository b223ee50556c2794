import { boundedText } from './bounded-text.ts'

/**
 * Whether a success can be SIENGE's word on an order. It says 201 or 204, and what comes with them does not matter;
 * another success counts where nothing or JSON comes with it, for a page comes from somebody in between.
 */
export async function acceptance(response: Response): Promise<boolean> {
  if (response.status === 201 || response.status === 204) return true
  const body = await boundedText(response).catch(() => undefined)
  return body !== undefined && (body.trim() === '' || isJson(body))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
