import type { Ambient, Bot } from '@cristal/dialogue'
import { createEngine, type EngineEvent, type JsonObject, type Step } from '@cristal/engine'

/** A talk in steps of the engine, with work run at once: what {@link bareTalk} does under XState alone. */
export async function steppedTalk({ machine, version }: Bot, { contact, ...ambient }: Ambient) {
  const engine = createEngine(machine, { version, events: ['message.received', 'option.chosen'] })
  const around = { at: 0, ambient: ambient as unknown as JsonObject & { now: string } }
  let { envelope } = engine.start(contact as JsonObject, around)

  async function take(event: EngineEvent): Promise<readonly string[]> {
    const step = taken(engine.step(envelope, event, around))
    envelope = step.envelope
    const said = step.said.map(({ text }) => text as string)
    for (const { key, src, input } of step.effects) {
      const attempt = { key, signal: new AbortController().signal }
      const result = await engine.run(src, input, attempt).then(
        (output) => ({ type: 'effect.done', key, output }),
        (error: unknown) => ({ type: 'effect.failed', key, error: { message: String(error) } }),
      )
      said.push(...(await take(result)))
    }
    return said
  }

  return {
    write: (text: string) => take({ type: 'message.received', text, at: ambient.now, chance: 0 }),
    get contact() {
      return envelope.contact
    },
  }
}

function taken(step: Step): Extract<Step, { status: 'taken' }> {
  if (step.status === 'taken') return step
  throw new Error(`The step was ${step.status}: ${'failure' in step ? step.failure.message : ''}`)
}
