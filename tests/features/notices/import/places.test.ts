import { describe, expect, test } from 'vitest';
import { checkPlace, csv, importFile, regions } from './importing.ts';

describe('a place', () => {
  test.each([
    [['甘肃省', '白银市', '会宁县'], null, '620422'],
    [['江西省宜春市上高县'], null, '360923'],
    [['四川省/遂宁市/蓬溪县'], null, '510921'],
    [['福建', '福州', '福清'], null, '350181'],
    [['普陀区'], '310000', '310107'],
    [['上海市', '上海市', '普陀区'], null, '310107'],
    [['嘉峪关市'], null, '620200'],
    [['五指山市'], null, '469001'],
    [['肃北县'], null, '620923'],
    [['内蒙古'], null, '150000'],
    [['新疆'], null, '650000'],
    [['吉林省白山市靖宇县花园口镇'], null, '220622'],
    [['市辖区'], '210300', '210300'],
    [[], '210300', '210300'],
    [['怀仁县'], null, '140681'],
  ] as const)('%j within %s is %s', (names, within, adcode) => {
    expect(regions.find(names, within).region?.adcode).toBe(adcode);
  });

  test.each([
    [['普陀区'], null, '不止一处：上海市普陀区（310107）、浙江省舟山市普陀区（330903）'],
    [['鞍山经济开发区'], '210300', '辽宁省鞍山市里没有「鞍山经济开发区」'],
    [['会宁县'], '510000', '四川省里没有「会宁县」'],
    [['甘肃省', '蓬溪县'], null, '甘肃省里没有「蓬溪县」'],
    [[], null, '请给出 --region'],
    [[], '999999', '没有代码 999999'],
  ] as const)('%j within %s is not guessed', (names, within, reason) => {
    const { region, problem } = regions.find(names, within);
    expect(region).toBeNull();
    expect(problem).toContain(reason);
  });
});

describe('a point', () => {
  test.each([
    ['620200', 98.29333, 39.79583],
    ['350181', 119.339722, 25.699722],
    ['510921', 105.669383, 30.463621],
    ['310115', 121.9, 30.9],
    ['540202', 88.88, 29.27],
    ['469001', 109.52, 18.78],
    ['650402', 89.18, 42.95],
  ])('in %s at %d, %d lies where it is said to', (adcode, lon, lat) => {
    expect(checkPlace([lon, lat], adcode)).toBeNull();
  });

  test('abroad is told', () => {
    expect(checkPlace([127, 37.5], '220622')).toBe('不在中国境内');
  });

  // The form of a real survey says 29.166443 where its text says 28.166443: 111 km, in another prefecture.
  test('a degree off is left out and reported, with the row and its printed point kept', () => {
    const { rows, reports } = importFile(
      csv([
        ['地块名称', '行政区划', '经度', '纬度'],
        ['甲地块', '江西省宜春市上高县', '114.6', '29.166443'],
        ['乙地块', '江西省宜春市上高县', '114.6', '28.166443'],
      ]),
    );
    expect(rows.map(({ pointPrinted, lat, datum }) => [pointPrinted, lat, datum])).toEqual([
      ['114.6 29.166443', '', ''],
      ['114.6 28.166443', '28.166443', '未说明'],
    ]);
    expect(reports[0]?.checks).toEqual([
      expect.stringMatching(/^坐标 114\.6 29\.166443 在宜春市界外约 \d+ 公里，没有采用/),
    ]);
  });
});

test('a row whose place is not known is refused; the others are taken', () => {
  const { rows, reports } = importFile(
    csv([
      ['序号', '地块名称', '县区'],
      ['1', '甲地块', '无此县'],
      ['2', '乙地块', '蓬溪县'],
      ['3', '', '蓬溪县'],
    ]),
    { region: '四川省' },
  );
  expect(rows.map(({ name, adcode }) => [name, adcode])).toEqual([['乙地块', '510921']]);
  expect(reports.map(({ row, verdict, reasons }) => [row, verdict, reasons[0]])).toEqual([
    [2, 'refused', expect.stringContaining('四川省里没有「无此县」')],
    [3, 'taken', undefined],
    [4, 'refused', '没有地块名称'],
  ]);
});
