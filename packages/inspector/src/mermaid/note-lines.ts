import type { StateNode } from '../nodes-of.ts'
import { sourceName } from '../source-name.ts'
import { callsText, valuesText } from './call-text.ts'
import { indented } from './indented.ts'
import type { Move } from './moves-of.ts'
import { plain, plainNote } from './plain.ts'

/** What a state is, as lines in its box, and what it is for, as a note beside it. */
export function noteLines(node: StateNode, id: string, moves: readonly Move[]): readonly string[] {
  const facts = factsOf(node, moves)
  const isGroup = Object.keys(node.states).length > 0 && node.parent !== undefined
  const words = [node.description ?? '', ...(isGroup ? facts : [])].filter((line) => line !== '')
  return [
    ...(isGroup ? [] : facts.map((fact) => `${id} : ${plain(fact)}`)),
    ...(words.length > 0 ? [`note right of ${id}`, ...indented(words.map(plainNote)), 'end note'] : []),
  ]
}

function factsOf(node: StateNode, moves: readonly Move[]): readonly string[] {
  const { config } = node
  const meta = typeof node.meta === 'object' && node.meta !== null ? Object.entries(node.meta) : []
  const sources = [config.invoke ?? []].flat().map(({ src }: { readonly src: unknown }) => src)
  return [
    node.type === 'parallel' ? 'all at once' : '',
    node.type === 'history' ? historyText(node) : '',
    node.tags.length > 0 ? `tags ${node.tags.join(', ')}` : '',
    action('entry', config.entry),
    ...node.invoke.map(({ id }, at) => `invoke ${invokeText(id, sourceName(sources[at]))}`),
    ...moves.filter(({ from, to }) => from === node && to.length === 0).map(({ label }) => label),
    action('exit', config.exit),
    output(config.output),
    ...meta.map(([name, value]) => `${name} ${valuesText({ [name]: value })}`),
  ].filter((fact) => fact !== '')
}

function historyText({ history, config }: StateNode): string {
  const before = typeof config.target === 'string' ? `, at first ${config.target}` : ''
  return `history ${String(history)}${before}`
}

function invokeText(id: string, source: string): string {
  return id === source ? id : `${id} = ${source}`
}

function action(when: string, actions: unknown): string {
  const calls = callsText([actions ?? []].flat())
  return calls && `${when} ${calls}`
}

function output(value: unknown): string {
  const given = valuesText(value)
  return given && `output ${given}`
}
