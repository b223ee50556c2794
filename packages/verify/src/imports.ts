import { readFileSync } from 'node:fs'

import { parseSync } from 'oxc-parser'

/** The modules that a TypeScript file names, types included, in order and each once. */
export function importsOf(file: string): readonly string[] {
  const { module, errors } = parseSync(file, readFileSync(file, 'utf8'))
  if (errors.length > 0) throw new SyntaxError(`${file} cannot be parsed: ${errors[0]?.message ?? ''}`)
  const source = readFileSync(file, 'utf8')
  const names = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports
      .map(({ moduleRequest }) => source.slice(moduleRequest.start, moduleRequest.end))
      // What is found out at run time, such as a user's own file, names none.
      .filter((asked) => /^(['"]).*\1$/.test(asked))
      .map((asked) => asked.slice(1, -1)),
  ]
  return [...new Set(names)]
}

/** The package that a specifier leads to: `@cristal/core/testing` to `@cristal/core`, `hono/cors` to `hono`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
