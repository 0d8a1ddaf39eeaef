/**
 * `npm run bench:map`: the map page with 5,000 notices, in Chromium.
 *
 * Builds the site from a copy of the project in which the register of notices is a synthetic one, and measures what the
 * page weighs, when it can be used, and how smoothly it pans. The copy is deleted afterwards.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { readCorpus } from '../../src/corpus/io.ts';
import { createDivisionTree } from '../../src/shared/division-tree.ts';
import { matchAreas } from '../../src/features/map/base/match-areas.ts';
import { readBaseSources } from '../../src/features/map/base/sources.query.ts';
import { findSpots } from '../../src/features/map/base/spots.ts';
import { syntheticRegister } from './synthetic/notices.ts';
import { measureMap } from './map/measure.ts';
import { buildCommand, copyProject } from './project-copy.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { createStaticServer } from '../../src/cli/static-server.ts';

const count = Number(process.argv[2] ?? 5000);
const seed = 2016;
const root = new URL('../../', import.meta.url);

console.log(`Node ${process.version}，${cpus().length} 核（${cpus()[0]?.model ?? '未知处理器'}）`);
const project = copyProject(root, 'map');
await runCommand(benchMap).finally(() => rmSync(project, { recursive: true }));

async function benchMap(): Promise<void> {
  writeRegister();
  const seconds = build();
  console.log(`${count} 条仿真公告，建成 ${seconds.toFixed(0)} 秒`);
  await measure();
}

function writeRegister(): void {
  const { registers } = readCorpus(root);
  const areas = matchAreas(readBaseSources(root), createDivisionTree(registers.divisions));
  const spots = findSpots(areas, registers.places, createDivisionTree(registers.divisions));
  const register = syntheticRegister(registers.divisions, spots, { count, seed });
  writeFileSync(join(project, 'content/notices/official.csv'), register);
}

function build(): number {
  const start = performance.now();
  const { script, env } = buildCommand(root);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'build'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env,
  });
  if (status !== 0) throw new Error(`没有建成：\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return (performance.now() - start) / 1000;
}

async function measure(): Promise<void> {
  const server = createStaticServer(join(project, 'dist')).listen(0, '127.0.0.1');
  const browser = await launchBrowser(findBrowser());
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const bound = server.address();
    const port = typeof bound === 'object' ? bound?.port : undefined;
    for (const line of await measureMap(browser, `http://127.0.0.1:${port ?? 0}/map/`))
      console.log(line);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
