import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { captured } from '../../test/captured.ts'
import { receptionist } from '../../test/receptionist.ts'
import { world } from '../../test/world.ts'
import { interactiveChat } from './interactive-chat.ts'
import { chatPrinter } from './printer.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cristal-test-'))
  await writeFile(join(folder, 'scenario.json'), JSON.stringify(world))
})

afterAll(() => rm(folder, { recursive: true }))

it('answers what is typed, shows options with numbers, takes a number for a tap, and moves the clock', async () => {
  const { out, err, code } = await chat('oi', '', '2', '99', '* +15', '* restart', '* +15m')
  expect(out).toEqual([
    '\nBom dia, visitante! Digite o seu CPF.\nOu escolha:\n  [1] Boleto\n  [2] Nada',
    '\nVocê tocou em nada.',
    '\nBom dia, visitante! Digite o seu CPF.\nOu escolha:\n  [1] Boleto\n  [2] Nada',
    '\nEncerramos por aqui.',
    '\nAté logo!',
  ])
  expect(err.slice(1).join('\n')).toMatch(/^`\* \+15` moves nothing; write/)
  expect(code).toBe(0)
})

it('shows a mail that left', async () => {
  const { out } = await chat('boleto')
  expect(out.at(0)).toBe('\n@mail marina@exemplo.com.br | Boleto | Segue.')
})

it('shows what was typed where nobody saw it', async () => {
  const { terminal, out } = captured(['oi'])
  const scenario = join(folder, 'scenario.json')
  await interactiveChat({ scenario, printer: chatPrinter(terminal), terminal, bot: receptionist })
  expect(out[0]).toBe('\n> oi')
})

async function chat(...typed: readonly string[]) {
  const { terminal, out, err } = captured(typed, true)
  const scenario = join(folder, 'scenario.json')
  const code = await interactiveChat({
    scenario,
    printer: chatPrinter(terminal),
    terminal,
    bot: receptionist,
  })
  return { code, out, err }
}
