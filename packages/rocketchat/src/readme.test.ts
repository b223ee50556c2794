import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { expect, it } from 'vitest'

import { opened } from '../test/against-sandbox.ts'

it('has an example in its README that works as it stands there', async () => {
  await using world = await opened({})
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, code = ''] = /```ts\n([^]*?)```/.exec(readme) ?? []
  const [error, stdout] = await new Promise<readonly [unknown, string]>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module-typescript', '-'],
      {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        env: { ...process.env, ROCKETCHAT_URL: world.rocketchat.url },
      },
      (failure, out) => resolve([failure, out]),
    )
    child.stdin?.end(code)
  })
  expect([error, stdout]).toEqual([null, 'opened\n'])
  expect(world.rocketchat.agents.rooms()[0]?.transcript.map(({ text }) => text)).toEqual([
    'Pediu um atendente.',
    'Posso pagar em 2x?',
  ])
})
