import { coverOf } from './cover.ts'
import { fieldRows } from './field-rows.ts'
import type { Flows } from './flows.ts'
import type { FoundFlow } from './found-flows.ts'
import { cell, code, machineLink, table, transcriptLinks } from './markdown.ts'
import { anchorOf, sectionOf } from './section.ts'
import { walksThrough } from './walks.ts'

/** Where the page stands, from the repository's top. */
export const pagePath = 'docs/flows.md'

/** The page of the flows, as Markdown. */
export function pageOf(all: Flows): string {
  return [
    '# The flows',
    '',
    'Where each flow of the flow document stands in the machines, what it says, which transcripts walk it, and how',
    'it looks. Written by `npm run verify -- flows --update`, from the machines and from playing every transcript; not',
    'by hand.',
    '',
    'A state is called by its machine and its name, as in the playground and in logs; its description begins with the',
    'flow’s name. What has no number is new. The transcripts named for a flow are few that together walk all of it; others walk it, too. The',
    '[machines](machines/README.md) are drawn whole elsewhere.',
    '',
    '## All of them',
    '',
    ...table(
      ['#', 'flow', 'states', 'says', 'transcripts', 'picture'],
      all.flows.map((found) => row(found, all)),
    ),
    '',
    '## Triggers',
    '',
    ...table(
      ['trigger', 'transitions', 'transcripts'],
      all.triggers.map(({ trigger, moves, signs }) => [
        trigger.name,
        moves.map(code).join(', '),
        transcriptLinks(coverOf(signs, walksThrough({}, all.walks)).slice(0, few)),
      ]),
    ),
    '',
    '## Contact fields',
    '',
    'The record holds what is known of a contact across talks (`Contact` of `@cristal/dialogue`). It changes only by',
    'facts that a state learns or forgets; privacy forgets them all.',
    '',
    ...table(['field', 'kept as', 'learned in', 'forgotten in'], fieldRows(all.facts)),
    '',
    ...all.flows.flatMap((found) => sectionOf(found, all)),
  ].join('\n')
}

const few = 3

function row(found: FoundFlow, { walks }: Flows): readonly string[] {
  const { flow, states, says, signs } = found
  const machines = Map.groupBy(states, ({ machine }) => machine)
  return [
    String(flow.number ?? 'new'),
    flow.name,
    [...machines]
      .map(([machine, members]) => {
        const inner = members.flatMap(({ node }) => (node.parent === undefined ? [] : [node.path.join('.')]))
        return `${machineLink(machine)}${inner.length > 0 ? `: ${inner.join(', ')}` : ''}`
      })
      .join('<br>'),
    says.length > 0 ? says.map(code).join(', ') : `_${cell(flow.silent ?? '')}_`,
    transcriptLinks(coverOf(signs, walksThrough(flow, walks)).slice(0, few)),
    `[picture](#${anchorOf(flow)})`,
  ]
}
