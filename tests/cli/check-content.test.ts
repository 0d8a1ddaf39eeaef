import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

function checkContent(today: string): string[] {
  return execFileSync(process.execPath, ['src/cli/check-content.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BUILD_DATE: today },
  })
    .trim()
    .split('\n');
}

test('on the day of the check nothing has to be checked again', () => {
  const lines = checkContent('2026-11-22');
  expect(lines.at(-1)).toMatch(/0 处错误，0 项待复核。$/);
  expect(lines.filter((line) => line.startsWith('待复核'))).toEqual([]);
});

test('half a year later every channel is listed with the day on which it was checked', () => {
  const lines = checkContent('2027-06-01');
  expect(lines).toContain('待复核：12345 政务服务便民热线，上次核对 2026-11-22，已过 191 天。');
  expect(lines).toContain('待复核：资阳市生态环境局，上次核对 2026-11-22，已过 191 天。');
});
