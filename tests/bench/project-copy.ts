/** A copy of the project in a temporary folder, in which a bench puts other content and builds the site. */
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files and folders that a build reads. */
export const copied: readonly string[] = [
  'src',
  'content',
  'seeds',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
];

/** Copy the project at `root` and return the new folder; its dependencies are linked. The caller deletes it. */
export function copyProject(root: URL, name: string): string {
  const project = mkdtempSync(join(tmpdir(), `jingtu-${name}-`));
  for (const entry of copied)
    cpSync(fileURLToPath(new URL(entry, root)), join(project, entry), { recursive: true });
  symlinkSync(fileURLToPath(new URL('node_modules', root)), join(project, 'node_modules'));
  return project;
}

/** The script to run with Node for Astro's own commands, and the environment of a bench's build. */
export function buildCommand(root: URL): { script: string; env: NodeJS.ProcessEnv } {
  return {
    script: fileURLToPath(new URL('node_modules/astro/bin/astro.mjs', root)),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BUILD_DATE: '2024-01-01' },
  };
}
