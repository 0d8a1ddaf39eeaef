import { describe, expect, test } from 'vitest';
import {
  applyDivisionChanges,
  readDivisionChanges,
} from '../../../src/corpus/registers/division-changes.ts';
import { registerProblems, registers } from '../facts/support.ts';

const listed = [
  { adcode: '500000', name: '甲市' },
  { adcode: '500105', name: '乙区' },
  { adcode: '500112', name: '丙区' },
];
const source = (from: string, to: string, on = '2025-11-06'): string =>
  `- from: ${from}\n  to: ${to}\n  on: ${on}\n  what: 改了。\n  sources: [{ title: 某报, url: https://example.org/ }]\n`;
const first = source(
  "['500105', '500112']",
  "[{ adcode: '500157', name: 丁区 }, { adcode: '500109', name: 戊区 }]",
);
const second = source("['500157']", "[{ adcode: '500158', name: 己区 }]", '2027-01-01');
const read = (text: string): ReturnType<typeof readDivisionChanges> =>
  readDivisionChanges('x.yaml', text, listed);

describe('the changes of divisions', () => {
  test('replace the divisions that were, in the order of codes', () => {
    const { divisions } = applyDivisionChanges(listed, read(first).entries);
    expect(divisions.map(({ adcode }) => adcode)).toEqual(['500000', '500109', '500157']);
  });

  test('lead from what was to what is there today, over more than one change', () => {
    const { former } = applyDivisionChanges(listed, read(first + second).entries);
    expect(former.map(({ name, heirs }) => [name, heirs])).toEqual([
      ['乙区', ['500158', '500109']],
      ['丙区', ['500158', '500109']],
      ['丁区', ['500158']],
    ]);
  });

  test('lose no code that nobody has, and name its line', () => {
    expect(
      read(source("['500999']", "[{ adcode: '500157', name: 丁区 }]")).diagnostics,
    ).toMatchObject([{ code: 'register-field', line: 1 }]);
  });

  test('send a town to no code that nobody has, and name its line', () => {
    const withTown = (code: string): string =>
      `${first}  towns: [{ adcode: '${code}', names: [庚镇] }]\n`;
    expect(read(withTown('500157')).diagnostics).toEqual([]);
    expect(read(withTown('500999')).diagnostics).toMatchObject([
      { code: 'register-field', line: 6 },
    ]);
  });

  test('each have a source', () => {
    expect(read(first.replace(/\[\{ title.*\}\]/u, '[]')).diagnostics).toMatchObject([
      { code: 'register-field', line: 5 },
    ]);
  });

  test('of the project are well written and leave no heir without a division', () => {
    expect(registerProblems).toEqual([]);
    const known = new Set(registers.divisions.map(({ adcode }) => adcode));
    const heirs = registers.formerDivisions.flatMap((division) => division.heirs);
    expect(heirs).toContain('500157');
    expect(heirs.filter((heir) => !known.has(heir))).toEqual([]);
  });
});
