import { expect, test } from 'vitest';
import { thingKind } from '../../../src/features/disclosures/kinds.ts';

test.each([
  ['monitoring', '列入名单的企业用地土壤环境监测结果'],
  ['monitoring', '重点单位自行监测数据'],
  ['evaluation', '治理与修复效果评估结果'],
  ['evaluation', '各县重点工作进展情况评估和本方案实施情况考核结果'],
  ['list', '土壤环境重点监管企业名单'],
  ['list', '污染地块名录'],
  ['report', '全市土壤环境质量状况'],
  ['report', '土壤污染防治年度报告'],
  ['emissions', '重点行业企业产生的污染物名称、排放方式、排放浓度'],
  ['board', '管控区域公告'],
  ['paper', '土壤污染防治责任书'],
  ['other', '若干个耕作层土壤存放点'],
])('is %s: %s', (kind, what) => {
  expect(thingKind(what, '')).toBe(kind);
});

test('what stands on a board is a board, whatever it says', () => {
  const quote = '工程施工期间，责任单位要设立公告牌，公开工程基本情况、环境影响及其防范措施';
  expect(thingKind('工程基本情况、环境影响及其防范措施', quote)).toBe('board');
  expect(thingKind('工程基本情况、环境影响及其防范措施', '')).toBe('other');
});
