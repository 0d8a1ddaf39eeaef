/**
 * `npm run test:quick [-- BASE]`: what a change needs while it is made, the types of TypeScript files and the unit tests of what
 * is not committed yet, or of what has changed since the commit or branch BASE.
 *
 * Types of .astro files, and what tests read from disk without importing it (the content, say), are left to `npm test`.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const [base] = process.argv.slice(2);
const changed = base === undefined ? '--changed' : `--changed=${base}`;
const parts = [
  [
    'tsc',
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    'node_modules/.cache/quick.tsbuildinfo',
  ],
  ['vitest', 'run', '--project', 'unit', '--passWithNoTests', changed],
] as const;

for (const [command, ...args] of parts) {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
