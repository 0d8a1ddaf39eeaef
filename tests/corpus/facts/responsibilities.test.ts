import { describe, expect, test } from 'vitest';
import { findResponsibilities } from '../../../src/corpus/facts/responsibilities.ts';
import { createAgencyResolver } from '../../../src/corpus/facts/agencies.ts';
import { findBrackets } from '../../../src/corpus/facts/brackets.ts';
import { factsOf, passageOf, registers } from './support.ts';

const resolve = createAgencyResolver(registers.agencies);

/** The units of a text by their part, `lead 市环保局`. */
function unitsOf(text: string, kind: 'text' | 'units' | 'work' = 'text'): string[] {
  return findResponsibilities(passageOf(text, kind), resolve).units.map(
    ({ role, unit }) => `${role} ${unit}`,
  );
}

describe('units in brackets behind a text', () => {
  test('牵头 leads, 参与 and 配合 take part, 负责落实 carries out', () => {
    const text = '开展详查。（市环保局牵头，市财政局、市农委等参与，各县（区）政府负责落实）';
    expect(unitsOf(text)).toEqual([
      'lead 市环保局',
      'participant 市财政局',
      'participant 市农委',
      'implementer 各县（区）政府',
    ]);
  });

  test('负责 without 牵头, and a list with no verb at all, make responsible', () => {
    expect(unitsOf('严查。(省环保厅、省工信委负责)')).toEqual([
      'responsible 省环保厅',
      'responsible 省工信委',
    ]);
    expect(unitsOf('严查。（市环保局、市经信委，市发改委配合）')).toEqual([
      'responsible 市环保局',
      'responsible 市经信委',
      'participant 市发改委',
    ]);
  });

  test('labels say the part of what follows them', () => {
    expect(unitsOf('严查。(牵头单位:市环保局;责任单位:市国土局、市农业局)')).toEqual([
      'lead 市环保局',
      'responsible 市国土局',
      'responsible 市农业局',
    ]);
    expect(unitsOf('严查。（责任单位：市环保局，各县市区人民政府）')).toEqual([
      'responsible 市环保局',
      'responsible 各县市区人民政府',
    ]);
  });

  test('any other label ends the list', () => {
    expect(unitsOf('严查。（责任单位：县环保局；完成时限：2018年底）')).toEqual([
      'responsible 县环保局',
    ]);
    expect(
      unitsOf('严查。牵头领导：李明；牵头单位：县委宣传部；责任人：王强；完成时间：2021年6月。'),
    ).toEqual(['lead 县委宣传部']);
    expect(unitsOf('责任单位：市环保局 时间要求：持续推进', 'units')).toEqual([
      'responsible 市环保局',
    ]);
    expect(unitsOf('市直责任单位：市环保局，市农业局', 'units')).toEqual([
      'responsible 市环保局',
      'responsible 市农业局',
    ]);
  });

  test('a note behind a name says its part, or who of the list leads', () => {
    expect(unitsOf('责任单位：市国土局（牵头）、市环保局', 'units')).toEqual([
      'lead 市国土局',
      'participant 市环保局',
    ]);
    expect(unitsOf('责任部门：环保局、农业局（排第一位的为牵头单位，下同）', 'units')).toEqual([
      'lead 环保局',
      'participant 农业局',
    ]);
  });

  test('brackets of every form are brackets', () => {
    expect(unitsOf('严查。〔牵头单位：区环保局；责任单位：各街道办事处〕')).toEqual([
      'lead 区环保局',
      'responsible 各街道办事处',
    ]);
    const { responsibilities } = factsOf('一、总则\n严查。（各县〔市、区〕人民政府负责）');
    expect(responsibilities).toMatchObject([
      { unit: '各县〔市、区〕人民政府', agency: 'lower-government' },
    ]);
  });

  test('a list without any word for a part counts where the register knows every member', () => {
    const two = ['responsible 县环保局', 'responsible 县农业局'];
    expect(unitsOf('完成治理。（县环保局、县农业局）')).toEqual(two);
    expect(unitsOf('完成治理。【县环保局 县农业局】')).toEqual(two);
    expect(unitsOf('完成治理。——县环保局、县农业局按职责分工负责')).toEqual(two);
    expect(unitsOf('完成治理。（县环保局、有色金属）')).toEqual([]);
    expect(unitsOf('由主管部门（县环保局、县农业局）治理。')).toEqual([]);
  });

  test('a verb behind the units has the last word over the label before them', () => {
    expect(unitsOf('严查。（责任单位：市环保局牵头，市水务局配合）')).toEqual([
      'lead 市环保局',
      'participant 市水务局',
    ]);
  });

  test('a rule for all later items is read once, where it is printed', () => {
    const text = '详查。（市环保局牵头，各县政府负责落实，以下均需各县政府落实，不再列出）';
    expect(unitsOf(text)).toEqual(['lead 市环保局', 'implementer 各县政府']);
  });

  test('every note of a paragraph is read', () => {
    const text = '查清底数。（市环保局牵头）建立网络。（市农业局负责）';
    expect(unitsOf(text)).toEqual(['lead 市环保局', 'responsible 市农业局']);
  });

  test('a note whose bracket is never closed is read to the end', () => {
    expect(unitsOf('严查。（市环保局牵头，市农业局参与')).toEqual([
      'lead 市环保局',
      'participant 市农业局',
    ]);
  });
});

test('a bracket that nothing closes ends with its sentence, or before the next one', () => {
  const parts = (text: string): string[] => findBrackets(text).map((span) => text.slice(...span));
  expect(parts('（甲牵头。乙（丙）丁')).toEqual(['甲牵头', '丙']);
  expect(parts('（甲（乙')).toEqual(['甲', '乙']);
  expect(findBrackets('（'.repeat(300_000))).toHaveLength(300_000);
});

