import { nameOf, type BotState, type StateNode } from './bot-states.ts'
import { transitionsIn, type Move } from './moves.ts'

/**
 * States as a Mermaid flowchart: what leads to them and where they lead, and the machines that they run, each in the
 * box of its machine. What is not of them is pale.
 */
export function pictureOf(states: readonly BotState[], all: readonly BotState[]): string {
  const own = new Set(states.filter(({ node }) => node.parent !== undefined).map(({ name }) => name))
  const arrows = joined(all.flatMap(arrowsOf).filter(({ from, to }) => own.has(from) || own.has(to)))
  const shown = new Set([...own, ...arrows.flatMap(({ from, to }) => [from, to])])
  const boxes = Map.groupBy(
    all.filter(({ name }) => shown.has(name)),
    ({ machine }) => machine,
  )
  return [
    'flowchart TB',
    ...[...boxes].flatMap(([machine, members]) => [
      `  subgraph ${idOf(machine)}_box ["${machine}"]`,
      ...members.map((state) => `    ${boxOf(state)}:::${own.has(state.name) ? 'own' : 'near'}`),
      '  end',
    ]),
    ...arrows.map(arrowLine),
    '  classDef own fill:#ffe8c7,stroke:#b35c00,color:#1f1300',
    '  classDef near fill:#f4f4f4,stroke:#999999,color:#444444',
    '',
  ].join('\n')
}

interface Arrow {
  readonly from: string
  readonly to: string
  readonly labels: readonly string[]
  /** The state runs the machine, rather than leading to it. */
  readonly runs: boolean
}

function arrowsOf(state: BotState): readonly Arrow[] {
  const { machine, node, name, runs } = state
  const named = ({ path }: StateNode): string => nameOf(machine, path)
  return [
    ...transitionsIn(node).flatMap((move) =>
      move.to.map((target) => ({ from: name, to: named(target), labels: [labelOf(move)], runs: false })),
    ),
    ...(node.type === 'compound'
      ? node.initial.target.map((target) => ({ from: name, to: named(target), labels: [], runs: false }))
      : []),
    ...runs.map((child) => ({ from: name, to: child, labels: ['runs'], runs: true })),
  ]
}

/** One arrow for all that lead from one state to the same other. */
function joined(arrows: readonly Arrow[]): readonly Arrow[] {
  const same = Map.groupBy(arrows, ({ from, to, runs }) => `${from} ${to} ${runs}`)
  return [...same.values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map((first) => ({ ...first, labels: [...new Set(group.flatMap(({ labels }) => labels))] })),
  )
}

function labelOf({ when, guard, given, index }: Move): string {
  if (guard === undefined) return index === 0 ? when : `${when === 'always' ? '' : `${when} `}[else]`
  return [when === 'always' ? '' : `${when} `, `[${guard}${given && ` ${given}`}]`].join('')
}

function boxOf({ name, node }: BotState): string {
  const title = node.parent === undefined ? name : node.path.join('.')
  const [open, close] =
    node.parent === undefined ? ['[[', ']]'] : node.type === 'final' ? ['([', '])'] : ['[', ']']
  return `${idOf(name)}${open}"${plain(title)}"${close}`
}

function arrowLine({ from, to, labels, runs }: Arrow): string {
  const label = labels.length > 0 ? `|"${labels.map(plain).join('<br/>')}"|` : ''
  return `  ${idOf(from)} ${runs ? '-.->' : '-->'}${label} ${idOf(to)}`
}

/** Mermaid takes `end` and the like for its own words; with something after it, none is. */
function idOf(name: string): string {
  return `${name.replaceAll(/\W/g, '_')}_`
}

function plain(text: string): string {
  return text.replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;')
}
