/** Run every check and every test, whatever fails on the way, and end with `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
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

/** Each part is an npm script, so that it can be run alone; those that run Vitest count their tests. */
const parts = [
  { title: '格式', script: 'check:format', counted: false },
  // Writes the types of the content collections, which the linter reads too.
  { title: '类型', script: 'check', counted: false },
  { title: '代码规范', script: 'lint', counted: false },
  { title: '单元测试', script: 'test:unit', counted: true },
  { title: '构建', script: 'build', counted: false },
  { title: '站点测试', script: 'test:site', counted: true },
] as const;

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

function runPart({ script, counted }: (typeof parts)[number], reportFile: string): Counts {
  const reporters = [
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  const { status } = spawnSync('npm', ['run', '--silent', script, ...(counted ? reporters : [])], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Under CI Vitest compares snapshots and never writes them.
    env: { ...process.env, CI: 'true' },
  });
  const succeeded = status === 0;
  if (!counted) return { passed: Number(succeeded), failed: Number(!succeeded) };

  const counts = existsSync(reportFile)
    ? countTests(JSON.parse(readFileSync(reportFile, 'utf8')) as JsonTestResults)
    : { passed: 0, failed: 0 };
  return succeeded ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

function main(): void {
  const reports = mkdtempSync(join(tmpdir(), 'jingtu-test-'));
  // What an earlier build left behind must not pass for this one's.
  rmSync(fileURLToPath(new URL('../../dist', import.meta.url)), { recursive: true, force: true });

  const results = parts.map((part) => {
    console.log(`\n==> ${part.title}（npm run ${part.script}）`);
    return { ...part, ...runPart(part, join(reports, `${part.script.replace(':', '-')}.json`)) };
  });
  rmSync(reports, { recursive: true });

  console.log('');
  for (const { title, passed, failed } of results) {
    console.log(`${title}：${passed} 项通过，${failed} 项失败`);
  }
  const sum = (key: keyof Counts): number =>
    results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

if (import.meta.main) main();
