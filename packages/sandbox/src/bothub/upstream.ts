import { randomUUID } from 'node:crypto'
import { routeOf } from '../route.ts'
import type { Upstream } from '../upstream.ts'
import type { World } from '../world.ts'
import { bothubApp } from './app.ts'

/** Where Bothub is, and the key of a repository. */
export interface BothubRepository {
  /** The base, such as `http://127.0.0.1:4011`. */
  readonly url: string
  readonly token: string
}

/** The repositories of the simulated Bothub. */
export interface BothubAccess extends BothubRepository {
  /** Knows greetings and farewells alone. */
  readonly greetings: BothubRepository
}

/** Bothub, with a repository of every intent and one of greetings. */
export function bothubUpstream(world: World): Upstream & { access(): BothubAccess } {
  const { understanding } = world.scenario
  const tokens = { all: randomUUID(), greetings: randomUUID() }
  const app = bothubApp(understanding, tokens)
  return {
    name: 'bothub',
    latency: understanding.latency,
    routeOf,
    answer: (request) => app.fetch(request),
    failure: (status) => ({ detail: details[status] ?? 'Internal Server Error' }),
    access: () => {
      const url = world.origin('bothub')
      return { url, token: tokens.all, greetings: { url, token: tokens.greetings } }
    },
  }
}

const details: Partial<Record<number, string>> = {
  400: 'This repository has never been trained.',
  401: 'Authorization is required',
  404: 'Not Found',
  405: 'Method Not Allowed',
  503: 'There was an error parsing the sentence. Check the details: Time limit exceeded',
}
