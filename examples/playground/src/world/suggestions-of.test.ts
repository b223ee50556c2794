import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { pageState } from '../feed/page-state.ts'
import { suggestionsOf } from './suggestions-of.ts'
import { type Worlds, openWorlds } from './worlds.ts'

const folder = join(import.meta.dirname, '../../scenarios')
const files = await readdir(folder)

/** Which nobody could understand: it shows what happens then. */
const senseless = 'qual o sentido da vida?'

it.each(files)('%s plays, and what it suggests is understood', async (file) => {
  const scenario = basename(file, '.json')
  const worlds = await openWorlds({
    scenario: join(folder, file),
    log: () => undefined,
    changed: () => undefined,
  })
  onTestFinished(() => worlds.close())
  for (const [index, text] of suggestionsOf(scenario).entries()) {
    const said = await saidAfter(worlds, `pessoa-${index}`, text)
    const lost = said.some((key) => key.startsWith('core.misunderstood'))
    expect({ text, answered: said.length > 0, lost }).toEqual({
      text,
      answered: true,
      lost: text === senseless,
    })
  }
})

async function saidAfter({ current }: Worlds, contact: string, text: string): Promise<readonly string[]> {
  const { conversation } = await current.host.receive({
    channel: current.channel,
    address: contact,
    id: '1',
    content: { text },
  })
  await current.host.settled(conversation)
  const { steps } = await pageState(current, contact, { scenario: '', scenarios: [] })
  return steps.flatMap(({ said }) => said)
}
