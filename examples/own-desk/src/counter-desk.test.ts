import { deskContract } from '@cristal/handoff/testing'
import { describe, expect, it } from 'vitest'

import { counterDesk } from './counter-desk.ts'
import { openCounter } from './counter.ts'

deskContract({ describe, it, expect }, 'the counter', async () => {
  const counter = await openCounter('secret')
  const { url, visitors, faults } = counter
  return {
    desk: counterDesk({ url, secret: 'secret' }),
    can: { recognise: true, leaveMessage: true, close: true, erase: true },
    media: { kind: 'image', url: 'https://arquivos.exemplo/foto.jpg' },
    rooms: () => visitors.rooms.map(({ words, ...room }) => ({ ...room, read: [...words.values()] })),
    left: () => [...visitors.left.values()],
    setOnline: visitors.setOnline,
    closeRoom: (room) => void visitors.part(room, {}),
    fail: (fault) => void faults.push(fault),
    close: () => counter.close(),
  }
})
