import type { Store } from '../store.ts'

/** Some data of one store: a file, a schema of a database. */
export interface StoreUnderTest {
  /** Opens the data, as a process that starts does: what was acknowledged before must be there. */
  open(): Promise<Store>
  /** Throws the data away. */
  remove(): Promise<void>
}

/** Makes empty data; called once for each test. */
export type StoreSetup = () => Promise<StoreUnderTest>

/** What the suite needs of the test runner of its user: give it those of vitest, jest or `node:test`. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => Promise<void>) => unknown
}

/** One promise, by its name. */
export type Promises = Readonly<Record<string, (data: StoreUnderTest) => Promise<void>>>
