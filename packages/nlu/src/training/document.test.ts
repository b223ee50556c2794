import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ModelFile } from '../model.ts'
import { figuresOf, readDocument, withFigures } from './document.ts'

test('docs/understanding.md tells the figures of the model that is shipped', async () => {
  const model: ModelFile = JSON.parse(readFileSync(new URL('../model.json', import.meta.url), 'utf8'))
  const document = readDocument()
  expect(withFigures(document, await figuresOf(model))).toBe(document)
})

test('figures replace what stood in their place, and nothing else', () => {
  const before = 'a\n\n<!-- x -->\n\nold\n\n<!-- /x -->\n\nb'
  expect(withFigures(before, { x: 'new' })).toBe('a\n\n<!-- x -->\n\nnew\n\n<!-- /x -->\n\nb')
  expect(() => withFigures(before, { y: 'new' })).toThrow('no place between')
})
