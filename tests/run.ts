/** Run every check and every test, whatever fails on the way, and end with `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { JsonTestResults } from 'vitest/node';

export interface Counts {
  passed: number;
  failed: number;
}

/** What came of a part, and how long it took by the clock, in whole seconds. */
type Result = Part & Counts & { seconds: number };

/** An npm script, so that it can be run alone; those that run Vitest count their tests. */
interface Part {
  title: string;
  script: string;
  counted: boolean;
}

const format: Part = { title: '格式', script: 'check:format', counted: false };
const types: Part = { title: '类型', script: 'check', counted: false };
const lint: Part = { title: '代码规范', script: 'lint', counted: false };
const build: Part = { title: '构建', script: 'build', counted: false };
const units: Part = { title: '单元测试', script: 'test:unit', counted: true };
const site: Part = { title: '站点测试', script: 'test:site', counted: true };

/**
 * Stages, one after the other; the rows of parts of a stage run side by side, since most parts keep one processor busy.
 * Build and types both write the types of the content collections, which the linter reads: these three never meet.
 */
const stages: Part[][][] = [[[build], [format]], [[types, lint], [units]], [[site]]];

/**
 * Count what a Vitest report holds. A test that did not run has not passed, so it counts as failed,
 * and so does a file that broke before its first test.
 */
export function countTests(
  report: Pick<JsonTestResults, 'numPassedTests' | 'numTotalTests' | 'testResults'>,
): Counts {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + brokenFiles,
  };
}

/**
 * Run a script to its end and give its exit code. What it prints is shown as it comes, or where others run beside it,
 * whole at the end.
 */
async function runScript(
  heading: string,
  words: string[],
  isAlone: boolean,
): Promise<number | null> {
  const output = isAlone ? 'inherit' : 'pipe';
  if (isAlone) console.log(heading);
  const child = spawn('npm', ['run', '--silent', ...words], {
    stdio: ['ignore', output, output],
    // Under CI Vitest compares snapshots and never writes them.
    env: { ...process.env, CI: 'true' },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => printed.push(piece));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  if (!isAlone) console.log(`${heading}\n${Buffer.concat(printed).toString()}`);
  return status;
}

async function runPart(part: Part, reports: string, isAlone: boolean): Promise<Result> {
  const { title, script, counted } = part;
  const reportFile = join(reports, `${script.replace(':', '-')}.json`);
  const reporters = [
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  const started = process.hrtime();
  const heading = `\n==> ${title}（npm run ${script}）`;
  const status = await runScript(heading, [script, ...(counted ? reporters : [])], isAlone);
  const [seconds] = process.hrtime(started);
  return { ...part, seconds, ...countsOf(part, status === 0, reportFile) };
}

function countsOf({ counted }: Part, succeeded: boolean, reportFile: string): Counts {
  if (!counted) return { passed: Number(succeeded), failed: Number(!succeeded) };
  const counts = existsSync(reportFile)
    ? countTests(JSON.parse(readFileSync(reportFile, 'utf8')) as JsonTestResults)
    : { passed: 0, failed: 0 };
  return succeeded ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

async function runInTurn(parts: Part[], reports: string, isAlone: boolean): Promise<Result[]> {
  const results: Result[] = [];
  for (const part of parts) results.push(await runPart(part, reports, isAlone));
  return results;
}

async function main(): Promise<void> {
  const reports = mkdtempSync(join(tmpdir(), 'jingtu-test-'));
  // What an earlier build left behind must not pass for this one's.
  rmSync(fileURLToPath(new URL('../../dist', import.meta.url)), { recursive: true, force: true });

  const results: Result[] = [];
  for (const rows of stages) {
    const isAlone = rows.length === 1;
    const ended = await Promise.all(rows.map((parts) => runInTurn(parts, reports, isAlone)));
    results.push(...ended.flat());
  }
  rmSync(reports, { recursive: true });

  console.log('');
  for (const { title, passed, failed, seconds } of results) {
    console.log(`${title}：${passed} 项通过，${failed} 项失败（${seconds} 秒）`);
  }
  const sum = (key: keyof Counts): number =>
    results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

if (import.meta.main) await main();
