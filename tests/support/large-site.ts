/**
 * A site of more plans than a page can speak of, under a sub-path, its search split by province, without a page of every
 * county: built once, in the process
 * that starts the tests, for all the files that ask for it, and kept for the next run as long as nothing that it is made
 * from has changed.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { listFiles } from '../../src/build/files.ts';
import { mostTogether } from '../../src/features/plans/plan-groups.ts';
import { buildCommand, copied } from '../bench/project-copy.ts';
import { makeSyntheticProject } from '../bench/synthetic-project.ts';
import { buildEnvironment } from './build.ts';

const root = new URL('../../', import.meta.url);
const store = fileURLToPath(new URL('node_modules/.cache/jingtu-large-site/', root));

/** Where the site lives on its host. */
export const largeSiteBase = '/soil/';
/** More than twice as many as a page may speak of, so that a page that speaks of all of them is noticed. */
const planCount = 2 * mostTogether + 3;
/** What the site is made from, beside the project itself. */
const makers = ['tests/bench/synthetic', 'tests/bench/synthetic-project.ts', 'package-lock.json'];

/** Answers requests with the folder of the site, which is built when it is first asked for. */
export async function serveLargeSite(): Promise<{ url: string; close: () => void }> {
  let folder: Promise<string> | undefined;
  const server = createServer((_, response) => {
    folder ??= buildLargeSite();
    folder.then(
      (path) => response.end(path),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close().closeAllConnections(),
  };
}

/** Build the site, unless it was built before, and return the folder of its `content/`, `seeds/` and `dist/`. */
async function buildLargeSite(): Promise<string> {
  const kept = join(store, digestOf([...copied, ...makers, fileURLToPath(import.meta.url)]));
  if (existsSync(kept)) return kept;
  const { folder: project } = makeSyntheticProject(root, 'large', planCount);
  const settings = join(project, 'src/shared/settings.ts');
  writeFileSync(settings, withoutCountyPages(readFileSync(settings, 'utf8')));
  const { script, env } = buildCommand(pathToFileURL(`${project}/`));
  await promisify(execFile)(process.execPath, [script, 'build'], {
    cwd: project,
    maxBuffer: Infinity,
    env: {
      ...buildEnvironment(),
      BUILD_DATE: env['BUILD_DATE'],
      BASE_PATH: largeSiteBase,
      SEARCH_SPLIT: '100',
    },
  });
  rmSync(store, { recursive: true, force: true });
  // Whole or not there, though the run may be broken off at any time.
  const draft = `${kept}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const part of ['content', 'seeds', 'dist'])
    cpSync(join(project, part), join(draft, part), { recursive: true });
  renameSync(draft, kept);
  rmSync(project, { recursive: true });
  return kept;
}

/** The operator's settings for a host that limits files. */
function withoutCountyPages(settings: string): string {
  const changed = settings.replace('hasPageOfEveryCounty = true', 'hasPageOfEveryCounty = false');
  if (changed === settings)
    throw new Error('The settings no longer say that every county has a page.');
  return changed;
}

/** One name for all that stands in files and folders of the project. */
function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.map((own) => fileURLToPath(new URL(own, root)))) {
    const files = statSync(path).isDirectory()
      ? listFiles(path).map((own) => join(path, own))
      : [path];
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
