import { createInterface } from 'node:readline'

import { capabilities, type Channel } from '@cristal/dialogue'
import type { Host } from '@cristal/runtime'

/** Writes what is said, as a host's channel `web`. Options are numbered; a human's words begin with their name. */
export const terminal: Channel = {
  capabilities: { ...capabilities.web, options: 0 },
  async send(_address, { text, agent }) {
    console.log(agent === undefined ? text : `${agent}: ${text}`)
  },
}

/** Gives a host what is typed, line by line, until the input ends; then stops the host. */
export async function talkInTerminal(host: Host): Promise<void> {
  let count = 0
  for await (const text of createInterface({ input: process.stdin })) {
    const message = { channel: 'web', address: 'terminal', id: String(count++), content: { text } } as const
    const { conversation } = await host.receive(message)
    await host.settled(conversation)
  }
  await host.stop()
}
