import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('src', import.meta.url)) };
const minute = 60_000;

// CI never writes snapshots, and nobody leaves one test running alone.
const common = {
  allowOnly: false,
  isolate: false,
  pool: 'threads',
  // A limit here only ends what hangs: a machine ten times as slow, or with other work, passes too.
  testTimeout: 15 * minute,
  hookTimeout: 15 * minute,
  expect: { requireAssertions: true },
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...common,
          name: 'unit',
          // Astro tells a build where the site lives; here nothing else does.
          env: { SITE: 'https://soil.example/' },
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
          // A browser may lose a step where a machine has far more to do than it can; what is broken is broken twice.
          retry: 1,
          // What a page comes to by itself takes it a moment; `expect.poll` waits a second unless told otherwise.
          expect: { ...common.expect, poll: { timeout: minute } },
        },
      },
    ],
    // Two browsers at a time: a test of the site and its page take turns, so that one alone leaves half a machine idle.
    maxWorkers: 2,
  },
});
