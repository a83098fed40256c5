import { defineConfig } from 'vitest/config'

// The condition "source" makes "#room" lead to src/room/index.ts (see "imports" in package.json).
export default defineConfig({
  resolve: { conditions: ['source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'tests/**/*.test.ts',
      'training/**/*.test.ts',
      'benchmark/**/*.test.ts',
    ],
    isolate: false,
    // On two cores the default is one.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What a browser shows on a busy machine may take a while.
    expect: { poll: { timeout: 10_000 } },
  },
})
