import type { BotState } from './bot-states.ts'
import { coverOf } from './cover.ts'
import type { Flow } from './flow.ts'
import type { Flows } from './flows.ts'
import type { FoundFlow } from './found-flows.ts'
import { cell, code, table, transcriptLinks } from './markdown.ts'
import { pictureOf } from './picture.ts'
import { stateSight } from './sight.ts'
import { walksThrough, type Walk } from './walks.ts'

/** One flow: its picture, its states, its words, its transcripts. */
export function sectionOf(found: FoundFlow, { states, texts, walks }: Flows): readonly string[] {
  const { flow, says, signs } = found
  const fitting = walksThrough(flow, walks)
  return [
    `<a id="${anchorOf(flow)}"></a>`,
    '',
    `## ${flow.number === undefined ? '' : `${flow.number}. `}${flow.name}`,
    '',
    ...picturesOf(found, states),
    ...table(
      ['state', 'what happens there', 'walked by'],
      found.states.map((state) => [
        code(state.name),
        cell(state.node.description ?? endOf(state)),
        transcriptLinks(firstThrough(state, [fitting, walks])),
      ]),
    ),
    '',
    ...(says.length > 0
      ? [
          ...table(
            ['text', 'words'],
            says.map((key) => [code(key), cell(texts[key] || '(só o arquivo)')]),
          ),
          '',
        ]
      : []),
    `Walked by ${transcriptLinks(coverOf(signs, fitting)).replaceAll('<br>', ', ')}.`,
    '',
  ]
}

/** A talk that enters a state: one of this flow or, where the state is shared, of another. */
function firstThrough({ name }: BotState, choices: readonly (readonly Walk[])[]): readonly Walk[] {
  return choices.flatMap((walks) => coverOf([stateSight(name)], walks)).slice(0, 1)
}

/** One picture; one for each machine, where a single one could not be read. */
function picturesOf({ states }: FoundFlow, all: readonly BotState[]): readonly string[] {
  const machines = Map.groupBy(states, ({ machine }) => machine)
  const groups = states.length > mostInOne ? [...machines.values()] : [states]
  return groups.flatMap((group) => ['```mermaid', `${pictureOf(group, all)}\`\`\``, ''])
}

const mostInOne = 12

/** Where a flow stands on the page. */
export function anchorOf({ number, name }: Flow): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
  return `flow-${number ?? plain.replaceAll(/\W+/g, '-')}`
}

/** Only ends may lack a description; their names tell. */
function endOf({ node }: BotState): string {
  return node.type === 'final' ? 'Fim.' : ''
}
