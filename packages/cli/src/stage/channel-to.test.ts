import { expect, it } from 'vitest'

import { channelTo } from './channel-to.ts'

it('shows a message once, however often it is sent', async () => {
  const shown: string[] = []
  const channel = channelTo({ bot: (message) => void shown.push(message.text) }, 'web')
  for (const key of ['1', '1', '2']) {
    const message = { key, text: key, options: [], said: { type: 'said' as const, text: 'core.hello' } }
    await channel.send('pessoa', message, new AbortController().signal)
  }
  expect(shown).toEqual(['1', '2'])
})
