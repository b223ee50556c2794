import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ElkNode } from 'elkjs/lib/elk-api.js'
import { expect, onTestFinished, test } from 'vitest'

import { layoutCache } from './layout-cache.ts'

const graph: ElkNode = {
  id: 'root',
  layoutOptions: { 'elk.algorithm': 'layered' },
  children: [
    { id: 'a', width: 10, height: 10 },
    { id: 'b', width: 10, height: 10 },
  ],
  edges: [{ id: 'e', sources: ['a'], targets: ['b'] }],
}

test('gives the same layout from its file', async () => {
  const file = await place()
  const first = await layoutCache(file)
  const laidOut = await first.layOut(structuredClone(graph))
  await first.keep()
  expect(laidOut.width).toBeGreaterThan(20)

  const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, ElkNode>
  const [key = ''] = Object.keys(kept)
  await writeFile(file, JSON.stringify({ [key]: { ...kept[key], width: 4711 } }))
  expect((await (await layoutCache(file)).layOut(structuredClone(graph))).width).toBe(4711)
})

test('makes layouts anew where the file is spoilt, or cannot be written', async () => {
  const file = await place()
  await writeFile(file, '{ half a lay')
  const spoilt = await layoutCache(file)
  expect((await spoilt.layOut(structuredClone(graph))).width).toBeGreaterThan(20)
  await spoilt.keep()
  expect(JSON.parse(await readFile(file, 'utf8'))).not.toEqual({})

  const nowhere = await layoutCache(join(file, 'in-a-file', 'layouts.json'))
  await nowhere.layOut(structuredClone(graph))
  await expect(nowhere.keep()).resolves.toBeUndefined()
})

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cristal-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'layouts.json')
}
