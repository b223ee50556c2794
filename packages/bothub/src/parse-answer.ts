import * as z from 'zod'

const ranked = z.object({
  /** `null` and the empty name: nothing was recognised. */
  name: z.string().nullish(),
  confidence: z.number().nullish(),
})

const entity = z.object({
  entity: z.string(),
  value: z.union([z.string(), z.number()]).transform(String).nullish(),
  /** Not every extractor gives one. */
  confidence: z.number().nullish(),
})

/**
 * What both generations of the API have in common. What names the groups (`group_list`, before that `labels_list`)
 * and the version only repeats what stands elsewhere.
 */
export const parseAnswer = z.object({
  intent: ranked.nullable(),
  intent_ranking: z.array(ranked).nullish(),
  /** By group. What an entity looks like must not cost the intent. */
  entities: z.record(z.string(), z.array(entity)).nullish().catch(undefined),
})

/** A text as a repository parsed it. */
export type ParseAnswer = z.output<typeof parseAnswer>
/** One intent of its ranking. */
export type Ranked = z.output<typeof ranked>
