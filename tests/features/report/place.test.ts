import { describe, expect, test } from 'vitest';
import { citeNotice } from '../../../src/features/report/citation.ts';
import { composeReport } from '../../../src/features/report/letter.ts';
import {
  chooseRegion,
  joinPlace,
  readNoticeAddress,
  readRegionAddress,
  restOfPlace,
} from '../../../src/features/report/place.ts';
import { composeRequest } from '../../../src/features/report/request.ts';

const notice = {
  plot: '某厂地块',
  place: '甘肃省嘉峪关市某路1号',
  source: '《某市名单》',
  issuer: '某市生态环境局',
  date: '2024年4月1日',
  url: 'https://example.cn/1.html',
  recipient: '某市生态环境局',
};

describe('an address', () => {
  test('names a notice by its id, or nothing', () => {
    expect(readNoticeAddress('?notice=620200-20240401-01')).toEqual({
      id: '620200-20240401-01',
      adcode: '620200',
    });
    expect(readNoticeAddress('?notice=510921-undated-02')?.adcode).toBe('510921');
    for (const odd of ['', '?notice=', '?notice=../620200', '?notice=620200-20240401-01/..'])
      expect(readNoticeAddress(odd)).toBeUndefined();
  });

  test('names a region by its code, or nothing', () => {
    expect(readRegionAddress('?region=620422')).toBe('620422');
    for (const odd of ['', '?region=会宁', '?region=6204221', '?region=../../x'])
      expect(readRegionAddress(odd)).toBeUndefined();
  });
});

describe('a place', () => {
  test('is told without what the chosen region says already', () => {
    expect(restOfPlace('甘肃省白银市会宁县', '甘肃省')).toBe('白银市会宁县');
    expect(restOfPlace('山西省朔州市应县', '朔州市')).toBe('应县');
    expect(restOfPlace('山西省朔州市', '朔州市')).toBe('');
    expect(restOfPlace('福建省福州市', '')).toBe('福建省福州市');
  });

  test('says once what the division and the address share', () => {
    expect(joinPlace('甘肃省嘉峪关市', '嘉峪关市祁源路516号')).toBe('甘肃省嘉峪关市祁源路516号');
    expect(joinPlace('辽宁省鞍山市', '鞍山经济开发区')).toBe('辽宁省鞍山市鞍山经济开发区');
    expect(joinPlace('海南省五指山市', '')).toBe('海南省五指山市');
  });

  test('belongs to the innermost region whose authority is known', () => {
    expect(chooseRegion('620422', ['140600', '620000'])).toBe('620000');
    expect(chooseRegion('350181', ['140600', '620000'])).toBe('other');
  });
});

describe('a notice', () => {
  test('is cited with who published what when, and where it stands', () => {
    expect(citeNotice(notice)).toBe(
      '某市生态环境局2024年4月1日发布的《某市名单》写到「某厂地块」（https://example.cn/1.html）',
    );
    expect(citeNotice({ ...notice, date: null })).toContain('某市生态环境局发布的《某市名单》');
  });

  test('stands in a letter before the clause', () => {
    const citation = { clause: 'x/1', plan: '某市方案', number: '一', quote: '加强监管。' };
    const { letter } = composeReport({}, { labels: {}, citation, notice });
    const [at, after] = ['《某市名单》', '《某市方案》'].map((words) =>
      letter.findIndex((line) => line.includes(words)),
    );
    expect(at).toBeGreaterThan(0);
    expect(after).toBe(at! + 1);
  });

  test('tells an office what a request is about', () => {
    const { rows } = composeRequest({}, {}, undefined, notice);
    expect(rows.find(({ label }) => label === '便于查询的特征')?.text).toBe(citeNotice(notice));
  });
});
