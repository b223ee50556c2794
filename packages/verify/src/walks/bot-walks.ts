import { join } from 'node:path'

import { createStage, readScenario } from '@cristal/cli'
import { memoryStore } from '@cristal/runtime'
import type { Scenario } from '@cristal/sandbox'
import type { WalkOptions } from '@cristal/testkit'

import { root } from '../workspace.ts'
import { botPromises, resting, serving } from './bot-promises.ts'
import { acts, openings, sayings, words } from './people.ts'

const folder = join(root, 'packages/bot/transcripts/scenarios')

/** Scenarios in which the whole bot is walked: between them they have each channel, desk, route and service. */
export const walkedScenarios = [
  'mesa',
  'manha',
  'mesa-core',
  'recado',
  'servicos-proprios',
  'back4app',
  'sms',
  'lembretes',
  'mesa-pesquisa',
  'bothub',
  'sem-atendente',
  'privacidade',
  'vencimentos-mistos',
  'sienge-oscila',
] as const

/** How the whole bot is walked in a scenario: every other one on a store in memory, the others on SQLite. */
export async function botWalks(name: string): Promise<WalkOptions> {
  const file = join(folder, `${name}.json`)
  const scenario = await readScenario(file)
  const isInMemory = (walkedScenarios as readonly string[]).indexOf(name) % 2 === 1
  return {
    open(watch) {
      const memory = isInMemory ? memoryStore() : undefined
      return createStage(scenario, { ...watch, keeping: (store) => watch.keeping(memory ?? store) })
    },
    scenario: file,
    words,
    sayings,
    openings,
    acts,
    upstreams: ['sienge', 'rocketchat', 'smtp', ...(scenario.billing.route === 'sienge' ? [] : ['back4app'])],
    tolerated: {
      endless: [resting, serving],
      silent: [serving],
      overtaking: ['iniciarchat'],
      twice: ['dialogue.moment'],
    },
    asks: {
      'handoff.askName': ['name', 'givenName', 'anonymous'],
      'handoff.askPhone': ['phone', 'givenPhone'],
      'handoff.askEmail': ['email', 'givenEmail'],
    },
    secrets: [...secretsOf(scenario), 'Maria da Silva', '48999994821', 'maria@exemplo.com.br'],
    promises: botPromises,
  }
}

function secretsOf({ sienge }: Scenario): readonly string[] {
  return sienge.customers.flatMap(({ name, cpf, cnpj, email, phones }) => [
    ...name.split(/\s+/).filter((part) => part.length > 3),
    ...[cpf, cnpj, email].filter((value) => typeof value === 'string' && value !== ''),
    ...phones.flatMap(({ number }) => [number, number.slice(-4)]),
  ]) as readonly string[]
}
