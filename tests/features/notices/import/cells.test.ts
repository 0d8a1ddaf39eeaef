import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArea } from '../../../../src/features/notices/import/cells/area.ts';
import { readDay } from '../../../../src/features/notices/import/cells/day.ts';
import {
  joinExceedances,
  readAnswer,
  readConclusion,
} from '../../../../src/features/notices/import/cells/exceedance.ts';
import { readDatum, readPoint } from '../../../../src/features/notices/import/cells/point.ts';
import { readStatus } from '../../../../src/features/notices/import/cells/status.ts';
import { readHead } from '../../../../src/features/notices/import/layout/heads.ts';

const options = { seed: 5, numRuns: 300 };

describe('an area', () => {
  test.each([
    ['11.73万', '平方米', 117_300],
    ['43万平方米', '', 430_000],
    ['约51.08亩(34052.67m2)', '', 34_052.67],
    ['约51.08亩（34052.67㎡）', '亩', 34_052.67],
    ['3', '亩', 2000],
    ['1亩', '', 666.67],
    ['4.3', '万平方米', 43_000],
    ['1.5公顷', '', 15_000],
    ['0.2平方公里', '平方米', 200_000],
    ['65954m2', '', 65_954],
    ['60，267.38', 'm2', 60_267.38],
    ['1,234,567', '㎡', 1_234_567],
    ['６００平方米', '', 600],
    ['占地面积约 900 平方米', '', 900],
    ['12 000 m²', '', 12_000],
    ['1２００ｍ２', '', 1200],
    ['11.73万(平方米)', '', 117_300],
    ['6.5（公顷）', '', 65_000],
  ])('%s below a head in “%s” is %d m²', (cell, unit, expected) => {
    expect(readArea(cell, unit)).toEqual({ squareMetres: expected, problem: null });
  });

  test.each([
    ['9062.05', '', '没有写单位'],
    ['100-200', '平方米', '不像一个面积'],
    ['100平方米，200平方米', '', '不止一个面积'],
    ['A区100平方米', '', '不像一个面积'],
    ['见附图', '平方米', '不像一个面积'],
    ['1.2.3', '平方米', '不像一个面积'],
    ['-5', '平方米', '不像一个面积'],
  ])('%s below a head in “%s” is not guessed', (cell, unit, reason) => {
    const { squareMetres, problem } = readArea(cell, unit);
    expect(squareMetres).toBeNull();
    expect(problem).toContain(reason);
  });

  test('is the figure that was written, whatever its unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (hundredths) => {
        const number = hundredths / 100;
        expect(readArea(`${number}平方米`, '').squareMetres).toBe(number);
        expect(readArea(`约${number}`, '㎡').squareMetres).toBe(number);
        expect(readArea(`${number}公顷`, '').squareMetres).toBeCloseTo(hundredths * 100, 2);
        expect(readArea(`${hundredths}亩`, '').squareMetres).toBeCloseTo(
          (hundredths * 2000) / 3,
          2,
        );
      }),
      options,
    );
  });
});

