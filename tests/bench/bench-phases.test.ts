import { expect, test } from 'vitest';
import { PhaseReader } from './pages/phases.ts';

function readAll(lines: readonly (readonly [line: string, seconds: number])[]): unknown[] {
  const reader = new PhaseReader();
  return lines.flatMap(([line, seconds]) => reader.read(line, seconds) ?? []);
}

test('the log of a build is told apart by phases, each from the end of the one before', () => {
  expect(
    readAll([
      ['[build] ✓ Completed in 2.35s.', 2],
      [' generating static routes ', 5],
      ['  ├─ /index.html (+132ms)', 6],
      ['[build] ✓ Completed in 19.87s.', 25],
      ['[pagefind-index] 897 files of the search index', 32],
      ['[check-links] 站内链接与锚点全部有效。', 40],
    ]),
  ).toEqual([
    { name: '读入和打包', seconds: 5 },
    { name: '生成页面', seconds: 20 },
    { name: '检索索引', seconds: 7 },
    { name: '链接检查', seconds: 8 },
  ]);
});

test('a sign that comes again ends nothing', () => {
  const twice = [
    ['generating static routes', 1],
    ['generating static routes', 2],
  ] as const;
  expect(readAll(twice)).toHaveLength(1);
});
