import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import type { PathResults } from '@cristal/testkit'
import { chromium } from 'playwright-core'

import { chromiumFlags, chromiumPath, desktop, phone } from '../../../examples/playground/browser/chromium.ts'
import { reportPage } from '../src/index.ts'
import { sampleResults } from '../test/sample-results.ts'

// Takes the pictures of docs/images: node packages/report/browser/take-pictures.ts [folder]
const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = process.argv[2] ?? join(root, 'docs/images')
const scratch = mkdtempSync(join(tmpdir(), 'cristal-pictures-'))
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })

// The machines alone: talks with a whole bot are no news for a picture, and take a minute.
const machines = ['packages/core', 'packages/financial', 'packages/handoff']
const cristal = [join(root, 'packages/cli/src/main.ts'), 'paths', ...machines, '--run', '--report', scratch]
spawnSync(process.execPath, cristal, { cwd: root, stdio: 'inherit', env: { ...process.env, INIT_CWD: root } })
const whole = await written(
  'whole',
  JSON.parse(readFileSync(join(scratch, 'results.json'), 'utf8')) as PathResults,
)
const broken = await written('broken', sampleResults())

const hands = { ...phone, deviceScaleFactor: 2 }
const path = 'offline › writes › taps › the desk is down › writes › goes on with the bot › served'
const onPath = `#${new URLSearchParams({ suite: 'offline', path, step: '8' }).toString()}`
const onFailed = `#${new URLSearchParams({ suite: 'pedido', path: 'pedido › somebody new › wants coffee › served', step: '2' }).toString()}`
await take('desktop', whole, { ...desktop, colorScheme: 'light' })
await take('path', whole + onPath, { ...desktop, colorScheme: 'light' })
await take('phone', whole + onPath, { ...hands, colorScheme: 'light' })
await take('wrong', broken, { ...desktop, colorScheme: 'light' })
await take('failed', broken + onFailed, { ...desktop, colorScheme: 'dark' })

await browser.close()
rmSync(scratch, { recursive: true })

async function written(name: string, results: PathResults): Promise<string> {
  const file = join(scratch, `${name}.html`)
  writeFileSync(file, await reportPage(results))
  return pathToFileURL(file).href
}

async function take(name: string, address: string, look: Parameters<typeof browser.newContext>[0]) {
  const context = await browser.newContext({ locale: 'pt-BR', ...look })
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('main h2').first().waitFor()
  await page.screenshot({ path: join(folder, `paths-report-${name}.png`) })
  await context.close()
}
