import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['*/*.contract.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Rocket.Chat's typings are written for bundlers: plain Node cannot find their parts.
    server: { deps: { inline: [/@rocket\.chat/] } },
  },
})
