import { describe, expect, test } from 'vitest';
import { createGazetteer } from '../../../src/corpus/facts/divisions.ts';
import { findPlaces } from '../../../src/corpus/facts/places.ts';
import { factsOf, passageOf, registers } from './support.ts';

const gazetteer = createGazetteer(registers);

/** The places of a text, `白银市会宁县 620422`. */
function placesOf(text: string, adcode: string | null = '620000'): string[] {
  return findPlaces(passageOf(text), gazetteer, adcode, []).map(
    ({ name, division }) => `${name} ${division?.adcode ?? null}`,
  );
}

describe('divisions', () => {
  test('a list of counties has the prefecture of each', () => {
    expect(placesOf('在白银市白银区，陇南市成县、徽县和西和县执行排放限值。')).toEqual([
      '白银市白银区 620402',
      '陇南市成县 621221',
      '陇南市徽县 621227',
      '陇南市西和县 621225',
    ]);
  });

  test('a name without its ending is known among its neighbours', () => {
    expect(placesOf('以应县、山阴等农产品主产区为试点。', '140600')).toEqual([
      '朔州市应县 140622',
      '朔州市山阴县 140621',
    ]);
  });

  test('the short name of an autonomous county and a former name are known', () => {
    expect(placesOf('在肃北县开展试点。')).toEqual(['酒泉市肃北县 620923']);
    expect(placesOf('在怀仁县开展试点。', '140600')).toEqual(['朔州市怀仁县 140681']);
  });

  test('of districts with one name that of the plan’s own province is meant', () => {
    expect(placesOf('在城关区开展试点。', '620000')).toEqual(['兰州市城关区 620102']);
    expect(placesOf('在城关区开展试点。', '540000')).toEqual(['拉萨市城关区 540102']);
  });

  test('a place that no list knows is kept, without a code and with a diagnostic', () => {
    const { places, diagnostics } = factsOf('一、试点\n在会宁县和虚构县开展试点。', '620000');
    expect(places).toMatchObject([
      { name: '白银市会宁县', adcode: '620422' },
      { name: '虚构县', adcode: null },
    ]);
    expect(diagnostics).toMatchObject([{ code: 'unknown-place' }]);
  });

  test('a place has its point where the register gives one', () => {
    const { places } = factsOf('一、试点\n在会宁县开展试点。', '620000');
    expect(places).toMatchObject([{ lat: 35.6927, lon: 105.0508 }]);
  });
});

describe('places without the ending that tells their level', () => {
  test('are read behind 在, 于 and 选择, with their province or within the plan’s own', () => {
    const both = ['遵义市 520300', '咸宁市 421200'];
    expect(placesOf('在贵州遵义、湖北咸宁建设示范点。', null)).toEqual(both);
    expect(placesOf('选择贵州遵义和湖北咸宁等2个市开展试点。', '620000')).toEqual(both);
    expect(placesOf('于定西、会宁开展试点。')).toEqual(['定西市 621100', '白银市会宁县 620422']);
    expect(placesOf('以贵州遵义、湖北咸宁为重点整治废渣。', null)).toEqual(both);
  });

  test('are read in a list of regions, each with a note of its own', () => {
    expect(
      placesOf('（一）示范。湘潭锰矿及周边地区（废渣治理）、萍乡芦溪县（产业入园）。', null),
    ).toEqual(['湘潭市 430300', '萍乡市芦溪县 360323']);
  });

  test('may be a region of a province that no register lists', () => {
    expect(placesOf('在湖南长株潭地区开展试点。', null)).toEqual(['长株潭地区 null']);
  });

  test.each([
    '在四川省行政区域内从事有关活动。',
    '在资源利用、安全生产方面加强合作。',
    '关于长治久安的工作。',
    '借鉴浙江台州的经验。',
  ])('are no other words: %s', (text) => {
    expect(placesOf(text)).toEqual([]);
  });
});

test('a place is the longest division that fits, and stands once in a clause', () => {
  const long = '对江西省赣州市大余县、赣州崇义县的地块开展修复。';
  expect(placesOf(long, null)).toEqual(['赣州市大余县 360723', '赣州市崇义县 360725']);
  const { places, diagnostics } = factsOf(`一、试点\n${long}在赣州大余县建站。`);
  expect(places.map(({ name }) => name)).toEqual(['赣州市大余县', '赣州市崇义县']);
  expect(diagnostics).toEqual([]);
});

test('a river behind the name of a place belongs to it, and 等 may part it from its basin', () => {
  expect(placesOf('在江西大余县章水河流域开展示范。', null)).toEqual(['赣州市大余县 360723']);
  expect(placesOf('加快湘江等流域综合整治。', null)).toEqual(['湘江流域 null']);
});

test('the address of an office is no place with a duty', () => {
  expect(placesOf('通信地址：吉林省长春市某某路18号。', null)).toEqual([]);
});

test('names of districts that are common nouns elsewhere need their prefecture', () => {
  expect(placesOf('整治城区、郊区和矿区的地块。', '140000')).toEqual([]);
  expect(placesOf('整治阳泉市矿区的地块。', '140000')).toEqual(['阳泉市矿区 140303']);
  expect(placesOf('各市和县（区）人民政府落实。', '340000')).toEqual([]);
});

describe('rivers and zones', () => {
  test('the rivers of a list share their basin', () => {
    expect(placesOf('重点对疏勒河、黑河流域和沿黄灌区进行抽查。')).toEqual([
      '疏勒河流域 null',
      '黑河流域 null',
      '沿黄灌区 null',
    ]);
  });

  test('a zone named after two prefectures is a place', () => {
    expect(placesOf('结合兰白科技创新改革试验区建设，发展环保产业。')).toEqual([
      '兰白科技创新改革试验区 null',
    ]);
  });
});

test.each([
  ['the plan’s own place and those above it', '甘肃省和兰州新区管委会落实责任。'],
  ['words that only look like names', '相应县（区）形成县级方案，各县区、城区和矿区落实。'],
  ['generic zones', '建设生态安全屏障综合试验区，加强重点灌区和小流域治理。'],
  ['places in titles', '执行《白银市会宁县管理办法》。'],
  ['places in the names of offices', '由白银市环保局负责。'],
  ['places of other provinces', '借鉴长沙市浏阳市的经验。'],
])('%s have no duty of their own', (_, text) => {
  expect(placesOf(text)).toEqual([]);
});