describe('names', () => {
  test('blanks part whole names', () => {
    expect(unitsOf('责任单位：市生态环境局  市自然资源局　市水利局', 'units')).toEqual([
      'responsible 市生态环境局',
      'responsible 市自然资源局',
      'responsible 市水利局',
    ]);
  });

  test('what says something else than who is left out', () => {
    const text = '（责任单位：县环保局，县农业局验收，排名不分先后，2019年12月31日前完成）';
    expect(unitsOf(`推进。${text}`)).toEqual(['responsible 县环保局']);
  });

  test('traditional characters are read like simplified ones, and shown as printed', () => {
    const { responsibilities } = factsOf('一、總則\n詳查。（縣環保局牽頭，縣農業局參與）');
    expect(responsibilities.map(({ role, unit, agency }) => [role, unit, agency])).toEqual([
      ['lead', '縣環保局', 'ecology-environment'],
      ['participant', '縣農業局', 'agriculture'],
    ]);
  });

  test('及 and 和 part two units, but not the words of one name', () => {
    const text = '推进。（县林业和草原局和县水利局牵头，市质监局及市工商局配合）';
    expect(unitsOf(text)).toEqual([
      'lead 县林业和草原局',
      'lead 县水利局',
      'participant 市质监局',
      'participant 市工商局',
    ]);
  });

  test('brackets within a name belong to it', () => {
    expect(unitsOf('考核。（市委督查室(目标办)、市场监督管理局(知识产权局)参与）')).toEqual([
      'participant 市委督查室(目标办)',
      'participant 市场监督管理局(知识产权局)',
    ]);
  });

  test('等部门, 按职责分工 and numbers are no part of a name', () => {
    expect(unitsOf('1、环保局牵头，农业局、住建局等部门配合。', 'units')).toEqual([
      'lead 环保局',
      'participant 农业局',
      'participant 住建局',
    ]);
    expect(unitsOf('推进。（市农业局、市林业局按职责分工负责）')).toEqual([
      'responsible 市农业局',
      'responsible 市林业局',
    ]);
    expect(unitsOf('县供销社等部门及乡镇人民政府配合', 'units')).toEqual([
      'participant 县供销社',
      'participant 乡镇人民政府',
    ]);
  });

  test('names without the prefix of their list stay as printed', () => {
    expect(unitsOf('推进。（市农业局、林业局、水务局参与）')).toEqual([
      'participant 市农业局',
      'participant 林业局',
      'participant 水务局',
    ]);
  });

  test('会同 makes those behind it take part', () => {
    expect(unitsOf('推进。（市环保局会同市国土局、市农委负责）')).toEqual([
      'responsible 市环保局',
      'participant 市国土局',
      'participant 市农委',
    ]);
  });

  test('a missing mark between two known units does not make them one', () => {
    const { responsibilities } = factsOf('一、总则\n1.投入。统筹资金。（县农业局水利局配合）');
    expect(responsibilities.map(({ unit, agency }) => [unit, agency])).toEqual([
      ['县农业局', 'agriculture'],
      ['水利局', 'water'],
    ]);
  });
});

describe('lines and cells', () => {
  test('a line with a label names units', () => {
    expect(unitsOf('参加单位：市财政局、市国土局等', 'units')).toEqual([
      'participant 市财政局',
      'participant 市国土局',
    ]);
    expect(unitsOf('落实单位：县级人民政府落实，以下各项均需落实，不再列出', 'units')).toEqual([
      'implementer 县级人民政府',
    ]);
  });

  test('a clause whose heading is a label names units in its body', () => {
    const { responsibilities } = factsOf('一、任务\n加强监管。\n二、配合单位：县环保局  县农业局');
    expect(responsibilities.map(({ role, unit }) => `${role} ${unit}`)).toEqual([
      'participant 县环保局',
      'participant 县农业局',
    ]);
  });

  test('a cell with a bare name makes responsible, and 牵头、 is read like 牵头，', () => {
    expect(unitsOf('3、国土资源局', 'units')).toEqual(['responsible 国土资源局']);
    expect(unitsOf('4、政务中心牵头、环保局、农业局等部门配合', 'units')).toEqual([
      'lead 政务中心',
      'participant 环保局',
      'participant 农业局',
    ]);
  });

  test('a paragraph of its own needs neither brackets nor a label', () => {
    expect(unitsOf('由市环保局会同市国土局等部门负责，各区县政府按职责分工落实。')).toEqual([
      'responsible 市环保局',
      'participant 市国土局',
      'implementer 各区县政府',
    ]);
  });

  test('the work of a unit in a task table is no list of units', () => {
    expect(unitsOf('环保局牵头，公安局配合。', 'work')).toEqual([]);
  });
});

describe('what names no unit', () => {
  test.each([
    '由土地使用权人负责开展调查评估。',
    '按照“国家统筹、省负总责、市县落实”原则，完善体制。',
    '支持科技计划（专项、基金等）。',
    '各地负责落实（含经济开发区管委会）目标。',
  ])('%s', (text) => {
    expect(unitsOf(text)).toEqual([]);
  });

  test('words that stand for units without naming any are left out', () => {
    expect(unitsOf('推进。（市环保局牵头，各有关部门配合）')).toEqual(['lead 市环保局']);
  });

  test('a unit that no register knows is kept, without an agency and with a diagnostic', () => {
    const { responsibilities, diagnostics } = factsOf('一、总则\n1.推进。推进。（市星际局负责）');
    expect(responsibilities).toMatchObject([{ unit: '市星际局', agency: null }]);
    expect(diagnostics).toMatchObject([{ code: 'unknown-unit', line: 2 }]);
  });
});
