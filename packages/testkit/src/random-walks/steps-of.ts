import type { ShownOption } from '@cristal/dialogue'

import { durationText } from '../transcript/duration.ts'
import type { Doing } from './doing.ts'
import type { Screen } from './screen.ts'

/** So often a way round is taken. */
const rounds = 13

/** A doing as steps, each of which is some lines of a transcript. Empty: it cannot happen now. */
export function stepsOf(doing: Doing, screen: Screen): readonly (readonly string[])[] {
  if (doing.does === 'goRound') return Array.from({ length: rounds }, () => screen.round).flat()
  const lines = linesOf(doing, screen)
  return lines.length > 0 ? [lines] : []
}

function linesOf(doing: Exclude<Doing, { does: 'goRound' }>, screen: Screen): readonly string[] {
  switch (doing.does) {
    case 'write':
      return [wrote(doing.text)]
    case 'answer':
      return one(screen.sayings.length > 0 ? screen.sayings : titles(screen), doing.nth).map(wrote)
    case 'type':
      return one(titles(screen), doing.nth).map(wrote)
    case 'tap':
      return one(screen.options, doing.nth).map(tapped)
    case 'tapOld':
      return one(screen.oldOptions, doing.nth).map(({ id }) => `> [#${id}]`)
    case 'send':
      return [`> {${doing.kind}: https://exemplo.com/arquivo}`]
    case 'redeliver':
      return screen.hasWritten ? ['* again'] : []
    case 'hurry':
      return [wrote(doing.first), `>${wrote(doing.second)}`]
    case 'crash':
      return [`>${wrote(doing.text)}`, '* restart']
    case 'restart':
      return ['* restart']
    case 'pass':
      return passing(screen.untilDeadline, doing.deadline)
    case 'wait':
      return [`* +${doing.time}`]
    case 'act':
      return [doing.line]
    case 'fail':
      return [`* fail ${doing.upstream} ×${doing.times}`]
  }
}

function titles({ options }: Screen): readonly string[] {
  return options.map(({ title }) => title)
}

function one<Each>(all: readonly Each[], nth: number): readonly Each[] {
  return all.length === 0 ? [] : all.slice(nth % all.length).slice(0, 1)
}

/** What a person writes, on one line; `""` where nothing of it can be read. */
function wrote(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return `> ${line === '' ? '""' : line.replace(/^(?=[[{])/, '\\')}`
}

function tapped({ id, title }: ShownOption): string {
  return /[[\]]|^#/.test(title) ? `> [#${id}]` : `> [${title}]`
}

/** Times of a transcript have whole seconds. */
function passing(ms: number | undefined, deadline: 'before' | 'after'): readonly string[] {
  if (ms === undefined) return []
  const seconds = deadline === 'after' ? Math.ceil(ms / 1000) : Math.ceil(ms / 1000) - 1
  return seconds < 1 ? [] : [`* +${durationText(seconds * 1000)}`]
}
