import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** A package of the npm registry, in one version. */
export interface PinnedPackage {
  name: string;
  version: string;
}

/**
 * The folder of a package that one command needs and nothing else, so that installing the project does not bring it along:
 * fetched with npm when it is first needed, and kept outside the project.
 *
 * @throws Error where npm could not fetch it.
 */
export function fetchPackage({ name, version }: PinnedPackage): string {
  const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const home = join(caches, 'jingtu', `${name.replaceAll('/', '-')}-${version}`);
  const folder = join(home, 'node_modules', name);
  if (existsSync(join(home, 'package-lock.json'))) return folder;
  console.log(`第一次运行，先用 npm 取来 ${name}@${version}，存在 ${home}`);
  mkdirSync(home, { recursive: true });
  try {
    execFileSync(
      'npm',
      ['install', '--prefix', home, '--ignore-scripts', '--loglevel=error', `${name}@${version}`],
      { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
    );
  } catch {
    throw new Error(`没有取到 ${name}@${version}。请检查网络，再运行一次。`);
  }
  return folder;
}
