import { describe, expect, it } from 'vitest'

import { circuit, type Circuit, type Passage } from './circuit.ts'
import { manualClock } from './testing/index.ts'

function three(): { readonly clock: ReturnType<typeof manualClock>; readonly own: Circuit } {
  const clock = manualClock(0)
  return { clock, own: circuit(clock, { failures: 3, coolDown: 1000 }) }
}

function passing(own: Circuit): Passage {
  const passage = own.enter()
  if (passage === undefined) throw new Error('Nothing passes.')
  return passage
}

describe('a circuit', () => {
  it('opens after failures in a row, and a success between them counts anew', () => {
    const { own } = three()
    expect([passing(own).failed(), passing(own).failed()]).toEqual([undefined, undefined])
    expect(passing(own).succeeded()).toBeUndefined()
    expect([passing(own).failed(), passing(own).failed()]).toEqual([undefined, undefined])
    expect(passing(own).failed()).toBe('opened')
    expect([own.enter(), own.enter(), own.turnedAway]).toEqual([undefined, undefined, 2])
  })

  it('lets one probe pass once it has cooled down, and closes with its success', async () => {
    const { clock, own } = three()
    for (let count = 0; count < 3; count++) passing(own).failed()
    await clock.advance(999)
    expect(own.enter()).toBeUndefined()
    await clock.advance(1)
    const probe = passing(own)
    expect([own.enter(), own.turnedAway]).toEqual([undefined, 2])
    expect(probe.succeeded()).toBe('closed')
    expect(own.turnedAway).toBe(0)
    expect([passing(own).failed(), passing(own).failed()]).toEqual([undefined, undefined])
    expect(passing(own).failed()).toBe('opened')
  })

  it('opens for as long again when the probe fails', async () => {
    const { clock, own } = three()
    for (let count = 0; count < 3; count++) passing(own).failed()
    await clock.advance(5000)
    expect(passing(own).failed()).toBe('opened')
    await clock.advance(999)
    expect(own.enter()).toBeUndefined()
    await clock.advance(1)
    expect(own.enter()).toBeDefined()
  })

  it('lets the next probe pass at once when nobody waited for the first one', async () => {
    const { clock, own } = three()
    for (let count = 0; count < 3; count++) passing(own).failed()
    await clock.advance(1000)
    const probe = passing(own)
    probe.givenUp()
    expect(passing(own).succeeded()).toBe('closed')
    expect([probe.failed(), probe.succeeded()]).toEqual([undefined, undefined])
  })

  it('hears of each request once', () => {
    const { own } = three()
    const passage = passing(own)
    for (let count = 0; count < 5; count++) passage.failed()
    expect(own.enter()).toBeDefined()
  })

  it('neither opens nor closes by what began before it changed', async () => {
    const { clock, own } = three()
    const early = Array.from({ length: 6 }, () => passing(own))
    expect(early.slice(0, 4).map((passage) => passage.failed())).toEqual([
      undefined,
      undefined,
      'opened',
      undefined,
    ])
    expect(early[4]?.succeeded()).toBeUndefined()
    expect(own.enter()).toBeUndefined()
    await clock.advance(1000)
    const probe = passing(own)
    expect(early[5]?.succeeded()).toBeUndefined()
    expect(own.enter()).toBeUndefined()
    expect(probe.succeeded()).toBe('closed')
  })
})
