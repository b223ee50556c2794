import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('has an example in its README that works as it stands there', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, code = ''] = /```ts\n([^]*?)```/.exec(readme) ?? []
  const ran = spawnSync(process.execPath, ['--input-type=module-typescript', '-'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    input: code,
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(ran.stderr).toBe('')
  expect(ran.stdout).toContain('Pronto, já chamei um atendente!')
  expect(ran.stdout).toContain("[ { text: 'Perdi a chave do portão.' } ]")
  expect(ran.stdout).toMatch(/outcome: 'served', more: true \}\n$/)
})
