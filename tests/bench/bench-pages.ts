/**
 * `npm run bench:pages -- 32`: what building all pages of the site takes for so many plans.
 *
 * Builds the site from a copy of the project to which synthetic plans are added, until there are as many as asked for.
 * The copy is deleted afterwards, unless `KEEP=1` is set.
 */
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { measureSite } from './pages/measure-site.ts';
import { runBuild, type MeasuredPhase } from './pages/run-build.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { makeSyntheticProject } from './synthetic-project.ts';

const count = Number(process.argv[2] ?? 32);
const mostListed = 20;
const root = new URL('../../', import.meta.url);

console.log(`Node ${process.version}，${cpus().length} 核（${cpus()[0]?.model ?? '未知处理器'}）`);
await runCommand(benchPages);

async function benchPages(): Promise<void> {
  const start = performance.now();
  const { folder, plans, clauses } = makeSyntheticProject(root, 'pages', count);
  try {
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${plans} 份方案，${clauses} 条；写好仿真方案 ${seconds} 秒`);
    await measure(folder);
  } finally {
    if (process.env['KEEP']) console.log(folder);
    else rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string): Promise<void> {
  const whole = await runBuild(root, folder, (phase) => console.log(describe(phase)));
  const { files, bytes, pages, largest } = measureSite(join(folder, 'dist'), mostListed);
  console.log(describe(whole));
  console.log(`${pages} 页，${files} 个文件，${megabytes(bytes)} MB`);
  for (const page of largest) console.log(`${(page.bytes / 1000).toFixed(0)} KB\t${page.path}`);
}

function describe({ name, seconds, processor, memory }: MeasuredPhase): string {
  const processorTime = processor === null ? '不明' : `${processor.toFixed(1)} 秒`;
  const most = memory === null ? '不明' : `${megabytes(memory)} MB`;
  return [name, `${seconds.toFixed(1)} 秒`, `处理器 ${processorTime}`, `内存 ${most}`].join('\t');
}

function megabytes(size: number): string {
  return (size / 1e6).toFixed(0);
}
