import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

import { channelContract, type LineFault } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import type { Delivery } from '../delivery.ts'
import { snaredChannel } from './snared-channel.ts'

channelContract({ describe, it, expect }, 'what a victim sends through', async () => {
  const arrived: Delivery[] = []
  let fault: LineFault | undefined
  const server = createServer((request, response) => {
    const met = fault
    fault = undefined
    if (met === 'unreachable') return void request.destroy()
    json(request)
      .then((delivery) => arrived.push(delivery as Delivery))
      .then(() => (met === 'answerLost' ? response.destroy() : response.end()))
      .catch(() => response.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  return {
    channel: snaredChannel(`http://127.0.0.1:${port}/`, {
      pass: () => {},
      closes: () => false,
      hold: () => Promise.reject(new Error('No trap was set.')),
    }),
    addresses: ['ana', 'bia'],
    arrived: (address) => arrived.filter((delivery) => delivery.address === address),
    fail: (next) => void (fault = next),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
})
