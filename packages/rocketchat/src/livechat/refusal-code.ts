import * as z from 'zod'

const refusal = z.looseObject({
  errorType: z.string().optional(),
  reason: z.string().optional(),
  error: z.string().optional(),
})

/**
 * The server's code for a refusal, such as `no-agent-online`: on its own, in brackets at the end of a sentence, or
 * as the whole of it. Empty where there is none: sentences may speak of people, codes do not.
 */
export function refusalCode(body: unknown): string {
  const { errorType, reason, error } = refusal.safeParse(body).data ?? {}
  const bracketed = /\[([^\][]+)\]\s*$/.exec(error ?? '')?.[1]
  return [errorType, reason, bracketed, error].find((each) => each !== undefined && code.test(each)) ?? ''
}

const code = /^[a-z]+(?:[-_][a-z]+)+$/i
