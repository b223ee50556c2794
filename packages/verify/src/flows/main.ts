/** `node packages/verify/src/flows/main.ts`: says where each flow stands, and that `docs/flows.md` says so, too. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

import { texts } from '@cristal/bot'
import { findTranscripts } from '@cristal/cli'

import { bareMachine } from '../mutations/staged-bot.ts'
import { root } from '../workspace.ts'
import { botStates } from './bot-states.ts'
import { findFacts } from './fields.ts'
import { flowList } from './flow-list.ts'
import { problemsOf, type Flows } from './flows.ts'
import { findFlows } from './found-flows.ts'
import { pageOf, pagePath } from './page.ts'
import { findTriggers } from './triggers.ts'
import { walksOf } from './walks.ts'

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } })

const all = await look()
const page = pageOf(all)
const file = join(root, pagePath)
if (values.update) writeFileSync(file, page)
const isRight = existsSync(file) && readFileSync(file, 'utf8') === page
const problems = [
  ...problemsOf(all),
  ...(isRight
    ? []
    : [`${pagePath} is not what the machines are. To renew it: npm run verify -- flows --update`]),
]

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
} else {
  console.log(`note: ${all.flows.length} flows, ${all.walks.length} transcripts`)
}

async function look(): Promise<Flows> {
  const states = botStates(bareMachine())
  const walks = await walksOf(await findTranscripts(root))
  const { found, stray } = findFlows(flowList, states, texts)
  return {
    states,
    stray,
    texts,
    drawn: drawnMachines(),
    flows: found,
    triggers: findTriggers(states),
    facts: findFacts(walks),
    walks: walks.map((walk) => ({ ...walk, file: relative(root, walk.file).replaceAll('\\', '/') })),
  }
}

/** Questions are drawn under the names of those who ask. */
function drawnMachines(): ReadonlySet<string> {
  const pictures = readFileSync(join(root, 'docs/machines/README.md'), 'utf8')
  return new Set([...pictures.matchAll(/^## (\w+)$/gm)].map(([, name = '']) => name)).add('ask')
}
