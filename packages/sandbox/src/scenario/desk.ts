import * as z from 'zod'
import { latency, text } from './value.ts'

const wait = 'milliseconds, from 0 on'
const people = 'how many people, from 0 on'

/** The humans of the scenario. */
export const desk = z.looseObject({
  /** `false`: nobody, in no department. */
  online: z.boolean().default(true),
  /** How Rocket.Chat is spoken to: by the connector of the flow platform, or by its own Livechat API. */
  dialect: z.enum(['core', 'livechat']).default('core'),
  /** How many people wait before the first one who comes. Absent: no queue. */
  queue: z.int(people).min(0, people).optional(),
  /** Absent: any department exists. */
  departments: z.array(text('the name of a department')).optional(),
  /** Departments where nobody is, while others are online. */
  departmentsOffline: z.array(text('the name of a department')).optional(),
  /** Whether people are asked how the service was. */
  survey: z.boolean().optional(),
  /** Whether humans see documents and phones whole. */
  shows: z.enum(['masked', 'full']).optional(),
  /** Whether Rocket.Chat takes messages while nobody is online. */
  offlineForm: z.boolean().default(true),
  /** Whether the connector tells that somebody came; it does not say who. */
  tellsTaken: z.boolean().default(false),
  /** Milliseconds after which webhooks leave. Absent: at once. */
  noticeDelayMs: z.number(wait).min(0, wait).optional(),
  /** Whether Rocket.Chat limits single routes of its Livechat API, as it does unless told otherwise. */
  rateLimits: z.boolean().default(true),
  latency,
})
