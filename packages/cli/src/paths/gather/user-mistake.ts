import { fileURLToPath } from 'node:url'

import { CliError } from '../../cli-error.ts'

/** What somebody's file threw, as a sentence with the place and with what may mend it. */
export function userMistake(error: unknown, sentence: string): CliError {
  if (error instanceof CliError) return error
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const place = error instanceof Error ? placeIn(error.stack ?? '') : undefined
  const hint = hintFor(error instanceof Error ? error : new Error(message))
  const lines = [
    `${sentence}.`,
    ...message.split('\n').map((line) => `  ${line}`.trimEnd()),
    ...(place === undefined ? [] : [`  at ${place}`]),
    ...(hint === undefined ? [] : [hint]),
  ]
  return new CliError('input', lines.join('\n'), { cause: error })
}

/** The first line of somebody's own code that a stack names. */
function placeIn(stack: string): string | undefined {
  for (const line of stack.split('\n')) {
    const [, url, path, at] =
      /(?:(file:\/\/[^\s():]+)|(?:^|[\s(])(\/[^\s():]+|[A-Z]:\\[^\s():]+)):(\d+)/.exec(line) ?? []
    const file = url === undefined ? path : fileURLToPath(url)
    if (file !== undefined && !file.includes('node_modules')) return `${file}:${at}`
  }
  return undefined
}

function hintFor({ message, ...rest }: Error): string | undefined {
  const code = 'code' in rest ? rest.code : undefined
  switch (code) {
    case 'ERR_MODULE_NOT_FOUND':
    case 'ERR_UNSUPPORTED_DIR_IMPORT':
      return missingHint(message)
    case 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX':
      return 'Node reads TypeScript by leaving the types out: write enums, namespaces and parameter properties otherwise.'
    case 'ERR_UNKNOWN_FILE_EXTENSION':
      return 'Name a file that Node can import: .ts, .mts, .js or .mjs.'
    default:
      if (/does not provide an export named/.test(message))
        return 'If that is a type, import it by `import type`.'
      return undefined
  }
}

function missingHint(message: string): string {
  const [, name] = /package '([^']+)'/.exec(message) ?? []
  if (name !== undefined) return `Install it where the file is: npm install ${name}`
  return 'Node imports a file by its whole name: write the ending too, such as ./machine.ts.'
}
