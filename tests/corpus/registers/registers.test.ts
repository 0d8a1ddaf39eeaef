import { describe, expect, test } from 'vitest';
import { readAgencies } from '../../../src/corpus/registers/agencies.ts';
import { readDivisions, readPlaces } from '../../../src/corpus/registers/places.ts';
import { readTopics } from '../../../src/corpus/registers/topics.ts';
import { registerProblems, registers } from '../facts/support.ts';

const agency = [
  '- id: water',
  '  name: 水利部门',
  '  function: 水利',
  '  words: [水利]',
  '  forms: []',
  '  generic: []',
  '  names: []',
].join('\n');

describe('the registers of the project', () => {
  test('have no mistakes', () => {
    expect(registerProblems).toEqual([]);
  });

  test('list the ten tasks and the general part', () => {
    expect(registers.topics).toHaveLength(11);
  });

  test('give each function word and each whole name to one agency', () => {
    const words = registers.agencies.flatMap((entry) => entry.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('hold places that are in the list of divisions under the same name', () => {
    const names = new Map(registers.divisions.map(({ adcode, name }) => [adcode, name]));
    expect(registers.places.filter(({ adcode, name }) => names.get(adcode) !== name)).toEqual([]);
  });
});

describe('a register with a mistake', () => {
  const problemsOf = (text: string): unknown[] =>
    readAgencies('content/agencies.yaml', text).diagnostics.map(({ line, code, message }) => [
      line,
      code,
      message,
    ]);

  test('is read when it is sound', () => {
    expect(readAgencies('x.yaml', agency)).toMatchObject({
      entries: [{ id: 'water' }],
      diagnostics: [],
    });
  });

  test('tells a misspelt key, its line and its remedy', () => {
    expect(problemsOf(agency.replace('function', 'funktion'))).toEqual([
      [1, 'register-field', '第 1 项.function：缺少这个字段。请写职能，如「自然资源与规划」。'],
      [3, 'register-field', '第 1 项.funktion：没有这个字段。请检查拼写，或删去。'],
    ]);
  });

  test('tells a value that does not fit', () => {
    expect(problemsOf(agency.replace('id: water', 'id: Wasser Amt'))).toEqual([
      [
        1,
        'register-field',
        '第 1 项.id：「Wasser Amt」：写法不对。请写小写英文和连字符，如 natural-resources。',
      ],
    ]);
  });

  test('shows only the beginning of a long value, and no mark that turns it round', () => {
    const long = `${'字'.repeat(100)}\u202e`;
    expect(problemsOf(agency.replace('id: water', `id: ${long}`))).toEqual([
      [1, 'register-field', expect.stringMatching(/「字{60}……」：写法不对。/)],
    ]);
    expect(problemsOf(agency.replace('name: 水利部门', 'name: 水\u202e利'))).toEqual([
      [2, 'register-field', expect.stringContaining('「水［U+202E］利」里有看不见的字符。')],
    ]);
  });

  test('tells an entry that is there twice', () => {
    expect(problemsOf(`${agency}\n${agency}`)).toEqual([
      [8, 'register-duplicate', '「water」登记了不止一次。'],
    ]);
  });

  test('tells broken YAML', () => {
    expect(readTopics('content/topics.yaml', '- id: [a').diagnostics).toMatchObject([
      { code: 'register-syntax' },
    ]);
  });

  test('asks for codes and coordinates that can be', () => {
    const text =
      "- adcode: '6204'\n  name: 白银区\n  lat: 136\n  lon: 104\n  source: 某处\n  confidence: source-read";
    expect(readPlaces('x.yaml', text, []).diagnostics.map(({ line }) => line)).toEqual([1, 3]);
  });

  test('tells a row that is no division', () => {
    const { entries, diagnostics } = readDivisions(
      'x.csv',
      'adcode,name\n620402,白银区\n6204,金川区\n',
    );
    expect(entries).toEqual([{ adcode: '620402', name: '白银区' }]);
    expect(diagnostics).toMatchObject([{ code: 'register-row', line: 3 }]);
  });
});
