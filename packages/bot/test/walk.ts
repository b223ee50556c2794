import type { Media } from '@cristal/dialogue'
import { memoryBilling } from '@cristal/financial/testing'
import { memoryDesk, type MemoryDesk } from '@cristal/handoff/testing'
import { createHost, memoryStore, type DeskNotice, type Happening } from '@cristal/runtime'
import { manualClock } from '@cristal/runtime/testing'

import { cristal, data, now } from './cristal.ts'

/** Something that happens to a conversation. */
export type Doing =
  | { readonly does: 'write'; readonly text: string }
  | { readonly does: 'send'; readonly kind: Media['kind'] }
  | { readonly does: 'tap'; readonly nth: number }
  | { readonly does: 'agent'; readonly act: 'say' | 'take' | 'queue' | 'close' }
  | { readonly does: 'wait'; readonly minutes: number }
  | { readonly does: 'fail'; readonly what: 'desk' | 'billing'; readonly times: number }
  | { readonly does: 'leave'; readonly online: boolean }

/** What one doing led to. */
export interface Done {
  readonly doing: Doing
  readonly said: readonly {
    readonly key: string
    readonly agent: boolean
    readonly states: readonly string[]
  }[]
  readonly before: Snapshot
  readonly after: Snapshot
}

/** A conversation between two doings. */
export interface Snapshot {
  readonly states: readonly string[]
  readonly contact: Readonly<Record<string, unknown>>
}

/** Lets a whole bot, on memory alone, live through some doings of everybody around it. */
export async function walk(doings: readonly Doing[]): Promise<{ steps: readonly Done[]; desk: MemoryDesk }> {
  const clock = manualClock(now)
  const desk = memoryDesk()
  const billing = memoryBilling(data)
  const happened: Happening[] = []
  const host = createHost({
    bot: cristal(billing, { desk }),
    store: memoryStore(),
    clock,
    chance: () => 0.5,
    pace: Infinity,
    log: () => undefined,
    observe: (happening) => happened.push(happening),
  })
  let conversation: string | undefined
  let sent = 0
  const steps: Done[] = []
  for (const doing of doings) {
    const before = await look()
    const from = happened.length
    await act(doing)
    await clock.settle()
    const states = { states: before.states }
    const said = happened.slice(from).flatMap((happening) => {
      if (happening.type === 'stepped') states.states = happening.states
      if (happening.type !== 'said') return []
      const { said: words, agent } = happening.message
      return [{ key: words.text, agent: agent !== undefined, states: states.states }]
    })
    steps.push({ doing, said, before, after: await look() })
  }
  await host.stop()
  return { steps, desk }

  async function act(doing: Doing): Promise<void> {
    if (doing.does === 'write') return receive({ text: doing.text })
    if (doing.does === 'send') return receive({ media: { kind: doing.kind, url: 'https://exemplo/arquivo' } })
    if (doing.does === 'tap') return tap(doing.nth)
    if (doing.does === 'wait') return clock.advance(doing.minutes * 60_000)
    if (doing.does === 'leave') return desk.setOnline(doing.online)
    if (doing.does === 'fail') {
      return doing.what === 'desk'
        ? desk.fail('unreachable', doing.times)
        : billing.fail('unreachable', doing.times)
    }
    return tell(doing.act)
  }

  async function receive(content: Parameters<typeof host.receive>[0]['content']): Promise<void> {
    const receipt = await host.receive({ channel: 'web', address: 'ana', id: String(++sent), content })
    conversation = receipt.conversation
    await clock.settle()
    // Work that fails is tried again later: its pauses pass by themselves.
    for (let tries = 0; (await busy()) && tries < 40; tries++) await clock.advance(5000)
  }

  async function tap(nth: number): Promise<void> {
    const shown = happened.findLast((each) => each.type === 'said' && each.message.options.length > 0)
    const options = shown?.type === 'said' ? shown.message.options : []
    const option = options[nth % Math.max(options.length, 1)]
    if (option) await receive({ option: option.token })
  }

  async function tell(what: 'say' | 'take' | 'queue' | 'close'): Promise<void> {
    const room = desk.rooms.findLast(({ open }) => open)?.room ?? 'room-1'
    if (conversation === undefined) return
    if (what === 'close') desk.closeRoom(room)
    await host.notify({ conversation, id: `d${++sent}`, event: notices[what](room) })
  }

  async function busy(): Promise<boolean> {
    return (await host.view({ channel: 'web', address: 'ana' }))?.busy ?? false
  }

  async function look(): Promise<Snapshot> {
    const view = await host.view({ channel: 'web', address: 'ana' })
    return { states: view?.states ?? [], contact: { ...view?.contact } }
  }
}

const notices: Readonly<Record<'say' | 'take' | 'queue' | 'close', (room: string) => DeskNotice>> = {
  say: (room) => ({ type: 'desk.said', room, text: 'Posso ajudar?', agent: 'Bia' }),
  take: (room) => ({ type: 'desk.taken', room, agent: 'Bia' }),
  queue: (room) => ({ type: 'desk.queued', room, position: 2 }),
  close: (room) => ({ type: 'desk.closed', room }),
}
