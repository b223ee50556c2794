import { defineConfig } from 'vitest/config'

import { coverageGate } from './packages/verify/src/coverage-gate.ts'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'examples/*/src/**/*.test.ts'],
    testTimeout: 30_000,
    coverage: {
      enabled: process.env['CI'] === 'true',
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['packages/{bench,verify}/**', 'packages/*/src/**/*.test.ts', 'packages/*/src/testing/**'],
      reporter: ['text-summary', 'json-summary'],
      reportOnFailure: true,
      thresholds: coverageGate,
    },
  },
})
