import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { captured } from '../../../test/captured.ts'
import { lamp, lampCases, scratch, type Scratch } from '../../../test/paths/scratch.ts'
import { cristal } from '../../cristal.ts'

let home: Scratch

beforeEach(async () => {
  home = await scratch({ 'lamp.ts': lamp, 'lamp.paths.ts': lampCases })
  vi.stubEnv('INIT_CWD', home.folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await home.remove()
})

it('runs again when a file changes that is imported, and ends by a key', async () => {
  const watching = watch('--run')
  await watching.said(/^Watching for changes\. Enter: again, q: end\.$/)
  expect(watching.out).toContainEqual(
    expect.stringMatching(/^1 path through 1 machine: all went as the walk says/),
  )

  await home.write({ 'lamp.ts': lamp.replaceAll("'off'", "'dark'").replace('{ off:', '{ dark:') })
  await watching.said(/^Again: lamp\.ts changed\.$/)
  await watching.said(/^Watching /)
  watching.press('q')
  expect(await watching.code).toBe(0)
})

it('tells what is wrong with a broken file, and waits on', async () => {
  const watching = watch()
  await watching.said(/^Watching /)
  await home.write({ 'lamp.ts': 'export const lamp = {{' })
  await watching.said(/^lamp\.paths\.ts cannot be imported\./)
  await watching.said(/^Watching /)
  await home.write({ 'lamp.ts': lamp })
  await watching.said(/^1 path through 1 machine/)
  watching.press('\u0003')
  expect(await watching.code).toBe(0)
})

it('sees new files, also in new folders, and those that editors put in the place of others', async () => {
  const watching = watch()
  await watching.said(/^Watching /)
  await home.write({ 'more/lamp.ts': lamp, 'more/lamp.paths.ts': lampCases })
  await watching.said(/^2 paths through 2 machines/)
  await watching.said(/^Watching /)
  await writeFile(join(home.folder, '.saved'), lamp)
  await rename(join(home.folder, '.saved'), join(home.folder, 'lamp.ts'))
  await watching.said(/^Again: lamp\.ts changed\.$/)
  watching.press('q')
  expect(await watching.code).toBe(0)
})

it('runs again when it is asked to, and ends what never ends by itself', async () => {
  const watching = watch()
  await watching.said(/^Watching /)
  watching.press('\n')
  await watching.said(/^Again: you asked\.$/)
  await watching.said(/^Watching /)
  await home.write({ 'lamp.ts': 'for (;;);' })
  await watching.said(/^Again: lamp\.ts changed\.$/)
  watching.press('q')
  expect(await watching.code).toBe(0)
})

it('says so when a file ends the run, and waits on', async () => {
  await home.write({ 'lamp.ts': 'process.exit(4)\nexport const lamp = 0' })
  const watching = watch()
  await watching.said(/^The run broke off: something ended it with 4\.$/)
  await watching.said(/^Watching /)
  watching.press('q')
  expect(await watching.code).toBe(0)
})

/** A watch at whose keys somebody sits. */
function watch(...args: readonly string[]) {
  const { terminal, out, err } = captured([], true)
  const input = new PassThrough()
  const lines: string[] = []
  let seen = 0
  let heard = (): void => undefined
  const note = (line: string): void => {
    lines.push(line)
    heard()
  }
  const code = cristal(['paths', '--watch', ...args], {
    ...terminal,
    input,
    out: (line) => {
      out.push(line)
      note(line)
    },
    err: (line) => {
      err.push(line)
      note(line)
    },
  })
  return {
    out,
    code,
    press: (key: string) => void input.write(key),
    /** Waits until a line comes that fits, after those that were waited for before. */
    async said(pattern: RegExp): Promise<void> {
      for (;;) {
        const at = lines.findIndex((line, index) => index >= seen && pattern.test(line))
        if (at >= 0) {
          seen = at + 1
          return
        }
        await new Promise<void>((resolve) => (heard = resolve))
      }
    },
  }
}