describe('a point', () => {
  test.each([
    ['98.29333 39.79583', '98.29333', '39.79583'],
    ['39.79583,98.29333', '98.29333', '39.79583'],
    ['116.243722708E,36.315287390N', '116.243722708', '36.315287390'],
    ['E119.3397，N25.6997', '119.3397', '25.6997'],
    ['119°20′23″E 25°41′59″N', '119.339722', '25.699722'],
    ['东经119度20分23秒，北纬25度41分59秒', '119.339722', '25.699722'],
    ['经度：101°31\'15.98"，纬度：36°30\'0"', '101.521106', '36.500000'],
    ['中心坐标：１０５．６６９，３０．４６３', '105.669', '30.463'],
    ['119°20.5′ 25°41.5′', '119.341667', '25.691667'],
    ['119-20-23, 25-41-59', '119.339722', '25.699722'],
    ['119:20:23E 25:41:59N', '119.339722', '25.699722'],
    ['X:25.6997，Y:119.3397', '119.3397', '25.6997'],
    ['lng 119.3397 lat 25.6997', '119.3397', '25.6997'],
    ['119。3397 25。6997', '119.3397', '25.6997'],
  ])('%s is read', (cell, lon, lat) => {
    expect(readPoint(cell, 'unstated')).toEqual({ lon, lat, changes: [], problem: null });
  });

  test('whose longitude and latitude stand under each other’s heads is turned, and that is said', () => {
    expect(readPoint('东经28.166443 北纬115.2', 'unstated')).toEqual({
      lon: '115.2',
      lat: '28.166443',
      changes: ['经度和纬度写反了，已对调'],
      problem: null,
    });
  });

  test.each([
    ['39500123.45 4405678.90', '投影坐标'],
    ['500123.4,4405678.9', '投影坐标'],
    ['119.3', '只有经度或纬度'],
    ['119°70′23″E 25°41′59″N', '看不懂'],
    ['119.1 25.1；119.2 25.2', '不止一个点'],
    ['2.35 48.85', '不在中国范围内'],
    ['119.3 120.4', '不在中国范围内'],
    ['见附图', '看不懂'],
  ])('%s is not guessed', (cell, reason) => {
    expect(readPoint(cell, 'unstated').problem).toContain(reason);
  });

  test.each([
    ['gcj02', [116.397755, 39.913596]],
    ['bd09', [116.391348, 39.907253]],
  ] as const)('in %s is turned into WGS 84', (datum, [east, north]) => {
    const point = readPoint('116.404 39.915', datum);
    expect(Number(point.lon)).toBeCloseTo(east, 4);
    expect(Number(point.lat)).toBeCloseTo(north, 4);
  });

  test('in degrees and minutes lies within half a metre of the same in decimals', () => {
    const degrees = fc.tuple(
      fc.integer({ min: 73, max: 134 }),
      fc.integer({ min: 4, max: 53 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 5999 }),
    );
    fc.assert(
      fc.property(degrees, ([lon, lat, minutes, hundredths]) => {
        const seconds = hundredths / 100;
        const rest = minutes / 60 + seconds / 3600;
        const point = readPoint(
          `${lon}°${minutes}′${seconds}″，${lat}°${minutes}′${seconds}″`,
          'wgs84',
        );
        expect(Number(point.lon)).toBeCloseTo(lon + rest, 5);
        expect(Number(point.lat)).toBeCloseTo(lat + rest, 5);
      }),
      options,
    );
  });

  test.each([
    ['CGCS2000', 'cgcs2000'],
    ['国家2000坐标系', 'cgcs2000'],
    ['WGS-84', 'wgs84'],
    ['GCJ-02（高德）', 'gcj02'],
    ['百度坐标', 'bd09'],
    ['西安80', 'foreign'],
    ['十进制', null],
  ])('has a datum called %s', (words, datum) => {
    expect(readDatum(words)).toBe(datum);
  });
});

test.each([
  ['2019年12月18日', '2019-12-18'],
  ['2019-12-18', '2019-12-18'],
  ['2019/1/8', '2019-01-08'],
  ['2019.12.18', '2019-12-18'],
  ['20191218', '2019-12-18'],
  ['2019-12-18 00:00:00', '2019-12-18'],
  ['二〇一九年十二月十八日', '2019-12-18'],
  ['２０１９年１２月１８日', '2019-12-18'],
  ['43817', '2019-12-18'],
  ['2022-12-28至2023-01-12', '2022-12-28'],
  ['2019.12', null],
  ['2019年12月', null],
  ['2019-02-30', null],
  ['2019-13-01', null],
  ['不详', null],
  ['12', null],
])('%s is the day %s', (cell, day) => {
  expect(readDay(cell)).toBe(day);
});

