import { parseSync, Visitor } from 'oxc-parser'

/** What the house does not do in TypeScript, as `line 3: …`, for each place where the text does it. */
export function brokenHabits(file: string, text: string): readonly string[] {
  const { program, comments } = parseSync(file, text)
  const found: [position: number, what: string][] = []

  new Visitor({
    TSAnyKeyword: ({ start }) => found.push([start, '`any`: say the type, or `unknown`']),
    TSNonNullExpression: ({ start }) => found.push([start, '`!` on a value: ask whether it is there']),
    TSEnumDeclaration: ({ start }) => found.push([start, 'an enum: Node cannot run it; use a union']),
    ExportAllDeclaration: ({ start }) => found.push([start, '`export *`: name what is exported']),
    MemberExpression: ({ object, property, start }) => {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return
      const call = `${object.name}.${property.name}`
      if (/^(test|it|describe|suite)\.(only|skip|todo|fails|skipIf|runIf)$/.test(call))
        found.push([start, `\`${call}\`: each test runs, everywhere`])
      if (/^vi\.(mock|doMock|hoisted|stubGlobal)$/.test(call))
        found.push([start, `\`${call}\`: fake a port instead of a module`])
    },
  }).visit(program)

  for (const { value, start } of comments) {
    if (/\b(oxlint|eslint)-disable/.test(value) && !/ -- \S/.test(value))
      found.push([start, 'a lint rule put aside without ` -- ` and the reason'])
    if (/@ts-(ignore|nocheck)/.test(value)) found.push([start, 'a type error put aside'])
    if (/@ts-expect-error\s*$/.test(value.trim()))
      found.push([start, '@ts-expect-error without what is expected'])
    if (/\b(v8|c8|istanbul) ignore/.test(value) && !/ -- \S/.test(value))
      found.push([start, 'coverage put aside without ` -- ` and the reason'])
    if (/\b(?:TO.?DO|FIX.?ME|X{3})\b/.test(value)) found.push([start, 'something left for later'])
  }
  return found
    .toSorted(([a], [b]) => a - b)
    .map(([position, what]) => `line ${lineOf(text, position)}: ${what}`)
}

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
