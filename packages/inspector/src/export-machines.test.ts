import { createMachine } from 'xstate'
import { expect, it } from 'vitest'

import { exportMachines } from './export-machines.ts'
import { awkwardMachine } from './testing/awkward-machine.ts'
import { botMachine } from './testing/bot-machine.ts'

it('exports each machine once, and tells who invokes it', () => {
  const exported = exportMachines(botMachine)
  const names = exported.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(exported[0]).toMatchObject({ name: 'core', invokedBy: [] })
  expect(exported.find(({ name }) => name === 'mailing')?.invokedBy).toEqual([
    { machine: 'delivery', actor: 'mailing' },
    { machine: 'statementMail', actor: 'mailing' },
  ])
  expect(exported.find(({ name }) => name === 'login')).toMatchObject({
    description: 'Credenciamento: documento e quatro últimos dígitos do telefone do cadastro.',
    invokedBy: [{ machine: 'financial', actor: 'login' }],
  })
})

it('names each question after the machine that asks it', () => {
  const asking = exportMachines(botMachine).filter(({ json }) => Object(json).id === 'ask')
  expect(asking.length).toBeGreaterThan(5)
  expect(asking.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['login.askDocument', 'login.askDigits', 'core.askWhetherReturn']),
  )
  expect(asking.every(({ name, invokedBy: [by] }) => name === `${by?.machine}.${by?.actor}`)).toBe(true)
})

it('finds a machine that stands in a configuration, and one that invokes itself', () => {
  expect(exportMachines(awkwardMachine).map(({ name }) => name)).toEqual(['awkward', 'inner'])
  const loop = createMachine({ id: 'loop', initial: 'on', states: { on: { invoke: { src: 'again' } } } })
  const [only, ...others] = exportMachines(loop.provide({ actors: { again: loop } }))
  expect(others).toEqual([])
  expect(only).toMatchObject({ states: 1, invokedBy: [{ machine: 'loop', actor: 'again' }] })
})

it('finds a machine that is only named, since an action may start it', () => {
  const helper = createMachine({ id: 'helper' })
  const parent = createMachine({ id: 'parent' }).provide({ actors: { helps: helper } })
  expect(exportMachines(parent)[1]).toMatchObject({
    name: 'helper',
    description: '',
    states: 0,
    invokedBy: [{ machine: 'parent', actor: 'helps' }],
  })
})

it('says the same each time', () => {
  expect(exportMachines(botMachine)).toEqual(exportMachines(botMachine))
})
