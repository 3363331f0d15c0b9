import { defineConfig } from 'vitest/config'

/** `npm run conformance`: what we write, judged by others' tools. See judges.ts for what it needs. */
export default defineConfig({
  test: {
    include: ['test/conformance/**/*.conformance.ts'],
    reporters: ['verbose', './test/conformance/verdict-table.ts'],
    testTimeout: 300_000,
    hookTimeout: 900_000,
    fileParallelism: false,
  },
})
