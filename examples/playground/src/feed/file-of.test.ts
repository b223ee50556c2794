import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

import { expect, it, onTestFinished } from 'vitest'

import { startPlayground } from '../playground.ts'

const scenario = fileURLToPath(new URL('../../scenarios/horizonte.json', import.meta.url))

it('gives the file of a line, as what it is', async () => {
  const { send, file } = await talk()
  await send('1', { kind: 'image', url: 'data:image/png;base64,aGVsbG8=', name: 'praça.png' })
  const response = await file('1')
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''pra%C3%A7a.png")
  expect(await response.text()).toBe('hello')
})

it.each([
  ['a page', 'data:text/html,<script>alert(1)</script>'],
  ['what calls itself something else', 'data:application/x;image/png,hello'],
])('gives %s only to be kept', async (_, url) => {
  const { send, file } = await talk()
  await send('1', { kind: 'image', url })
  const response = await file('1')
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('content-disposition')).toBe('attachment')
})

it('fetches nothing from elsewhere, and has nothing where there is no file', async () => {
  const { send, file } = await talk()
  let visits = 0
  const elsewhere = createServer((socket) => {
    visits++
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  onTestFinished(() => void elsewhere.close())
  const { port } = elsewhere.address() as AddressInfo
  await send('1', { kind: 'image', url: `https://127.0.0.1:${port}/a.png` })
  expect((await file('1')).status).toBe(404)
  expect((await file('2')).status).toBe(404)
  expect(visits).toBe(0)
})

async function talk() {
  const playground = await startPlayground({ port: 0, scenario }, () => undefined)
  onTestFinished(() => playground.close())
  const ana = `${playground.url}/api/contacts/ana`
  return {
    file: (key: string) => fetch(`${ana}/files/${key}`),
    send: async (id: string, media: object) => {
      const body = JSON.stringify({ id, media })
      const headers = { 'content-type': 'application/json' }
      expect((await fetch(`${ana}/messages`, { method: 'POST', headers, body })).status).toBe(200)
    },
  }
}
