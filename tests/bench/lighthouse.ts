/**
 * `npm run lighthouse [-- --runs N --only PATH --write]`: Lighthouse's mobile profile on the built site, one page of each
 * kind, the median of three runs.
 *
 * Ends with 1 if a page stays below the passing score in one of the categories. With `--write` the table goes into the
 * README.
 */
import { cpus } from 'node:os';
import process from 'node:process';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { listPages, type SitePage } from '../../src/build/built-pages.ts';
import { auditPage, type Audited } from './lighthouse/audit-page.ts';
import { choosePages } from './lighthouse/choose-pages.ts';
import { medianFigures, passes, passingScore, type Figures } from './lighthouse/figures.ts';
import { freePort } from './lighthouse/free-port.ts';
import { readOptions } from './lighthouse/options.ts';
import { describePage, figuresTable } from './lighthouse/report.ts';
import { skippedAudits } from './lighthouse/skipped-audits.ts';
import { writeToReadme } from './readme.ts';
import { serveBuild } from '../support/served-build.ts';

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { runs, only, write } = readOptions(process.argv.slice(2));
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
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const machine = `${cpus().length} 核 ${cpus()[0]?.model ?? '未知处理器'}`;
  const method = `${day}，${machine}，手机档，${runs === 1 ? '一次' : `${runs} 次的中位数`}。`;
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
