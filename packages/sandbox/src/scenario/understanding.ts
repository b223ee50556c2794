import * as z from 'zod'
import { latency, text } from './value.ts'

const probability = z.number('a number from 0 to 1').min(0, 'from 0').max(1, 'to 1')
const intent = text('the name of an intent, or null').nullable()
const place = z.int('a place in the text').min(0, 'a place in the text')

const entity = z.looseObject({
  entity: text('the name of an entity, such as "atrasada"'),
  /** What was written. Absent: the name of the entity. */
  value: text('a stretch of the text').optional(),
  /** Absent: `other`. */
  group: text('a group of entities').optional(),
  /** Absent: the answer does not say. */
  confidence: probability.optional(),
  start: place.optional(),
  end: place.optional(),
  extractor: text('an extractor').default('DIETClassifierCustom'),
})

/** What Bothub answers to one text. Absent parts follow from the intent. */
const answer = z.looseObject({
  /** Compared without case and outer space. */
  text: text('what the person writes'),
  intent: intent.default(null),
  confidence: probability.default(0),
  /** Absent: the intent, and what is left for `bias`. */
  ranking: z.array(z.looseObject({ name: intent, confidence: probability })).optional(),
  entities: z.array(entity).default([]),
})
export type ScenarioAnswer = z.output<typeof answer>

/** Who understands what people write. */
export const understanding = z.looseObject({
  provider: z.enum(['embedded', 'bothub', 'claude']).default('embedded'),
  /** Whether greetings and farewells have a Bothub repository of their own. */
  greetings: z.boolean().default(false),
  /** How Bothub names the groups of entities: `labels_list` until May 2020, `group_list` since. */
  groups: z.enum(['group_list', 'labels_list']).default('group_list'),
  /** Answers of Bothub that stand in place of its own. */
  answers: z.array(answer).default([]),
  latency,
})
