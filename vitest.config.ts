import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('src', import.meta.url)) };

// CI never writes snapshots, and nobody leaves one test running alone.
const common = { allowOnly: false, isolate: false, pool: 'threads' } as const;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...common,
          name: 'unit',
          // Commands are run as processes of their own, which a busy machine starts slowly.
          testTimeout: 30_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/built/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          ...common,
          name: 'site',
          include: ['tests/built/**/*.test.ts'],
          globalSetup: 'tests/support/site-setup.ts',
          // The browser is the bottleneck: two files at a time would only slow each other down.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
