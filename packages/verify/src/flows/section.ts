import type { BotState } from './bot-states.ts'
import { coverOf } from './cover.ts'
import type { Flow } from './flow.ts'
import type { Flows } from './flows.ts'
import type { FoundFlow } from './found-flows.ts'
import { cell, code, table, transcriptLinks } from './markdown.ts'
import { pictureOf } from './picture.ts'
import { stateSight } from './sight.ts'
import { walksThrough } from './walks.ts'

/** One flow: its picture, its states, its words, its transcripts. */
export function sectionOf(found: FoundFlow, { states, texts, walks }: Flows): readonly string[] {
  const { flow, says, signs } = found
  const fitting = walksThrough(flow, walks)
  return [
    `<a id="${anchorOf(flow)}"></a>`,
    '',
    `## ${flow.number === undefined ? '' : `${flow.number}. `}${flow.name}`,
    '',
    '```mermaid',
    `${pictureOf(found.states, states)}\`\`\``,
    '',
    ...table(
      ['state', 'what happens there', 'walked by'],
      found.states.map((state) => [
        code(state.name),
        cell(state.node.description ?? endOf(state)),
        transcriptLinks(coverOf([stateSight(state.name)], fitting).slice(0, 1)),
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
