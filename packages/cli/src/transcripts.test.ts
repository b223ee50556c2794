import { join, relative } from 'node:path'

import { talkLine } from '@cristal/testkit'
import { afterAll, expect, it } from 'vitest'

import { privacyWatch } from '../test/privacy/privacy-watch.ts'
import { mismatchText } from './chat/mismatch-text.ts'
import { findTranscripts } from './play/find-transcripts.ts'
import { playFile } from './play/play-file.ts'

const root = join(import.meta.dirname, '../../..')
const ways = new Map<string, string>()

const files = await findTranscripts(root)
const watch = await privacyWatch()
afterAll(() => watch.close())

it.for(files.map((file) => relative(root, file)))('%s', async (name) => {
  const { mismatches, path, talk } = await playFile(join(root, name), await watch.over(join(root, name)))
  ways.set(name, path.join('\n'))
  if (mismatches.length === 0) return
  const lines = [...talk.map(talkLine), ...mismatches.map((mismatch) => mismatchText(name, mismatch))]
  expect.fail(`The talk went otherwise:\n\n${lines.join('\n')}\n`)
})

it('no two transcripts take the same way through the states', () => {
  const same = Map.groupBy(ways, ([, way]) => way)
  const twins = [...same.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(([name]) => name))
  expect(twins).toEqual([])
})

it('no log, no mail and no inspector tells of a person', async () => {
  expect(await watch.leaks()).toEqual([])
})
