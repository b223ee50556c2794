/**
 * How long a response asks us to wait, in milliseconds: by `Retry-After` in seconds, or by the moment of
 * Rocket.Chat's own `X-RateLimit-Reset`, measured against the response's own `Date` so that the two clocks need
 * not agree. Absent: it does not say, or not clearly.
 */
export function retryAfter(headers: Headers): number | undefined {
  const seconds = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(seconds)) return Number(seconds) * 1000
  const reset = headers.get('x-ratelimit-reset')?.trim() ?? ''
  const date = Date.parse(headers.get('date') ?? '')
  if (!/^\d{1,15}$/.test(reset) || Number.isNaN(date)) return undefined
  return Math.max(0, Number(reset) - date)
}
