import { expect, test } from 'vitest';
import {
  readTargetWords,
  type PrintedFigure,
} from '../../../src/features/indicators/target-words.ts';

function words(own: Partial<PrintedFigure>): ReturnType<typeof readTargetWords> {
  return readTargetWords({
    comparator: '>=',
    value: 90,
    before: '',
    figure: '',
    after: '',
    ...own,
  });
}

test('以上 is told from a bare 达到', () => {
  expect(words({ before: '利用率达到', figure: '90%以上' })).toEqual({
    wording: 'at-least',
    strives: false,
    label: '90%以上',
  });
  expect(words({ before: '利用率达到', figure: '94%' })).toEqual({
    wording: 'reach',
    strives: false,
    label: '94%',
  });
});

test('达到 and a bare number are told apart where neither binds from one side only', () => {
  const exact = { comparator: '=' } as const;
  expect(words({ ...exact, before: '利用率达到', figure: '94%' }).wording).toBe('reach');
  expect(words({ ...exact, before: '建成', figure: '12个' }).wording).toBe('exactly');
  expect(words({ comparator: '>=', before: '至少', figure: '12个' })).toMatchObject({
    wording: 'at-least',
    label: '至少12个',
  });
});

test('a range is a wording of its own', () => {
  expect(words({ comparator: 'range', before: '达到', figure: '10%—15%' })).toMatchObject({
    wording: 'range',
    label: '10%—15%',
  });
});

test('不低于 in front of the figure binds as 以上 does, and stays in the label', () => {
  expect(words({ before: '覆盖率不低于', figure: '90%' })).toMatchObject({
    wording: 'at-least',
    label: '不低于90%',
  });
});

test('左右 is about', () => {
  expect(words({ comparator: '~', figure: '98%左右' }).wording).toBe('about');
});

test('力争 is kept apart from how binding the figure is', () => {
  expect(words({ before: '力争实现农膜回收率达', figure: '90%以上' })).toEqual({
    wording: 'at-least',
    strives: true,
    label: '力争90%以上',
  });
});

test('a target handed down has no figure, and the label says by whom', () => {
  const handed = { comparator: '=', value: null } as const;
  expect(words({ ...handed, figure: '完成州下达的受污染耕地安全利用率指标' })).toEqual({
    wording: 'no-figure',
    strives: false,
    label: '完成州下达的…指标',
  });
  expect(words({ ...handed, figure: '完成山西省下达的任务' }).label).toBe('完成山西省下达的任务');
  expect(
    words({ ...handed, before: '比例', figure: '达到州级下达指标', after: '之上' }).label,
  ).toBe('达到州级下达指标之上');
});

test('全覆盖 and 全面回收 are no figures either', () => {
  const whole = { comparator: '=', value: null } as const;
  expect(words({ ...whole, figure: '实现监测点位所有县（区）全覆盖' }).label).toBe('全覆盖');
  expect(words({ ...whole, figure: '力争实现废弃农膜全面回收利用' })).toEqual({
    wording: 'no-figure',
    strives: true,
    label: '力争全面回收利用',
  });
});

test('a decrease and no growth say so', () => {
  expect(words({ comparator: 'decrease-by', before: '比2013年下降', figure: '10%' })).toMatchObject(
    {
      wording: 'decrease',
      label: '下降10%',
    },
  );
  expect(words({ comparator: 'zero-growth', value: null, figure: '零增长' })).toMatchObject({
    wording: 'zero-growth',
    label: '零增长',
  });
});

test('blanks inside a printed figure do not reach the label', () => {
  expect(words({ figure: '90 %以上' }).label).toBe('90%以上');
});
