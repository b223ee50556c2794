import { quoted, type Places } from './feature-places.ts'
import { durationWords } from './duration-words.ts'
import type { LineResult, PathResult, StepResult } from './results.ts'

/** The steps of a scenario in Portuguese Gherkin, without indentation. */
export function scenarioSteps({ steps }: PathResult, suite: string, places: Places): readonly string[] {
  let before: readonly string[] = []
  return steps.flatMap((step) => {
    const then = [
      ...step.lines.filter(({ who }) => who !== 'person').flatMap(saying),
      ...step.begins.map((work) => [`o atendimento aciona ${quoted(work)}`]),
      [standing(step.states, before, places)],
    ]
    before = step.states
    return [
      ...moving(step, suite),
      ...then.flatMap(([first = '', ...more], index) => [`${index === 0 ? 'Então' : 'E'} ${first}`, ...more]),
    ]
  })
}

/** A step, and the lines that belong to it. */
type Told = readonly string[]

function moving(step: StepResult, suite: string): Told {
  const { by, label, work, event = '', ends, delay } = step
  switch (by) {
    case 'start':
      return [
        `Dado que começa o fluxo ${quoted(suite)}${label === 'start' ? '' : `, no caso ${quoted(label)}`}`,
      ]
    case 'event': {
      const written = step.lines.find(({ who }) => who === 'person')
      return written ? writing(written, label) : [`Quando acontece ${quoted(label)} (${event})`]
    }
    case 'outcome':
      return [
        `Quando ${quoted(work ?? '')} ${ending(ends)}${label.startsWith(work ?? '') ? '' : `: ${quoted(label)}`}`,
      ]
    case 'timer':
      return [
        delay === undefined
          ? `Quando passa o tempo ${quoted(label)}`
          : `Quando passam ${durationWords(delay)} sem que nada aconteça`,
      ]
  }
}

function ending(ends: StepResult['ends']): string {
  if (ends === 'failed') return 'falha'
  return ends === 'sent' ? 'avisa' : 'termina'
}

function writing({ text }: LineResult, label: string): Told {
  if (text.trim() === '') return [`Quando a pessoa manda algo sem palavras: ${quoted(label)}`]
  const [, option] = /^\[(.*)\]$/s.exec(text) ?? []
  return option === undefined
    ? words('Quando a pessoa escreve', text)
    : [`Quando a pessoa toca em ${quoted(option)}`]
}

function saying({ who, text, options }: LineResult): readonly Told[] {
  return [
    words(who === 'agent' ? 'o atendente diz' : 'o bot diz', text),
    ...(options.length > 0 ? [[`o bot oferece ${options.map(quoted).join(', ')}`]] : []),
  ]
}

/** Words of one line stand in quotes, others below. */
function words(start: string, text: string): Told {
  if (!text.trim().includes('\n')) return [`${start} ${quoted(text)}`]
  const lines = text.replaceAll('"""', String.raw`\"\"\"`).split('\n')
  return [`${start}:`, ...['"""', ...lines, '"""'].map((line) => `  ${line}`.trimEnd())]
}

function standing(states: readonly string[], before: readonly string[], places: Places): string {
  const where = places.words(states)
  if (places.isOver(states)) return `o atendimento termina em ${where}`
  return `o atendimento ${states.join() === before.join() ? 'continua' : 'está'} em ${where}`
}
