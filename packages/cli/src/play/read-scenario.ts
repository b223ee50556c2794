import { parseScenario, type Scenario, unbuilt } from '@cristal/sandbox'

import { CliError } from '../cli-error.ts'
import { readText } from './read-text.ts'

/**
 * Reads a scenario from a file and checks that all it asks for exists.
 *
 * @throws CliError that names the wrong fields, or the parts that are not built yet
 */
export async function readScenario(path: string): Promise<Scenario> {
  const scenario = parse(await readText(path, 'scenario'), path)
  refuseUnbuilt(path, unbuilt(scenario))
  return scenario
}

/** @throws CliError when there is a part that does not exist yet */
function refuseUnbuilt(path: string, parts: readonly string[]): void {
  if (parts.length === 0) return
  const list = parts.map((part) => `  ${part}`).join('\n')
  throw new CliError('unbuilt', `${path} asks for what is not built yet:\n${list}`)
}

function parse(text: string, path: string): Scenario {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new CliError('input', `The scenario ${path} is no JSON: ${because(error)}`, { cause: error })
  }
  try {
    return parseScenario(json)
  } catch (error) {
    throw new CliError('input', `${path}: ${because(error)}`, { cause: error })
  }
}

function because(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
