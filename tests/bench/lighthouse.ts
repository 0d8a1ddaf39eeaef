/**
 * `npm run lighthouse [-- --runs N --only PATH --write --beside DIR]`: Lighthouse's mobile profile on the built site, one page
 * of each kind, the median of three runs.
 *
 * Ends with 1 if a page stays below the passing score in one of the categories. With `--write` the table goes into the
 * README. With `--beside`, the pages named are measured by turns with those of other built sites, and nothing is judged.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { listPages, type SitePage } from '../../src/build/built-pages.ts';
import { auditPage, type Audited } from './lighthouse/audit-page.ts';
import { choosePages } from './lighthouse/choose-pages.ts';
import { medianFigures, passes, passingScore, type Figures } from './lighthouse/figures.ts';
import { freePort } from './lighthouse/free-port.ts';
import { readOptions } from './lighthouse/options.ts';
import { besideTable, describePage, figuresTable } from './lighthouse/report.ts';
import { skippedAudits } from './lighthouse/skipped-audits.ts';
import { writeToReadme } from './readme.ts';
import { serveBuild, serveFolder } from '../support/served-build.ts';

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { runs, only, beside, write } = readOptions(process.argv.slice(2));
  if (beside.length > 0) return measureBeside(beside, only, runs);
  const build = await serveBuild();
  const measured = new Map<string, Figures>();
  try {
    for (const page of choosePages(listPages(build.dist), only)) {
      const audited = await auditRepeatedly(page, build.addressOf(page.path), runs);
      measured.set(page.path, medianFigures(audited.map(({ figures }) => figures)));
      console.log(describePage(page.path, measured.get(page.path)!, audited));
    }
  } finally {
    await build.close();
  }
  await report(measured, runs, write);
}

/** Measure pages of ours and of other sites by turns, so that what else the machine does weighs on all alike. */
async function measureBeside(
  folders: readonly string[],
  paths: readonly string[],
  runs: number,
): Promise<void> {
  const own = await serveBuild();
  const others = await Promise.all(folders.map((folder) => serveFolder(resolve(folder))));
  const sites = [own, ...others];
  try {
    const measured = [];
    for (const page of choosePages(listPages(own.dist), paths)) {
      const missing = others.find(({ dist }) => !existsSync(join(dist, page.path, 'index.html')));
      if (missing)
        throw new Error(`${missing.dist} 里没有 ${page.path} 这一页。请换一页，或换一个网站。`);
      const audited = sites.map((): Audited[] => []);
      for (let count = 0; count < runs; count += 1)
        for (const [at, site] of sites.entries())
          audited[at]!.push(...(await auditRepeatedly(page, site.addressOf(page.path), 1)));
      for (const [at, { dist }] of sites.entries())
        measured.push({
          path: page.path,
          site: at === 0 ? '本站' : dist,
          figures: medianFigures(audited[at]!.map(({ figures }) => figures)),
        });
    }
    console.log(`\n${describeRun(runs)}\n\n${besideTable(measured)}`);
  } finally {
    for (const site of sites) await site.close();
  }
}

async function auditRepeatedly(page: SitePage, url: string, runs: number): Promise<Audited[]> {
  const audited: Audited[] = [];
  const skipAudits = skippedAudits(page.html);
  const executable = findBrowser();
  for (let count = 0; count < runs; count += 1) {
    // A browser of its own for each run, so that none finds what another has left.
    const port = await freePort();
    const browser = await launchBrowser(executable, port);
    try {
      audited.push(await auditPage(url, { port, skipAudits }));
    } finally {
      await browser.close();
    }
  }
  return audited;
}

async function report(
  measured: ReadonlyMap<string, Figures>,
  runs: number,
  write: boolean,
): Promise<void> {
  const method = describeRun(runs);
  const table = figuresTable(measured);
  console.log(`\n${method}\n\n${table}`);
  if (write) await writeToReadme('lighthouse', `${method}\n\n${table}`);
  const failing = [...measured].filter(([, figures]) => !passes(figures));
  if (failing.length === 0) return;
  process.exitCode = 1;
  console.error(
    `\n${failing.length} 个页面有一项不到 ${passingScore} 分：${failing.map(([path]) => path).join('、')}`,
  );
}

/** When, on which machine and under which load a run was made. */
function describeRun(runs: number): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const machine = `${cpus().length} 核 ${cpus()[0]?.model ?? '未知处理器'}`;
  const load = `测完时负载 ${(loadavg()[0] ?? 0).toFixed(1)}`;
  return `${day}，${machine}，${load}，手机档，${runs === 1 ? '一次' : `${runs} 次的中位数`}。`;
}
