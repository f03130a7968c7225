import { defineConfig } from 'vitest/config';

/** One project per kind of test; `vitest run --project unit` runs one kind. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { test: { name: 'property', include: ['test/property/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          // they wait for programs and databases more than they work
          maxWorkers: 3,
          globalSetup: ['test/support/postgres-global.ts'],
        },
      },
      { test: { name: 'sync', include: ['test/sync/**/*.test.ts'], testTimeout: 180_000 } },
    ],
  },
});
