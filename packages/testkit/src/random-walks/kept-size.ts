import type { Conversation } from '@cristal/runtime'

/** Characters of a conversation as it is kept, where every number counts as one digit: chance has more or fewer. */
export function keptSize(conversation: Conversation | undefined): number {
  return JSON.stringify(conversation ?? null).replaceAll(/(?<=[[:,])-?\d[\d.e+-]*(?=[,\]}])/g, '0').length
}
