/** A package whose rules are mutated, and the tests that are to notice. */
export interface Scope {
  readonly name: string
  /** Globs of sources. */
  readonly mutate: readonly string[]
  /** Globs of tests. */
  readonly tests: readonly string[]
}

/** What decides: machines, their guards and actions, rules, questions, what a text is read as. */
export const scopes: readonly Scope[] = [
  {
    name: 'dialogue',
    mutate: [
      'packages/dialogue/src/{ask,fields,period}/*.ts',
      'packages/dialogue/src/{confidence,first-name,mask,menu-words,options,restart-words,time,topic}.ts',
    ],
    tests: ['packages/dialogue/src/**/*.test.ts', 'packages/core/src/paths.test.ts'],
  },
  {
    name: 'core',
    mutate: [
      'packages/core/src/**/machine.ts',
      'packages/core/src/{setup,routes,story,parked-topic}.ts',
      'packages/core/src/privacy/*.ts',
    ],
    tests: ['packages/core/src/**/*.test.ts'],
  },
  {
    name: 'financial',
    mutate: ['packages/financial/src/**/{machine,setup}.ts', 'packages/financial/src/{rules,questions}/*.ts'],
    tests: ['packages/financial/src/**/*.test.ts'],
  },
  {
    name: 'handoff',
    mutate: ['packages/handoff/src/**/{machine,setup}.ts', 'packages/handoff/src/{rules,questions}/*.ts'],
    // Made-up talks never end once something is broken that ends them.
    tests: ['packages/handoff/src/**/!(any-talk).test.ts'],
  },
]
