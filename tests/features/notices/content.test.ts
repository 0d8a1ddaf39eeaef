import { describe, expect, test } from 'vitest';
import {
  getNoticeGuides,
  getNotices,
  getPlots,
} from '../../../src/features/notices/notices.query.ts';
import { loadReportContent } from '../../../src/features/report/report-content.query.ts';

describe('the register of notices', () => {
  const notices = getNotices();

  test('calls a notice that of a government site only where it was read on one', () => {
    const official = notices.filter(({ source }) => source.kind === 'official');
    expect(official.length).toBeGreaterThan(0);
    expect(official.filter(({ source }) => !source.url.includes('.gov.cn/'))).toEqual([]);
  });

  test('has each notice in just one plot', () => {
    const placed = getPlots().flatMap((plot) => plot.history.map(({ id }) => id));
    expect(placed.sort()).toEqual(notices.map(({ id }) => id).sort());
  });

  test('keeps figures as printed beside the figures in one unit', () => {
    const areas = notices.flatMap(({ area }) => (area ? [[area.printed, area.squareMetres]] : []));
    expect(areas).toContainEqual(['43万平方米', 430_000]);
    expect(areas).toContainEqual(['60267.38平方米', 60_267.38]);
  });

  test('has degrees, minutes and seconds as degrees', () => {
    const { point } = notices.find(({ adcode }) => adcode === '350181')!;
    expect(point?.printed).toBe('119°20′23″E 25°41′59″N');
    expect(point?.lon).toBeCloseTo(119 + 20 / 60 + 23 / 3600, 5);
    expect(point?.lat).toBeCloseTo(25 + 41 / 60 + 59 / 3600, 5);
  });
});

describe('what editors wrote about the kinds of notices', () => {
  test('names only articles that the page of the law has', () => {
    const themes = loadReportContent().articles.map(({ theme }) => theme);
    const unknown = getNoticeGuides().flatMap(({ law }) =>
      law.filter((one) => !themes.includes(one)),
    );
    expect(unknown).toEqual([]);
  });

  test('says of every kind that may frighten that it is no verdict', () => {
    for (const { meansNot } of getNoticeGuides()) expect(meansNot.join()).toContain('不等于');
  });
});
