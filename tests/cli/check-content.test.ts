import { beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/check-content.ts';
import { callInProcess, runAsProcess, type Ended } from '../support/command.ts';

/** What is said on the day of the check. */
let today: Ended;

beforeAll(async () => {
  today = await callInProcess(main, [], { env: { BUILD_DATE: '2026-11-22' } });
});

test('on the day of the check nothing has to be checked again', () => {
  const { status, stdout } = runAsProcess('check-content', [], {
    env: { BUILD_DATE: '2026-11-22' },
  });
  const lines = stdout.trim().split('\n');
  expect(lines.at(-1)).toMatch(/0 处错误，0 项待复核；\d+ 个来源低于地方媒体。$/);
  expect(lines.filter((line) => line.startsWith('待复核'))).toEqual([]);
  expect(status).toBe(0);
});

test('half a year later every channel is listed with the day on which it was checked', async () => {
  const { stdout } = await callInProcess(main, [], { env: { BUILD_DATE: '2027-06-01' } });
  const lines = stdout.split('\n');
  expect(lines).toContain('待复核：12345 政务服务便民热线，上次核对 2026-11-22，已过 191 天。');
  expect(lines).toContain('待复核：资阳市生态环境局，上次核对 2026-11-22，已过 191 天。');
});

test('later words that cannot be shown yet are a work list, each with the page on which they were read', () => {
  const { stdout, status } = today;
  const leads = stdout.split('\n').filter((line) => line.startsWith('线索：'));
  expect(leads.length).toBeGreaterThan(0);
  expect(
    leads.filter((line) => !/只在 https?:\S+ 读到.*：[\w-]+(?:、[\w-]+)*。$/.test(line)),
  ).toEqual([]);
  expect(status).toBe(0);
});

test('a source below local media is listed with the facts that rest on it', () => {
  const listed = today.stdout.split('来源待换：').slice(1);
  expect(listed.length).toBeGreaterThan(0);
  for (const source of listed)
    expect(source).toMatch(/^https?:\/\/\S+\n {4}content\/\S+\.yaml:\d+ \S/);
  expect(listed.filter((source) => /^https?:\/\/[^/]*\.gov\.cn\//.test(source))).toEqual([]);
});
