import { durationText } from '../../transcript/duration.ts'

/** A timer that fires, in words: `after patience`, `after 15m`. */
export function timerLabel(event: string, delay: number): string {
  const [, name] = /^xstate\.after\.([^.]+)\./.exec(event) ?? []
  if (name !== undefined && !/^\d+$/.test(name)) return `after ${name}`
  return `after ${delay % 1000 === 0 && delay > 0 ? durationText(delay) : `${delay} ms`}`
}
