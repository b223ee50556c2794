import type { Call } from '@cristal/dialogue'
import { DeskError, type OfflineMessage } from '@cristal/handoff'
import * as z from 'zod'

import type { LivechatApi } from './livechat-api.ts'
import { refused } from './refused.ts'

/** Leaves a message by the offline form, which becomes a mail of the server. It cannot recognise one. */
export async function leaveMessage(
  api: LivechatApi,
  { email, name = email, text: message, department }: OfflineMessage,
  call: Call,
): Promise<void> {
  const body = { name, email, message, department }
  const path = 'livechat/offline.message'
  const left = await api({ route, path, body, repeatable: false, schema: z.looseObject({}) }, call)
  if (left.ok) return
  // The refusal is a translated sentence; only the configuration says whether the form is off.
  if (left.code === 'error-offline-form-disabled' || (await isFormOff(api, call))) {
    throw new DeskError('unsupported', `${route}: the offline form is off in the server's Livechat settings.`)
  }
  throw refused(route, left)
}

const route = 'POST livechat/offline.message'

async function isFormOff(api: LivechatApi, call: Call): Promise<boolean> {
  const config = await api({ route: 'GET livechat/config', path: 'livechat/config', schema }, call)
  return config.ok && config.answer.config.settings?.displayOfflineForm === false
}

const schema = z.looseObject({
  config: z.looseObject({
    settings: z.looseObject({ displayOfflineForm: z.boolean().nullish() }).nullish(),
  }),
})
