import { join } from 'node:path'

import { readScenario } from '../../src/play/read-scenario.ts'
import { createStage } from '../../src/stage/create-stage.ts'

const scenario = join(import.meta.dirname, '../../../bot/transcripts/scenarios/manha.json')

/** Documents that nobody may tell apart from outside. */
export const people = { wrongDigits: '52998224725', noPhone: '11144477735', nobody: '74682489070' } as const

export interface Login {
  readonly document: string
  /** What is written after the document, or how many milliseconds go by. */
  readonly answers: readonly (string | number)[]
  /** Whether the host is killed before each message. @defaultValue 'going on' */
  readonly way?: 'restarting' | 'going on'
}

/**
 * What can be seen of a login from outside: after each message what is said, where the talk stands, which upstreams
 * are called, and how late it is, in virtual time. The document itself is hidden.
 */
export async function login({ document, answers, way = 'going on' }: Login): Promise<readonly string[]> {
  const stage = await createStage(await readScenario(scenario))
  const seen: string[] = []
  try {
    for (const each of ['consultar parcelas', document, ...answers]) {
      const before = stage.talk.length
      if (typeof each === 'number') await stage.advance(each)
      else {
        if (way === 'restarting') await stage.restart()
        await stage.send({ text: each }, each)
        await stage.settle()
      }
      const happened = stage.talk.slice(before).filter(({ who }) => who !== 'person' && who !== 'clock')
      seen.push(
        ...happened.map(
          ({ who, text, at, options }) => `${at} ${who}: ${text} ${options.map(({ title }) => title).join()}`,
        ),
        ...stage.states,
      )
    }
  } finally {
    await stage.close()
  }
  return seen.map((line) => line.replaceAll(document, 'DOCUMENT'))
}
