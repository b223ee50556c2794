import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { installedFolder } from '../install.ts'

/** Tells whether what travels is what the server's own code takes. */
export type Validator = ((value: unknown) => boolean) & { readonly errors?: readonly object[] | null }

const scope = join(installedFolder('rocketchat'), 'node_modules', '@rocket.chat')

/** Which of Rocket.Chat's own validators speaks of which of our requests. */
const names = {
  'GET livechat/room': 'isGETLivechatRoomParams',
  'GET livechat/config': 'isGETLivechatConfigParams',
  'GET livechat/message/:id': 'isGETLivechatMessageIdParams',
  'POST livechat/message': 'isPOSTLivechatMessageParams',
  'POST livechat/room.close': 'isPOSTLivechatRoomCloseParams',
  'POST livechat/offline.message': 'isPOSTLivechatOfflineMessageParams',
} as const

/** The requests for which there is a validator. */
export const validated: readonly string[] = Object.keys(names)

/** Loads them by a deep path: the index would bring every other part of the server along. */
export async function officialValidators(): Promise<ReadonlyMap<string, Validator>> {
  const path = join(scope, 'rest-typings', 'dist', 'v1', 'omnichannel.js')
  const all = (await import(/* @vite-ignore */ path)) as Readonly<Record<string, Validator | undefined>>
  return new Map(
    Object.entries(names).map(([route, name]) => {
      const validator = all[name]
      if (validator === undefined) throw new Error(`Rocket.Chat's typings have no ${name} any more.`)
      return [route, validator]
    }),
  )
}

/** The fields that the server's types know of a visitor who registers: there is no validator for these. */
export function visitorFields(): readonly string[] {
  const text = readFileSync(join(scope, 'core-typings', 'dist', 'ILivechatVisitor.d.ts'), 'utf8')
  const body = /interface ILivechatVisitorDTO \{([\s\S]*?)\n\}/.exec(text)?.[1]
  if (body === undefined) throw new Error("Rocket.Chat's typings have no ILivechatVisitorDTO any more.")
  return Array.from(body.matchAll(/^ {4}(\w+)\??:/gm), ([, field = '']) => field)
}
