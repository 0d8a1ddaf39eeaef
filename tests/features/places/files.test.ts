import { describe, expect, test } from 'vitest';
import { findCommonWords } from '../../../src/features/places/build/common-words.ts';
import { readPlaceNames } from '../../../src/features/places/build/place-names.ts';
import { readFormerCodes, readPinyin } from '../../../src/features/places/build/tables.ts';
import { readPairs } from '../../../src/features/places/gazetteer.ts';
import { shortForms } from '../../../src/corpus/division-names.ts';
import { loadCorpus } from '../../../src/shared/corpus.query.ts';
import { gazetteer, packed, sounds, textOf, traditional } from './support.ts';

const { divisions, formerDivisions } = loadCorpus().registers;

describe('what the place box loads', () => {
  test('says of every division its code and its name, and of nothing else', () => {
    const written = [...gazetteer.places.values()].map(({ code, name }) => [code, name]);
    expect(written.toSorted()).toEqual(
      divisions.map(({ adcode, name }) => [adcode, name]).toSorted(),
    );
  });

  test('stays small: names at first, sounds when they are needed', () => {
    expect(packed('core')).toBeLessThanOrEqual(21_000);
    expect(packed('traditional')).toBeLessThanOrEqual(5_000);
    expect(packed('pinyin') + packed('sound')).toBeLessThanOrEqual(12_000);
    expect(packed('codes')).toBeLessThanOrEqual(2_200);
  });

  test('knows a reading of every character of a name', () => {
    const silent = divisions.flatMap(({ name }) =>
      [...name].filter((character) => !sounds.of.has(character)),
    );
    expect(silent).toEqual([]);
  });

  test('leads from codes that are no more to places of today', () => {
    const codes = [...readPairs(textOf('codes'))];
    expect(codes.map(([code]) => code)).toContain(formerDivisions[0]!.adcode);
    const lost = codes.filter(([, heirs]) => !heirs.every((heir) => gazetteer.places.has(heir)));
    expect(lost).toEqual([]);
  });

  test('maps no traditional character that a name of today uses', () => {
    const used = new Set(divisions.flatMap(({ name }) => [...name]));
    expect([...traditional.keys()].filter((character) => used.has(character))).toEqual([]);
    expect(traditional.get('陽')).toBe('阳');
  });
});

describe('short forms', () => {
  test.each([
    ['四川省', '四川'],
    ['德宏傣族景颇族自治州', '德宏傣族景颇族 德宏 德宏州'],
    ['积石山保安族东乡族撒拉族自治县', '积石山保安族东乡族撒拉族 积石山 积石山县'],
    ['内蒙古自治区', '内蒙古 内蒙古区'],
    ['应县', ''],
  ])('of %s are %s', (name, forms) => {
    expect(shortForms(name).join(' ')).toBe(forms);
  });
});

describe('everyday words among the names', () => {
  const places = [
    { adcode: '450329', name: '资源县' },
    { adcode: '512000', name: '资阳市' },
    { adcode: '230000', name: '黑龙江省' },
    { adcode: '230221', name: '龙江县' },
  ];
  test('are short names in texts that nowhere have the full one', () => {
    expect(findCommonWords(places, ['资源利用；美丽资阳，资阳市', '黑龙江'])).toEqual(['资源']);
  });
});

describe('what editors write', () => {
  test('of a name goes to a division of today, else its line is named', () => {
    const source = "- { name: 阿左旗, kind: nickname, adcodes: ['999999'] }\n";
    expect(readPlaceNames('x.yaml', source, divisions).diagnostics).toMatchObject([
      { code: 'register-field', line: 1 },
    ]);
  });

  test('of a table that is no row of two columns is named', () => {
    expect(readPinyin('x.csv', 'a,b\nyan,雁\nyan;燕\n').diagnostics).toMatchObject([{ line: 3 }]);
    expect(readFormerCodes('x.csv', 'a,b\n110228,11011\n').diagnostics).toMatchObject([
      { line: 2 },
    ]);
  });
});
