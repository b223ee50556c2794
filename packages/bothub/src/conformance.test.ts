import { understandingContract } from '@cristal/dialogue/testing'
import { embeddedUnderstanding } from '@cristal/nlu'
import { parseScenario, sandbox } from '@cristal/sandbox'
import { describe, expect, it } from 'vitest'

import { bothub } from './index.ts'

for (const groups of ['group_list', 'labels_list'] as const) {
  for (const second of ['a repository', 'an understanding', 'nothing'] as const) {
    understandingContract({ describe, it, expect }, `${groups}, greetings by ${second}`, async () => {
      const world = await sandbox(
        parseScenario({
          now: '2026-11-21T09:00:00-03:00',
          sienge: {},
          understanding: { groups, answers: [{ text: 'quero visitar', intent: 'lead', confidence: 0.8 }] },
        }),
      )
      const { url, token, greetings } = world.bothub
      return {
        understanding: bothub({
          connection: { url, token },
          ...(second === 'a repository' && { greetings }),
          ...(second === 'an understanding' && { greetingsFrom: embeddedUnderstanding() }),
        }),
        knows: {
          oi: 'greeting',
          sim: 'afirmativo',
          'falar com atendente': 'atendimento',
          'quero a segunda via das atrasadas': 'segunda_via',
          'quero visitar': 'lead',
        },
        close: () => world.close(),
      }
    })
  }
}