test.each([
  ['完成风险评估', 'risk-assessed'],
  ['完成治理修复方案编制', 'remediation-planned'],
  ['正在制定修复方案', 'planning-remediation'],
  ['正在编制修复方案', 'planning-remediation'],
  ['正在实施修复', 'remediating'],
  ['已完成修复,待验收', 'remediated'],
  ['正在开展效果评估', 'assessing-effect'],
  ['已完成工程验收', 'completed'],
  ['已完成老渣场含铬污染场地修复及风险管控', 'completed'],
  ['新增', 'listed'],
  ['纳入名录', 'listed'],
  ['移入', 'listed'],
  ['保留', 'kept'],
  ['移出', 'removed'],
  ['已通过效果评估评审，移出名录', 'removed'],
  ['修复完成，效果评估报告编制中', 'assessing-effect'],
  ['退出', 'removed'],
  ['报告已通过专家评审', 'survey-reviewed'],
  ['第一阶段调查', 'surveyed'],
  ['未完成风险评估', null],
  ['尚未开展修复', null],
  ['拟开展风险评估', null],
  ['未通过评审', null],
  ['需实施风险管控', null],
  ['待开展效果评估', null],
  ['暂不移出', null],
  ['申请移出名录', null],
  ['正在开展详细调查', null],
  ['已完成风险评估，正在实施修复', 'remediating'],
  ['关闭搬迁企业', null],
  ['正在制定修复方(截断)', null],
  ['正在制定修复方', null],
  ['正在编制调查方案', null],
  ['完成布点采样方案编制', null],
  ['完成修复招标', null],
  ['修复工程已完成60…', null],
  ['已完成修复（一期', null],
  ['正在实施修复，现已停工', null],
  ['达到移出条件', null],
  ['移出名录公示', null],
  ['无需修复', null],
  ['已完成风险评估，涉及三家单位', null],
  ['已完成土壤污染状况调查、风险评估', 'risk-assessed'],
  ['正在开展修复施工', 'remediating'],
  ['已移出省级名录', 'removed'],
])('%s is the status %s', (printed, status) => {
  expect(readStatus(printed).status).toBe(status);
});

test('why a status is not read is told by what its words are: cut off, denied, or unknown', () => {
  const doubts = ['正在实施修复…', '未完成修复', '修复工程已完工'].map(
    (words) => readStatus(words).doubt,
  );
  expect(doubts).toEqual(['cut', 'negated', 'unknown']);
});

describe('whether a standard is exceeded', () => {
  test.each([
    ['石油烃和锌超过土壤污染风险筛选值', true],
    ['土壤样品检测值均未超过筛选值。', false],
    ['各点位土壤未见超标现象。', false],
    ['不存在超标情况', false],
    ['土壤未超标，地下水中氟化物超标。', true],
    ['本次调查了10个点位。土壤中砷超过筛选值。', true],
  ])('is told by “%s”', (text, exceeded) => {
    expect(readConclusion(text)?.exceeded).toBe(exceeded);
  });

  test.each([
    '该地块不属于污染地块',
    '如超过筛选值，应开展详细调查',
    '是否超标有待查明',
    '可能超标',
    '土壤未超标。地下水是否超标需进一步调查。',
  ])('is not told by “%s”', (text) => {
    expect(readConclusion(text)).toBeNull();
  });

  test('is told by the answer of a form with its head, and by no other word', () => {
    expect(readAnswer('土壤是否超标', '否')).toEqual({
      exceeded: false,
      quote: '土壤是否超标：否',
    });
    expect(readAnswer('土壤是否超标', '未检测')).toBeNull();
  });

  test('is left open where the form and the conclusion differ', () => {
    const [no, yes] = [readAnswer('土壤是否超标', '否')!, readConclusion('土壤中砷超标')!];
    expect(joinExceedances([no], yes)).toBe('contradiction');
    expect(joinExceedances([], null)).toBeNull();
  });
});

test.each([
  ['地块面积\n（㎡）', 'area', '㎡'],
  ['面积（亩）', 'area', '亩'],
  ['地块面积㎡', 'area', '㎡'],
  ['No.', 'row', ''],
  ['县(市、区)', 'county', '市、区'],
  ['地 块 名 称', 'name', ''],
  ['1.地块名称', 'name', ''],
  ['地块名称*', 'name', ''],
  ['地塊名稱', 'name', ''],
  ['遗留地块名称', 'name', ''],
  ['占地面积/亩', 'area', '亩'],
  ['面积：万㎡', 'area', '万㎡'],
  ['县（区）名称', 'county', '区'],
  ['联系人及电话', 'contact', ''],
])('the head %j is understood', (cell, target, bracket) => {
  expect(readHead(cell)).toMatchObject({ target, bracket });
});
