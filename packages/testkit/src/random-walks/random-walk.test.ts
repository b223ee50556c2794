import { expect, it } from 'vitest'

import type { KioskFault } from '../../test/bots/kiosk-machine.ts'
import { kiosk } from '../../test/bots/kiosk.ts'
import { parseTranscript } from '../transcript/parse-transcript.ts'
import { playTranscript } from '../transcript/play-transcript.ts'
import { botStage } from './bot-stage.ts'
import { randomWalk } from './random-walk.ts'
import { retakeWalk } from './retake-walk.ts'
import { WalkError } from './walk-error.ts'
import type { WalkOptions } from './walk-options.ts'
import type { WalkStage, WalkWatch } from './walk-stage.ts'

const now = '2026-11-21T09:00:00-03:00'

it('finds nothing wrong with a bot that is right, wherever chance leads', async () => {
  const report = await randomWalk(walksOf(undefined))
  expect(report.walks).toBe(60)
  expect(report.steps).toBeGreaterThan(500)
  expect([...report.states.keys()].toSorted()).toEqual([
    'kiosk.askingCount',
    'kiosk.askingCountAgain',
    'kiosk.askingFlavour',
    'kiosk.askingName',
    'kiosk.resting',
  ])
  expect(report.texts.get('kiosk.broken')).toBeGreaterThan(3)
})

/** What is wrong, what is told of it, and how many things happen at most in the transcript. */
const faults: readonly (readonly [KioskFault, RegExp, number])[] = [
  ['silent', /^a message is not answered/, 6],
  ['endless', /askingForEver waits without a deadline/, 5],
  ['twice', /^the same is said 2 times/, 3],
  ['blank', /^a step fails: .*byeName/, 2],
  ['fatal', /^a step fails: .*isSoldOut.*There is no such flavour/, 3],
  ['curious', /^kiosk.askName asks for name, which is known/, 5],
  ['telling', /^the log tells what is secret, in workFailed/, 5],
  ['growing', /^the conversation grew each of the last 12 times/, 18],
  ['forgetful', /^with restarts it is not the same/, 16],
]

it.each(faults)(
  'tells a bot that is %s by a short talk, always the same one',
  async (fault, broken, most) => {
    const error = await found(fault)
    expect(error.broken).toMatch(broken)
    expect(doings(error.transcript).length).toBeLessThanOrEqual(most)
    await expect(retakeWalk(error.transcript, walksOf(fault))).rejects.toThrow(error.broken)
    await expect(retakeWalk(error.transcript, walksOf(undefined))).resolves.toBeUndefined()
  },
)

it.each(['silent', 'endless', 'twice', 'blank', 'fatal', 'curious', 'forgetful'] as const)(
  'prints a talk that fails when it is played with a bot that is %s, and only with that',
  async (fault) => {
    const { transcript } = await found(fault)
    expect(await mismatches(transcript, fault)).toBe(1)
    // What is said with restarts and without may both be wrong: the talk only shows that they differ.
    expect(await mismatches(transcript, undefined)).toBe(fault === 'forgetful' ? 1 : 0)
  },
)

it('says the seed, the scenario and the talk', async () => {
  const error = await broke({ ...walksOf('twice'), scenario: 'sorveteria.json' })
  expect(error.message).toBe(
    [
      'the same is said 2 times (seed 1)',
      '',
      '# cenário: sorveteria.json',
      '# the same is said 2 times',
      '',
      '> oi',
      '<= Como você se chama?',
      '> oi',
      '<= Qual sabor? [Coco] [Limão]',
      '> oi',
      '< Anotei. ×1',
      '# <= Anotei.',
      '# <= Anotei.',
      '# <= Quantas bolas?',
      '',
    ].join('\n'),
  )
})

function walksOf(fault: KioskFault | undefined): WalkOptions {
  return {
    open: async (watch) => opened(fault, watch),
    words: ['oi', 'Zuleica', '3'],
    sayings: { 'kiosk.count': ['3', 'muitas'], 'kiosk.unfit': ['3', 'muitas'], 'kiosk.askName': ['Zuleica'] },
    upstreams: ['printer'],
    tolerated: { endless: ['kiosk.resting'] },
    asks: { 'kiosk.askName': ['name'] },
    secrets: ['Zuleica'],
    runs: 60,
    steps: 40,
    shrinks: 100,
    restarted: fault === undefined || fault === 'forgetful' ? 4 : 0,
    seed: 1,
  }
}

function opened(fault: KioskFault | undefined, watch?: WalkWatch): WalkStage {
  let failures = 0
  return botStage({
    now,
    bot: () => kiosk(fault, () => failures-- > 0),
    fail(upstream, times) {
      failures = times
      return upstream === 'printer'
    },
    ...watch,
  })
}

/** Both tests of a fault read what one walk has found. */
const walked = new Map<KioskFault, Promise<WalkError>>()

function found(fault: KioskFault): Promise<WalkError> {
  const finding = walked.get(fault) ?? broke(walksOf(fault))
  walked.set(fault, finding)
  return finding
}

async function broke(options: WalkOptions): Promise<WalkError> {
  try {
    await randomWalk(options)
  } catch (error) {
    if (error instanceof WalkError) return error
    throw error
  }
  throw new TypeError('Nothing was found.')
}

function doings(transcript: string): readonly string[] {
  return transcript.split('\n').filter((line) => /^[>*@]/.test(line))
}

async function mismatches(transcript: string, fault: KioskFault | undefined): Promise<number> {
  const { steps } = parseTranscript(transcript, 'printed.md')
  return (await playTranscript(steps, opened(fault))).mismatches.length
}
