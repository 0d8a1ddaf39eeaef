import { describe, expect, test } from 'vitest';
import { readCharacters } from '../../../src/corpus/characters/reading.ts';
import { plainText } from '../../../src/corpus/characters/plain.ts';
import { parseText } from '../seeds.ts';
import { factsOf } from '../facts/support.ts';

describe('digits that blanks part', () => {
  test.each([
    ['达到9 0%', '达到90%'],
    ['达到1 00%', '达到100%'],
    ['达到8 0 . 5 %', '达到80.5 %'],
    ['治理1 000亩', '治理1000亩'],
    ['治理1\u2009234\u2009500亩', '治理1234500亩'],
    ['治理2, 500亩', '治理2,500亩'],
    ['2 0 1 9 年', '2019 年'],
    ['到20 20年', '到2020年'],
    ['2 0 1 6—2 0 2 0 年', '2016—2020 年'],
    ['2018年1 2月3 1日', '2018年12月31日'],
  ])('are one figure where that is certain: %s', (printed, read) => {
    expect(readCharacters(printed).text).toBe(read);
  });

  test.each([
    ['a standard and its year', 'GB 15618 2018年'],
    ['a table and its year', '表1 2020年目标'],
    ['a year and a share in columns', '2018 90%'],
    ['years in columns', '2018 2019 2020'],
    ['the numbers of columns', '1 2 3 4 5'],
    ['a number of an item and a year', '1 2018年'],
  ])('stay apart: %s', (_, printed) => {
    expect(readCharacters(printed).text).toBe(printed);
    expect(parseText(`一、甲\n见${printed}。`).diagnostics).toEqual([]);
  });

  test.each(['建成12 50个站', '达到12 5%', '治理 3 5.5亩'])(
    'are pointed out and not read where they may be two numbers: %s',
    (words) => {
      const text = `一、目标\n到2020年，安全利用率${words}。`;
      expect(parseText(text).diagnostics.map(({ code }) => code)).toEqual(['split-figure']);
      expect(factsOf(text).indicators).toEqual([]);
    },
  );

  test('at the head of a line the first may be a number of an item', () => {
    expect(
      parseText('一、任务\n1 200亩耕地得到治理。').diagnostics.map(({ code }) => code),
    ).toContain('split-figure');
  });

  test('are one figure over the end of a line and of a page', () => {
    const lines = ['一、目标', '到2020年，全县受污染耕地安全利用率达到9', '— 2 —', '0%以上。'];
    expect(factsOf(lines.join('\n')).indicators.map(({ value }) => value)).toEqual([90]);
  });

  test.each([
    '9 0%',
    '9\u200d0%',
    '9\u20090%',
    '9\u3000 0%',
    '12 5 0%',
    '1 2 0%',
    '9O%',
    '1O0%',
    'l0%',
  ])('are never read as what stands behind the blank: %s', (words) => {
    const { indicators } = factsOf(`一、目标\n到2020年，受污染耕地安全利用率达到${words}以上。`);
    expect(indicators.map(({ value }) => value).filter((value) => value !== 90)).toEqual([]);
  });
});

describe('letters within figures', () => {
  test.each(['2O18年', '202O年', '1O00亩', 'l0%', 'lOO%', '2018年l2月31日', '2○18年', '２Ｏ18年'])(
    'are pointed out, and nothing of the figure is read: %s',
    (words) => {
      const text = `一、任务\n${words}底前完成治理，安全利用率达到${words}。`;
      expect(parseText(text).diagnostics.map(({ code }) => code)).toEqual([
        'letter-in-figure',
        'letter-in-figure',
      ]);
      const { commitments, indicators } = factsOf(text);
      expect([commitments, indicators]).toEqual([[], []]);
    },
  );

  test.each(['NO2浓度', 'PM10年均浓度', 'CO2排放', 'H2O、O3年评价', '二〇一八年', 'GB3838Ⅰ类'])(
    'are words in names of substances and Chinese years: %s',
    (words) => {
      expect(parseText(`一、任务\n监测${words}。`).diagnostics).toEqual([]);
    },
  );
});

describe('days in other ways of writing', () => {
  test.each([
    ['2018-12-31前', '2018-12-31'],
    ['2018.12.31前', '2018-12-31'],
    ['2018/6/30前', '2018-06-30'],
    ['2018—09—01以前', '2018-09-01'],
    ['2018.6底前', '2018-06-30'],
    ['2018年12月31前', '2018-12-31'],
    ['2018年3月15号前', '2018-03-15'],
    ['2018年六月底前', '2018-06-30'],
    ['二〇一九年六月三十日前', '2019-06-30'],
    ['二○二○年十二月底前', '2020-12-31'],
    ['二〇一八年二十一日', null],
    ['２０１８年６月底前', '2018-06-30'],
    ['2 0 1 8 年 6 月底前', '2018-06-30'],
    ['2018 年底前', '2018-12-31'],
  ])('%s', (printed, date) => {
    const { commitments } = factsOf(`一、任务\n（一）${printed}完成调查并上报。`);
    const due = commitments.filter(({ kind }) => kind === 'by').map((fact) => fact.date);
    expect(due).toEqual(date === null ? [] : [date]);
  });

  test.each([
    '2018-12-31 10:20',
    '2016-2020年',
    'HJ 25.1-2019',
    '2018.12.31号文件',
    '1.2018-12-31',
  ])('what is the time of a page, a period or a number of a paper stays as it is: %s', (words) => {
    expect(plainText(words)).toBe(words);
  });

  test('a year at the head of a paragraph and blanks behind it', () => {
    const text = '一、任务\n2018 年底前，完成详查。\n2019\u3000年6月底前建立名录。';
    expect(factsOf(text).commitments.map(({ date }) => date)).toEqual(['2018-12-31', '2019-06-30']);
  });
});
