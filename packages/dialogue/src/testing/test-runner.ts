/** What a contract needs of the test runner of its user: give it those of vitest or jest. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => Promise<void>) => unknown
  readonly expect: (actual: unknown) => { toEqual(expected: unknown): unknown }
}
