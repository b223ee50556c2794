import type { Coverage } from '../paths/coverage.ts'
import { placesOf, type Places } from './feature-places.ts'
import { scenarioSteps } from './feature-steps.ts'
import type { PathResult, SuiteResult } from './results.ts'

/**
 * The paths of a machine in Portuguese Gherkin, for people who sign off what a bot does: a scenario for each path, in the
 * words that are said and in the descriptions of the states. What a case calls things stands in quotes.
 *
 * @example
 * ```ts
 * await writeFile('login.feature', featureOf(suite))
 * ```
 */
export function featureOf(suite: SuiteResult): string {
  const { name, file, model, coverage, paths } = suite
  const places = placesOf(suite)
  return [
    '# language: pt',
    `Funcionalidade: ${onOneLine(model?.description ?? name)}`,
    `  Fluxo "${onOneLine(name)}", em ${onOneLine(file)}.`,
    `  Cobertura: ${coverageWords(coverage)}.`,
    ...paths.flatMap((path, index) => ['', ...scenario(path, index, name, places)]),
    '',
  ].join('\n')
}

function scenario(path: PathResult, index: number, suite: string, places: Places): readonly string[] {
  const { name, status, steps } = path
  const told = name.startsWith(`${suite} › `) ? name.slice(suite.length + 3) : name
  const end = places.words(steps.at(-1)?.states ?? [])
  const tag = tags[status]
  return [
    ...(tag === undefined ? [] : [`  ${tag}`]),
    `  Cenário: ${index + 1}. até ${onOneLine(end)} (${onOneLine(told)})`,
    ...scenarioSteps(path, suite, places).map((line) => `    ${line}`),
  ]
}

function coverageWords(coverage: Coverage): string {
  return Object.entries(counted)
    .filter(([kind]) => coverage[kind as keyof Coverage].all > 0)
    .map(([kind, words]) => {
      const { covered, all } = coverage[kind as keyof Coverage]
      return `${covered} de ${all} ${words}`
    })
    .join(', ')
}

const counted: Readonly<Record<keyof Coverage, string>> = {
  state: 'estados',
  transition: 'transições',
  guard: 'respostas de condições',
  text: 'textos',
  outcome: 'resultados de trabalhos',
  event: 'eventos',
  start: 'começos',
}

const tags: Readonly<Record<PathResult['status'], string | undefined>> = {
  passed: '@passou',
  failed: '@falhou',
  notRun: undefined,
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
