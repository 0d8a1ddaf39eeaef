import { describe, expect, test } from 'vitest';
import { keepTowns } from '../../../src/features/places/build/keep-towns.ts';
import { readTownTable, writeTowns } from '../../../src/features/places/build/towns.ts';
import { getPlaceFiles } from '../../../src/features/places/places.query.ts';
import { readTownNames, readTowns } from '../../../src/features/places/towns.ts';
import { ask, chainOf, gazetteer, packed, textOf, wantedBy } from './support.ts';

const files = Object.keys(getPlaceFiles()).filter((name) => name.startsWith('towns/'));

describe('the towns of a province', () => {
  test('are a small file for each, of counties of today and cities', () => {
    expect(files).toHaveLength(31);
    expect(Math.max(...files.map(packed))).toBeLessThanOrEqual(15_000);
    const codes = files.flatMap((name) =>
      textOf(name)
        .split('\n')
        .map((line) => line.slice(0, 6)),
    );
    expect(codes.filter((code) => !gazetteer.places.has(code))).toEqual([]);
  });

  test.each(['14', '46'])('of %s are each found behind their county and their city', (province) => {
    const { byName } = readTowns(textOf(`towns/${province}`));
    const towns = [...byName].flatMap(([name, own]) => own.map(({ code }) => ({ name, code })));
    const missed = towns.flatMap(({ name, code }) => {
      const [, city, county = city] = chainOf(code);
      const inCity = `${city?.name ?? ''}${name}`;
      const inCounty = `${county?.name ?? ''}${name}`;
      // 郊区 of two cities is a list of both, whatever stands behind it.
      const isFound = ask(inCity).how === 'town' && ask(inCity).codes.includes(code);
      return [
        ...(isFound ? [] : [inCity]),
        ...(ask(inCounty).codes.includes(code) ? [] : [inCounty]),
      ];
    });
    expect(byName.size).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });
});

describe('a list of towns is asked for', () => {
  const isProvince = (text: string): boolean => wantedBy(text)?.startsWith('towns/') ?? false;

  test('where a text has a town and the province is known, and only then', () => {
    expect(['资阳市保和镇', '雁江区保和镇', '中山小榄'].map(wantedBy)).toEqual([
      'towns/51',
      'towns/51',
      'towns/44',
    ]);
    const others = ['花园口镇', '鼓楼区华大街道', '景德镇', '新乡县', '安岳镇', '资阳乡镇企业'];
    expect([...others, '资阳小城镇', '资阳中和村', '资阳农膜回收'].filter(isProvince)).toEqual([]);
  });

  test('by its name where nothing says in which province the town lies', () => {
    const others = ['资阳市保和镇', '花园口', '中和村', '城镇', '景德镇', '乡镇企业'];
    const isShelf = (text: string): boolean => wantedBy(text)?.startsWith('town-names/') ?? false;
    expect(['花园口镇', '我家在花园口镇', '安岳镇', '路口街道'].filter(isShelf)).toHaveLength(4);
    expect(others.filter(isShelf)).toEqual([]);
  });

  test('never by a query for clauses', () => {
    const search = (text: string): string => ask(text, 'search').claim;
    expect(['资阳市保和镇', '保和镇', '资阳小榄'].map(search)).toEqual(['card', 'none', 'none']);
  });
});

describe('the names of all towns', () => {
  const shelves = Object.keys(getPlaceFiles()).filter((name) => name.startsWith('town-names/'));

  test('are many small files', () => {
    expect(Math.max(...shelves.map(packed))).toBeLessThanOrEqual(6_000);
  });

  test.each(shelves.slice(0, 3))('of %s are each found alone, with every county', (shelf) => {
    const missed = [...readTownNames(textOf(shelf)).byName].filter(([name, towns]) => {
      const { how, state, codes } = ask(name);
      const isTold = towns.every(({ code }) => codes.includes(code));
      return how !== 'town' || !(state === 'county' || isTold);
    });
    expect(missed).toEqual([]);
  });
});

describe('a town by nothing but its name', () => {
  test('is its county where only one has it, also behind words and with another kind', () => {
    const known = { state: 'one', how: 'town', codes: ['442000'] };
    expect(ask('小榄镇')).toMatchObject(known);
    expect(ask('小榄乡')).toMatchObject({ ...known, town: '小榄镇' });
    expect(ask('我家在小榄镇')).toMatchObject(known);
  });

  test('does not hide the division whose name it bears, nor is it taken for that', () => {
    const [own = '', ...others] = ask('雁江镇').codes;
    expect([own, others.length > 0]).toEqual(['512002', true]);
    expect(ask('定海路街道')).toMatchObject({ codes: ['310110'], also: ['330902'] });
  });

  test('that is not in the list is asked for more', () => {
    expect(ask('某某镇')).toMatchObject({ state: 'county', codes: [] });
  });
});

describe('a town', () => {
  test('that several counties have is a list of them, and of very many is asked for more', () => {
    expect(ask('四川省兴隆镇')).toMatchObject({ state: 'choose', how: 'town' });
    expect(ask('四川省城关镇')).toMatchObject({ state: 'one', how: 'unlisted' });
    expect(ask('河南省城关镇')).toMatchObject({ state: 'county', town: '城关镇' });
  });

  test('that another county of the city has stands below the one that was written', () => {
    expect(ask('雁江区石羊镇')).toMatchObject({ codes: ['512002'], also: ['512021'] });
  });

  test('is taken without its kind only where one county alone can be meant', () => {
    expect(ask('资阳保和')).toMatchObject({ codes: ['512002'], how: 'town', town: '保和镇' });
    const [stem = ''] =
      [...readTowns(textOf('towns/51')).byStem].find(
        ([name, towns]) =>
          name.length === 2 && new Set(towns.map(({ code }) => code.slice(0, 4))).size > 1,
      ) ?? [];
    expect(ask(`四川${stem}`).how).not.toBe('town');
  });
});

describe('what the towns are made of', () => {
  test('leaves out zones and farms, and the name of what a town lies in', () => {
    const names = new Map([
      ['220300', '四平市'],
      ['220303', '铁东区'],
      ['533103', '芒市'],
    ]);
    const listed = [
      ['220303', '四平市铁东区山门镇'],
      ['220303', '四平市铁东区开发区街道'],
      ['220303', '某某农场'],
      ['220371', '长发街道'],
      ['229971', '无处街道'],
      ['220303', '水库地区'],
      ['533103', '芒市镇'],
    ].map(([areaCode = '', name = '']) => ({ areaCode, name }));
    expect([...keepTowns(listed, names)]).toEqual([
      ['220300', ['长发街道']],
      ['220303', ['山门镇']],
      ['533103', ['芒市镇']],
    ]);
  });

  test('follows a county that is no more: to the heir that is named, else to all of them', () => {
    const change = { from: [], to: [], on: '2025-01-01', what: '', sources: [] };
    const former = {
      adcode: '500112',
      name: '渝北区',
      heirs: ['500157', '500158'],
      change: { ...change, towns: [{ adcode: '500109', names: ['统景镇'] }] },
    };
    const rows = [
      ['500109', '静观镇'],
      ['500112', '统景镇 石船镇 人和街道'],
    ] as const;
    expect(writeTowns(rows, [former]).get('50')).toBe(
      ['500109静观 统景', '500157石船 人和街道', '500158石船 人和街道'].join('\n'),
    );
  });

  test('is a row of a code and names, else its line is named', () => {
    expect(
      readTownTable('x.csv', 'a,b\n512002,保和镇 丹山镇\n512002,ab\n').diagnostics,
    ).toMatchObject([{ line: 3 }]);
  });
});
