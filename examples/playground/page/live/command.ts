/**
 * Asks the playground for something; resolves to what is wrong, in the server's words, or `undefined`.
 */
export async function command(path: string, body: object): Promise<string | undefined> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return undefined
    const answer = (await response.json()) as { error?: { message?: string } }
    return answer.error?.message ?? response.statusText
  } catch {
    return 'offline'
  }
}
