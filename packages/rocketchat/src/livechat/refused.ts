import { DeskError } from '@cristal/handoff'

import type { LivechatRefusal } from './livechat-api.ts'

/** What a refusal of the Livechat API means where nothing better is known. */
export function refused(route: string, { code, status }: LivechatRefusal): DeskError {
  const why = code === '' ? 'without saying why' : `with \`${code}\``
  const said = `${route}: Rocket.Chat refused ${why} (${status}). ${advice[code] ?? ''}`.trim()
  return new DeskError(status === 401 || status === 403 ? 'unauthorized' : 'refused', said)
}

const advice: Readonly<Partial<Record<string, string>>> = {
  'error-invalid-department':
    'It has no such department: create it, or name the one that it has in `departments` of the connection.',
  'error-omnichannel-is-disabled': 'Turn Omnichannel on in its administration.',
  'error-not-allowed-to-close-conversation':
    'Allow visitors to close conversations in its Omnichannel settings.',
  'message-length-exceeds-character-limit': 'Raise the limit of characters in its Livechat settings.',
  'error-type-not-allowed': 'Add the type to the accepted media types of its file uploads.',
  'error-size-not-allowed': 'Raise the maximum size of its file uploads.',
  'error-contact-channel-blocked': 'The contact was blocked at the desk.',
}
