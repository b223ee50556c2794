import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { captured } from '../../test/captured.ts'
import { receptionist } from '../../test/receptionist.ts'
import { world } from '../../test/world.ts'
import { playScript } from './play-script.ts'
import { jsonPrinter, transcriptPrinter } from './printer.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cristal-test-'))
  await writeFile(join(folder, 'scenario.json'), JSON.stringify(world))
})

afterAll(() => rm(folder, { recursive: true }))

const talk = [
  '> oi',
  String.raw`< Bom dia, visitante! Digite o seu CPF. / Ou escolha: [Boleto] [Nada]`,
  '> 52998224725',
  '# GET /customers',
  '< Encontrei você, Marina Lopes Prado.',
  '* +15m',
  '< Encerramos por aqui.',
]

it('prints the whole talk and succeeds when all matched', async () => {
  const { code, out, err } = await play(talk)
  expect(code).toBe(0)
  expect(out).toEqual(talk)
  expect(err).toEqual([])
})

it('says what was expected, what came, and the state, and goes on', async () => {
  const { code, out, err, script } = await play(['> oi', '< *boa noite*', '> 52998224725', '< *Marina*'])
  expect(code).toBe(1)
  expect(out.slice(1, 3).join('\n')).toBe(
    [
      '< Bom dia, visitante! Digite o seu CPF. / Ou escolha: [Boleto] [Nada]',
      `✗ ${script}:2`,
      '    expected  < *boa noite*',
      '    came      < Bom dia, visitante! Digite o seu CPF. / Ou escolha: [Boleto] [Nada]',
      '    state     desk.waiting',
    ].join('\n'),
  )
  expect(out.at(-1)).toBe('< Encontrei você, Marina Lopes Prado.')
  expect(err).toEqual([`1 of 2 expectations did not match: ${script}`])
})

it('only prints what it is told to print', async () => {
  const { code, out, err } = await play(['> oi', '> tchau', '< *boa noite*'], { print: true })
  expect(code).toBe(0)
  expect(out.map((line) => line.slice(0, 9))).toEqual(['> oi', '< Bom dia', '> tchau', '< Bom dia'])
  expect(err).toEqual([])
})

it('prints one JSON object a line', async () => {
  const { code, out, err } = await play(['> oi', '< *', '> [Boleto]', '< *nunca*', '* +15m'], { json: true })
  expect(code).toBe(1)
  const lines = out.map((line): unknown => JSON.parse(line))
  const at = '2026-11-21T09:00:00.000-03:00'
  expect(lines).toMatchObject([
    { who: 'person', text: 'oi', options: [], state: [], at },
    {
      who: 'bot',
      options: [
        { id: 'boleto', title: 'Boleto' },
        { id: 'nada', title: 'Nada' },
      ],
      state: ['desk.waiting'],
      at,
    },
    { who: 'person', text: '[Boleto]' },
    { who: 'bot', text: 'Você tocou em boleto.' },
    { who: 'clock', text: '+15m', at },
    { who: 'bot', text: 'Encerramos por aqui.', state: ['desk.ended'], at: '2026-11-21T09:15:00.000-03:00' },
  ])
  expect(lines).toHaveLength(6)
  expect(err[0]).toContain('expected  < *nunca*')
})

async function play(lines: readonly string[], how: { print?: boolean; json?: boolean } = {}) {
  const script = join(folder, 'talk.md')
  await writeFile(script, lines.join('\n'))
  const { terminal, out, err } = captured()
  const printer = how.json ? jsonPrinter(terminal) : transcriptPrinter(terminal)
  const code = await playScript({ script, print: how.print ?? false, printer, terminal, bot: receptionist })
  return { code, out, err, script }
}
