/**
 * `npm run bench:pages -- 32`: what building all pages of the site takes for so many plans.
 *
 * Builds the site from a copy of the project to which synthetic plans are added, until there are as many as asked for.
 * The copy is deleted afterwards, unless `KEEP=1` is set.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { readCorpus } from '../corpus/io.ts';
import { writePlanFiles } from '../synthetic/plan-files.ts';
import { syntheticPlans } from '../synthetic/plans.ts';
import { measureSite } from './pages/measure-site.ts';
import { runBuild, type MeasuredPhase } from './pages/run-build.ts';
import { copyProject } from './project-copy.ts';

const count = Number(process.argv[2] ?? 32);
const seed = 2016;
const mostListed = 20;
const root = new URL('../../', import.meta.url);

console.log(`Node ${process.version}，${cpus().length} 核（${cpus()[0]?.model ?? '未知处理器'}）`);
const project = copyProject(root, 'pages');
try {
  const start = performance.now();
  const clauses = writePlans();
  console.log(`${count} 份方案，${clauses} 条；写好仿真方案 ${secondsSince(start)} 秒`);
  await measure();
} finally {
  if (process.env['KEEP']) console.log(project);
  else rmSync(project, { recursive: true });
}

/** The real plans stay, for lessons and changes speak of them. */
function writePlans(): number {
  const base = readCorpus(root);
  const real = new Set(base.plans.map(({ metadata }) => metadata.adcode));
  let clauses = base.plans.reduce((sum, plan) => sum + plan.clauses.length, 0);
  let left = count - base.plans.length;
  if (left <= 0) return clauses;
  for (const plan of syntheticPlans(base, { count, seed })) {
    if (left === 0) break;
    if (real.has(plan.metadata.adcode)) continue;
    const { id, page, seed: text } = writePlanFiles(plan);
    writeFileSync(join(project, `content/plans/${id}.mdx`), page);
    writeFileSync(join(project, `seeds/${id}.txt`), text);
    clauses += plan.clauses.length;
    left -= 1;
  }
  return clauses;
}

async function measure(): Promise<void> {
  const whole = await runBuild(root, project, (phase) => console.log(describe(phase)));
  const { files, bytes, pages, largest } = measureSite(join(project, 'dist'), mostListed);
  console.log(describe(whole));
  console.log(`${pages} 页，${files} 个文件，${megabytes(bytes)} MB`);
  for (const page of largest) console.log(`${(page.bytes / 1000).toFixed(0)} KB\t${page.path}`);
}

function describe({ name, seconds, processor, memory }: MeasuredPhase): string {
  const processorTime = processor === null ? '不明' : `${processor.toFixed(1)} 秒`;
  const most = memory === null ? '不明' : `${megabytes(memory)} MB`;
  return [name, `${seconds.toFixed(1)} 秒`, `处理器 ${processorTime}`, `内存 ${most}`].join('\t');
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}

function megabytes(size: number): string {
  return (size / 1e6).toFixed(0);
}
