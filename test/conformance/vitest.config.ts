import { defineConfig } from 'vitest/config'

/** `npm run conformance`: what we write, judged by others' tools. See judges.ts for what it needs. */
export default defineConfig({
  test: {
    include: ['test/conformance/**/*.conformance.ts'],
    reporters: ['verbose', './test/conformance/verdict-table.ts'],
    globalSetup: 'test/conformance/judges.ts',
    maxWorkers: '100%', // the judges work in processes of their own; by default one core of two would wait
    testTimeout: 300_000,
    hookTimeout: 900_000,
  },
})
