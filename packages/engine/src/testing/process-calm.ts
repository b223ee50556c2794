import { afterAll, beforeAll, expect } from 'vitest'

/** Fails the file if anything reached the process itself while its tests ran. */
export function expectProcessCalm(): void {
  const escaped: unknown[] = []
  const note = (error: unknown) => {
    escaped.push(error)
  }
  beforeAll(() => {
    process.on('uncaughtException', note)
    process.on('unhandledRejection', note)
  })
  afterAll(async () => {
    // XState throws what nobody listens for in a timer of its own.
    await new Promise((resolve) => {
      setTimeout(resolve, 0)
    })
    process.off('uncaughtException', note)
    process.off('unhandledRejection', note)
    expect(escaped).toEqual([])
  })
}
