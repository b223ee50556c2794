import { bot } from '@cristal/bot'
import type { Bot } from '@cristal/dialogue'
import { memoryBilling } from '@cristal/financial/testing'
import { embeddedUnderstanding } from '@cristal/nlu'
import { createHost, limiterOn, memoryStore, type Happening, type Store } from '@cristal/runtime'
import { clerkOrganisation, manualClock } from '@cristal/runtime/testing'

/** What is known of the person who talks, and must be seen nowhere. */
export const marina = {
  id: '57',
  name: 'Marina Lopes Prado',
  document: '52998224725',
  email: 'marina.prado@exemplo.com.br',
  phone: '48999994821',
}

/** She asks, logs in, is told and sent what is overdue, and says goodbye. */
export const herWords: readonly string[] = [
  'oi, sou a Marina, token sk-live-7Hq2, me liga no (48) 99999-4821',
  'quero a segunda via das atrasadas',
  'marina.prado@exemplo.com.br',
  '529.982.247-25',
  '0000',
  '4821',
  'não, obrigada',
]

/** The whole bot over billing data in memory. */
export function wholeBot(store: Store): Bot {
  const { customers, statements, slips } = memoryBilling({
    customers: [marina],
    bills: [
      {
        id: '11045',
        holders: [marina.id],
        installments: ['2026-09-10', '2026-10-10'].map((dueDate, index) => ({
          billId: '11045',
          installmentId: `${index + 1}`,
          number: `${index + 1}/60`,
          condition: 'PM',
          dueDate,
          balance: 1287.5,
          originalValue: 1250,
          slip: true,
          received: false,
          writtenOff: false,
        })),
      },
    ],
  })
  const menu = [{ id: 'segunda_via', title: 'Segunda via' }]
  return bot({
    organisations: [{ ...clerkOrganisation, menu }],
    understanding: embeddedUnderstanding(),
    limiter: limiterOn(store, { now: () => 0, at: () => () => undefined }),
    customers,
    statements,
    slips,
  })
}

let written = 0

export interface WatchedTalk {
  /** Marina writes, and everything that needs no time happens. What she is answered. */
  say(text: string): Promise<readonly string[]>
  readonly log: readonly { readonly event: string }[]
  stop(): Promise<void>
}

/** A talk on a host that is observed. A second one on the same store goes on where the first stopped. */
export function watchedTalk(
  observing: (bot: Bot) => (happening: Happening) => void,
  store: Store = memoryStore(),
): WatchedTalk {
  const clock = manualClock('2026-11-21T09:00:00-03:00')
  const whole = wholeBot(store)
  const log: { readonly event: string }[] = []
  const host = createHost({
    bot: whole,
    store,
    clock,
    log: (entry) => log.push(entry),
    chance: () => 0.5,
    observe: observing(whole),
  })
  return {
    async say(text) {
      const id = String(++written)
      const content = { text }
      const { conversation } = await host.receive({ channel: 'web', address: 'ana', id, content })
      await clock.settle()
      return (await host.replies(conversation, id)).map((message) => message.text)
    },
    log,
    stop: () => host.stop(),
  }
}
