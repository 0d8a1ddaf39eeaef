import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { describeResult, runBuild } from '../../src/cli/start.ts';

const run = (program: string): ReturnType<typeof runBuild> =>
  runBuild(['--eval', program], tmpdir());

test('of a build that succeeds only its end and its time are told', async () => {
  const result = await run("for (let page = 0; page < 200; page++) console.log('page', page)");
  expect(result.isBuilt).toBe(true);
  expect(describeResult(result)).toMatch(/^网站构建好了，用时 \d+ 秒。$/);
});

test('warnings of a build are counted, for who wants to read them', async () => {
  const result = await run("console.warn('[WARN] one'); console.warn('[WARN] two')");
  expect(describeResult(result)).toContain('构建程序另有 2 条提醒，npm run build 可以看到。');
});

test('a build that fails says all that it had to say, from both of its channels', async () => {
  const result = await run(
    "console.log('content/x.yaml:3:1'); console.error('缺少 title'); process.exitCode = 3",
  );
  expect(result.isBuilt).toBe(false);
  const said = describeResult(result);
  expect(said).toContain('content/x.yaml:3:1');
  expect(said).toContain('缺少 title');
  expect(said).toMatch(/没有构建成，用时 \d+ 秒，原因见上。$/);
});
