import { capabilities, publicEvents, render, type Bot, type Organisation } from '@cristal/dialogue'
import {
  createEngine,
  type EngineEvent,
  type Envelope,
  type Json,
  type JsonObject,
  type Step,
  type StepTaken,
  type Surroundings,
} from '@cristal/engine'
import { isoAt } from '@cristal/runtime'

import type { StepTimes, Subject } from './contender.ts'

/**
 * A bot on the engine alone. What is kept of a conversation is JSON text: each step parses it, takes the event and
 * writes it again, and that is what a step's time holds. Work runs at once, in order, between two steps.
 */
export function onEngine(bot: Bot, organisation: Organisation, start: string): Subject {
  const engine = createEngine(bot.machine, { version: bot.version, events: publicEvents })
  const ambient = JSON.parse(JSON.stringify({ organisation, channel: 'web' })) as JsonObject
  const at = Date.parse(start)
  const around: Surroundings = { at, ambient: { ...ambient, now: isoAt(at, organisation.timeZone) } }
  const { signal } = new AbortController()
  const shelf = new Map<string, string>()
  const stepTimes: StepTimes = { all: [], deep: [] }
  let steps = 0

  return {
    stepTimes,
    steps: () => steps,
    stateBytes: (contact) => Buffer.byteLength(shelf.get(contact) ?? ''),
    async turn(contact, text) {
      if (!shelf.has(contact)) take(contact, () => engine.start({}, around))
      const said: string[] = []
      const events: EngineEvent[] = [{ type: 'message.received', text, at: around.ambient.now, chance: 0.5 }]
      for (let event = events.shift(); event; event = events.shift()) {
        const delivered = event
        const taken = take(contact, (envelope) => engine.step(envelope, delivered, around))
        for (const words of taken.said) said.push(spoken(words))
        for (const { key, src, input } of taken.effects) {
          events.push({ type: 'effect.done', key, output: await engine.run(src, input, { key, signal }) })
        }
      }
      return said.join('\n')
    },
  }

  function take(contact: string, move: (envelope: Envelope) => Step): StepTaken {
    const begun = performance.now()
    const envelope = JSON.parse(shelf.get(contact) ?? 'null') as Envelope
    const step = move(envelope)
    if (step.status !== 'taken') throw new TypeError(`A step was ${step.status}: ${JSON.stringify(step)}`)
    shelf.set(contact, JSON.stringify(step.envelope))
    const time = performance.now() - begun
    stepTimes.all.push(time)
    if (depthOf(envelope) >= 4) stepTimes.deep.push(time)
    steps++
    return step
  }

  function spoken(words: { readonly [field: string]: Json }): string {
    return render(words as unknown as Parameters<typeof render>[0], bot.texts, capabilities.web, steps).text
  }
}

/** How many machines deep a conversation waits. */
function depthOf(envelope: Envelope | null): number {
  const waits = envelope ? [...Object.values(envelope.pending), ...Object.values(envelope.deadlines)] : []
  return 1 + Math.max(0, ...waits.map(({ at }) => at.length))
}
