import { fromPromise, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import type { Attempt, Json } from './index.ts'
import { nest } from './testing/nest.ts'
import { Talk } from './testing/talk.ts'

function engineOf(
  run: (scope: { input: unknown; signal: AbortSignal; self: { sessionId: string } }) => unknown,
  policy?: Json,
) {
  const logic = fromPromise(async (scope) => run(scope as never))
  const work = policy === undefined ? logic : Object.assign(logic, { policy })
  const machine = setup({ actors: { work } }).createMachine({ id: 'm', invoke: { id: 'w', src: 'work' } })
  return new Talk(nest(nest(machine, 'middle'), 'root'))
}

const attempt: Attempt = { key: 'k1', signal: new AbortController().signal }
const src = 'inner/inner/work'

describe('running an effect', () => {
  it('gives the promise its input, its key and the signal', async () => {
    const { engine } = engineOf(({ input, signal, self }) => ({
      input,
      key: self.sessionId,
      aborted: signal.aborted,
    }))
    expect(await engine.run(src, { n: 1 }, attempt)).toEqual({ input: { n: 1 }, key: 'k1', aborted: false })
  })

  it('comes with the policy that the work was given', () => {
    const policy = { timeout: 5, attempts: 3, idempotent: true }
    expect(engineOf(() => 1, policy).last.effects).toMatchObject([{ src, input: null, policy }])
    expect(engineOf(() => 1).last.effects).toMatchObject([{ src, policy: null }])
  })

  it('passes on what the promise rejects with', async () => {
    const { engine } = engineOf(() => {
      throw new RangeError('down')
    })
    await expect(engine.run(src, null, attempt)).rejects.toThrow(RangeError)
  })

  it('rejects an output that JSON cannot hold, and says where it is', async () => {
    const { engine } = engineOf(() => ({ bills: [{ due: new Map() }] }))
    await expect(engine.run(src, null, attempt)).rejects.toThrow(
      `the output of \`${src}\`.bills.0.due is a Map`,
    )
  })

  it.each(['work', 'inner', 'inner/inner', 'inner/inner/other', '', `${src}/x`, 'constructor'])(
    'rejects the unknown work `%s`',
    async (unknown) => {
      const { engine } = engineOf(() => 1)
      await expect(engine.run(unknown, null, attempt)).rejects.toThrow(TypeError)
    },
  )

  it('tells a machine that there is nothing by `undefined`, as a port does', async () => {
    const finding = setup({
      actors: { find: fromPromise<{ readonly name: string } | undefined>(() => Promise.resolve(undefined)) },
      guards: { isFound: (_, params: { readonly found: unknown }) => params.found !== undefined },
    }).createMachine({
      id: 'finding',
      initial: 'looking',
      states: {
        looking: {
          invoke: {
            id: 'find',
            src: 'find',
            onDone: [
              {
                guard: { type: 'isFound', params: ({ event }) => ({ found: event.output }) },
                target: 'found',
              },
              { target: 'unknown' },
            ],
          },
        },
        found: {},
        unknown: {},
      },
    })
    const talk = new Talk(finding)
    const output = await talk.engine.run('find', null, attempt)
    expect(output).toBeNull()
    talk.done(output)
    expect(talk.states).toEqual(['finding.unknown'])
  })
})
