/** `node packages/verify/src/mutations/main.ts`: shows that every word, guard and effect of the bot matters. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'

import { findTranscripts } from '@cristal/cli'

import { root } from '../workspace.ts'
import { allowed } from './allowed.ts'
import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutants-of.ts'
import { startPlayers, type Players } from './players.ts'
import { progress } from './progress.ts'
import { reportOf, type Judged } from './report.ts'
import { bareMachine } from './staged-bot.ts'
import type { Watched } from './task.ts'

const { values } = parseArgs({
  options: {
    list: { type: 'boolean' },
    more: { type: 'boolean' },
    kills: { type: 'boolean' },
    grep: { type: 'string', default: '' },
    players: { type: 'string' },
    help: { type: 'boolean' },
    // Passed to every program of the checks; here there is nothing to accept.
    update: { type: 'boolean' },
  },
})

const usage = `Breaks one thing of the bot's machine at a time and expects a transcript to fail.

  --list         what would be broken, one a line
  --grep TEXT    only mutants whose name contains it
  --more         also deadlines, assignments and targets
  --kills        also say which transcript killed each, and how
  --players N    threads; as many as cores by default`

const mutants = mutantsOf(bareMachine(), values.more ?? false).filter(({ name }) =>
  name.includes(values.grep),
)
if (values.help) console.log(usage)
else if (values.list) for (const { name } of mutants) console.log(name)
else process.exitCode = (await check()) ? 0 : 1

async function check(): Promise<boolean> {
  const start = performance.now()
  // Conversations live in small files of short life: in memory, where the system offers that.
  if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm'
  const players = startPlayers(Number(values.players ?? availableParallelism()))
  try {
    const transcripts = await watchAll(players)
    const judged = await judgeAll(
      players,
      transcripts.filter(({ failure }) => failure === undefined),
    )
    const seconds = Math.round((performance.now() - start) / 1000)
    const { text, holds } = reportOf({
      judged,
      transcripts,
      allowed: allowed.filter(({ mutant }) => mutant.includes(values.grep)),
      kills: values.kills ?? false,
      seconds,
    })
    console.log(text)
    return holds
  } finally {
    await players.close()
  }
}

async function watchAll(players: Players): Promise<readonly Watched[]> {
  const files = await findTranscripts(root)
  const done = progress('transcripts watched', files.length)
  const watched = await Promise.all(files.map((file) => done(players.watch(file))))
  return watched.map((each) => ({ ...each, file: relative(root, each.file) }))
}

async function judgeAll(players: Players, transcripts: readonly Watched[]): Promise<readonly Judged[]> {
  const cheapest = transcripts.toSorted((one, other) => one.events - other.events)
  const done = progress('mutants judged', mutants.length)
  return await Promise.all(mutants.map((mutant) => done(judge(players, mutant, cheapest))))
}

async function judge(players: Players, mutant: Mutant, cheapest: readonly Watched[]): Promise<Judged> {
  const wanted = new Set(mutant.marks)
  const talks = cheapest
    .filter(({ marks }) => marks.some((mark) => wanted.has(mark)))
    .map(({ file, events }) => ({ file, events }))
  const verdict =
    talks.length === 0
      ? { killedBy: undefined, how: '', spent: false }
      : await players.judge({ do: 'judge', mutant: mutant.name, talks })
  return { mutant: mutant.name, talks: talks.map(({ file }) => file), verdict }
}
