import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/corpus/read-yaml.ts';

test('every register of the project is plain enough', () => {
  const root = new URL('../../content/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files)
    expect(readYaml(readFileSync(new URL(file, root), 'utf8')).problems, file).toEqual([]);
});

test('an alias of plain values stands for them', () => {
  expect(readYaml('a: &kinds [甲, 乙]\nb: *kinds').value).toEqual({
    a: ['甲', '乙'],
    b: ['甲', '乙'],
  });
});

describe('what is no plain value is named and never worked out', () => {
  const bomb = [
    'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]',
    ...'bcdefghi'.split('').map((name, at) => {
      const before = 'abcdefgh'[at]!;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  ].join('\n');

  test.each([
    ['aliases of aliases', bomb, '「*a」是别名，又在一个锚点里面'],
    ['a list of itself', 'a: &a [*a]', '「*a」是别名，又在一个锚点里面'],
    ['an alias of nothing', 'a: *b', '别名没有对应的锚点'],
    ['a type of another language', 'a: !!js/function "x"', '用了标签'],
    ['a type', 'a: !!binary aGk=', '是标签'],
    ['a key twice', 'a: 1\na: 2', '同一个字段写了两次'],
    ['two documents', 'a: 1\n---\nb: 2', '多了一行 ---'],
    ['lists in lists', '- '.repeat(5000) + 'a', '套得太深'],
    ['brackets in brackets', '['.repeat(50_000), '套得太深'],
    ['a tab', 'a:\n\tb: 1', '制表符'],
    ['a directive', '%FOO\n---\na: 1', '不能写以 % 开头的行'],
    ['two anchors', 'a: &x &y 1', '两个锚点'],
    ['an anchor of an alias', '&a *b', '别名（*）前面不能再有锚点'],
    ['a list in brackets', 'a: [\n  - b\n  ]', '不能再分行写列表或字段'],
    ['an endless key', `${'k'.repeat(1100)}: 1`, '字段名太长'],
  ])('%s', (_, text, problem) => {
    const { value, problems } = readYaml(text);
    expect(value).toBeNull();
    expect(problems).toHaveLength(1);
    const told = problems.map((one) => one.problem).join('\n');
    expect(told).toContain(problem);
    expect(told).not.toMatch(/[a-z]{3,} [a-z]{2,}/i);
  });
});
