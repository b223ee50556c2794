import type { AskOutput, Json, TopicRequest } from '@cristal/dialogue'

/** Whether a question was left only to insist on a human: for that the person is here already. */
export function asksForTheSame(output: AskOutput<Json>, { intent }: TopicRequest): boolean {
  const wish = output.answered ? undefined : output.understood?.intent.name
  return wish !== undefined && (wish === 'atendimento' || wish === intent)
}
