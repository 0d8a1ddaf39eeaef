import { describe, expect, test } from 'vitest';
import { guessJurisdiction } from '../../src/corpus/jurisdiction.ts';
import { registers } from './facts/support.ts';

/** `莲都区 county 331102` for a title, and an issuer if there is one. */
function guess(...names: (string | null)[]): string | null {
  const found = guessJurisdiction(names, registers.divisions);
  return found && `${found.region} ${found.level} ${found.adcode}`;
}

describe('the place that a plan is for', () => {
  test.each([
    ['丽水市莲都区土壤污染防治工作方案（2021-2023年）', '莲都区 county 331102'],
    ['乌鲁木齐市新市区土壤污染防治工作方案', '新市区 county 650104'],
    ['荆州市沙市区土壤污染防治工作方案', '沙市区 county 421002'],
    ['长沙市土壤污染防治工作方案', '长沙市 prefecture 430100'],
    ['2019年榆中县土壤污染防治工作计划', '榆中县 county 620123'],
    ['浏阳市土壤污染防治工作方案', '浏阳市 county 430181'],
    ['土壤污染防治行动计划资阳市工作方案', '资阳市 prefecture 512000'],
    ['关于印发甘肃省土壤污染防治工作方案的通知', '甘肃省 province 620000'],
    ['臺江縣土壤污染防治工作方案', '臺江縣 county 522630'],
  ])('%s', (title, expected) => {
    expect(guess(title)).toBe(expected);
  });

  test('a name that several places bear has no code, unless the issuer tells them apart', () => {
    expect(guess('朝阳区土壤污染防治工作方案')).toBe('朝阳区 county null');
    expect(guess('朝阳区土壤污染防治工作方案', '北京市朝阳区人民政府')).toBe(
      '朝阳区 county 110105',
    );
  });

  test('a name that no division bears is taken as printed', () => {
    expect(guess('锦城区土壤污染防治工作方案', '成都市锦城区人民政府')).toBe('锦城区 county null');
    expect(guess('丰泽市土壤污染防治工作方案')).toBe('丰泽市 prefecture null');
  });

  test('the issuer tells where the title does not', () => {
    expect(guess('土壤污染防治工作方案', '陇川县人民政府办公室')).toBe('陇川县 county 533124');
    expect(guess(null, '陇川县人民政府办公室')).toBe('陇川县 county 533124');
  });

  test.each(['关于加强全省土壤环境保护的若干措施', '土壤污染防治工作方案', ''])(
    'nothing is told by: %s',
    (title) => {
      expect(guess(title)).toBeNull();
    },
  );
});
