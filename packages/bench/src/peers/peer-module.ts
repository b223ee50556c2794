import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { World } from '../contenders/contender.ts'

/** A module of a peer, from the folder that it was installed into; who asks says what shape it has. */
export function peerModule({ packages }: World, peer: string, name: string): unknown {
  return createRequire(join(packages, peer, 'package.json'))(name) as unknown
}
