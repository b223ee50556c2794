import type { AskOutput, Json, TopicRequest } from '@cristal/dialogue'

/** Whether a question was left only to insist on a human, or on what the human is wanted for. */
export function asksForTheSame(output: AskOutput<Json>, { intent, handoff }: TopicRequest): boolean {
  const wish = output.answered ? undefined : output.understood?.intent.name
  const same = ['atendimento', intent, handoff?.purpose?.toLowerCase()]
  return wish !== undefined && same.includes(wish)
}
