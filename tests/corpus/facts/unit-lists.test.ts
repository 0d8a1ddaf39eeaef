import { describe, expect, test } from 'vitest';
import { findResponsibilities } from '../../../src/corpus/facts/responsibilities.ts';
import { createAgencyResolver } from '../../../src/corpus/facts/agencies.ts';
import { factsOf, passageOf, registers } from './support.ts';

const resolve = createAgencyResolver(registers.agencies);

/** The units of a sentence with a note behind it, `lead 市环保局`. */
function unitsOf(note: string): string[] {
  return findResponsibilities(passageOf(`推进整治。${note}`), resolve).units.map(
    ({ role, unit }) => `${role} ${unit}`,
  );
}

describe('指导', () => {
  test('guides, every unit before it, the last too', () => {
    expect(unitsOf('（省水利厅、省林草局、省供销社指导）')).toEqual([
      'guide 省水利厅',
      'guide 省林草局',
      'guide 省供销社',
    ]);
  });

  test('stands beside those who carry out', () => {
    expect(unitsOf('（市农业农村局指导，各县（市、区）政府负责落实）')).toEqual([
      'guide 市农业农村局',
      'implementer 各县（市、区）政府',
    ]);
    expect(unitsOf('（指导单位：市林业局；配合单位：市财政局）')).toEqual([
      'guide 市林业局',
      'participant 市财政局',
    ]);
  });

  test('in a bracket that names nobody is no part', () => {
    expect(unitsOf('（包括技术指导、培训和资金支持）')).toEqual([]);
  });
});

describe('what goes with units and names none', () => {
  test.each([
    '（县环保局、县水务局等县直有关部门及各乡镇按职责分工负责）',
    '（县环保局、县水务局等部门和各乡镇按照各自职责分工负责）',
    '（县环保局、县水务局、县级相关部门、各乡镇依职责负责）',
  ])('is left out of %s', (note) => {
    expect(unitsOf(note)).toEqual([
      'responsible 县环保局',
      'responsible 县水务局',
      'responsible 各乡镇',
    ]);
  });

  test('the words of a special duty are no part of a name', () => {
    expect(unitsOf('（县发改局负责项目立项，县财政局负责资金保障，县环保局牵头）')).toEqual([
      'responsible 县发改局',
      'responsible 县财政局',
      'lead 县环保局',
    ]);
  });

  test('levels of one name are no names of their own', () => {
    expect(unitsOf('（省水利厅牵头，各市、县（区）人民政府落实）')).toEqual([
      'lead 省水利厅',
      'implementer 各市、县（区）人民政府',
    ]);
  });
});

describe('a legend', () => {
  const lists = [
    '一、任务',
    '1.排查。查清底数。（责任单位：县水务局、县林业局、县财政局。排在首位的为牵头部门，下同）',
    '2.整治。完成整治。（责任单位：县农业局、县林业局）',
    '3.验收。组织验收。（县环保局牵头，县财政局负责）',
  ];
  const rolesIn = (text: string): string[] =>
    factsOf(text).responsibilities.map(({ clause, role, unit }) => `${clause} ${role} ${unit}`);

  test('is no unit, and holds for its own list and those behind it', () => {
    expect(rolesIn(lists.join('\n'))).toEqual([
      'x/1.1 lead 县水务局',
      'x/1.1 participant 县林业局',
      'x/1.1 participant 县财政局',
      'x/1.2 lead 县农业局',
      'x/1.2 participant 县林业局',
      'x/1.3 lead 县环保局',
      'x/1.3 responsible 县财政局',
    ]);
  });

  test('that is for one list alone does not hold for others', () => {
    const text = lists.join('\n').replace('，下同', '');
    expect(rolesIn(text).slice(3, 5)).toEqual([
      'x/1.2 responsible 县农业局',
      'x/1.2 responsible 县林业局',
    ]);
  });

  test('about the units in front makes the first group lead', () => {
    expect(
      unitsOf('（责任单位：市水务局、市林业局，市财政局，各镇街。排在前面的为牵头单位。）'),
    ).toEqual(['lead 市水务局', 'lead 市林业局', 'participant 市财政局', 'participant 各镇街']);
  });

  test('is needed: comma groups alone make nobody lead', () => {
    expect(unitsOf('（责任单位：市水务局、市林业局，市财政局）')).toEqual([
      'responsible 市水务局',
      'responsible 市林业局',
      'responsible 市财政局',
    ]);
  });
});

test('a rule for all later items names those whom it binds once, as those who carry out', () => {
  const note = '（责任单位：县水务局、县财政局，各镇街区。以下均需各镇街区落实，不再列出。）';
  expect(unitsOf(note)).toEqual([
    'responsible 县水务局',
    'responsible 县财政局',
    'implementer 各镇街区',
  ]);
});

test('units without a verb behind those that have one share the next verb', () => {
  expect(unitsOf('（市水务局牵头，各区县政府，高新区管委会负责落实）')).toEqual([
    'lead 市水务局',
    'implementer 各区县政府',
    'implementer 高新区管委会',
  ]);
});

test('how long something is done is no unit', () => {
  expect(unitsOf('（县林业局负责落实，长期坚持）')).toEqual(['implementer 县林业局']);
});

describe('a name', () => {
  test('is never two, and never stands twice in one list', () => {
    expect(unitsOf('（县水务局县、县水务局、县林业局、县林业局负责）')).toEqual([
      'responsible 县水务局',
      'responsible 县林业局',
    ]);
  });

  test.each([
    ['县农业', ['县水务局']],
    ['县', ['县水务局']],
    ['县农业和农村', ['县水务局']],
  ])('that the text cuts short, %s, is no unit, and is reported', (tail, units) => {
    const text = `一、任务\n1.排查。查清底数。（责任单位：县水务局、${tail}`;
    const { responsibilities, diagnostics } = factsOf(text);
    expect(responsibilities.map(({ unit }) => unit)).toEqual(units);
    expect(diagnostics.map(({ code }) => code)).toContain('unit-cut-short');
  });

  test('that is whole where the text ends is a unit', () => {
    const { responsibilities } = factsOf('一、任务\n1.排查。排查。（责任单位：县水务局、县林业局');
    expect(responsibilities.map(({ unit }) => unit)).toEqual(['县水务局', '县林业局']);
  });
});

test('lists without a word for a part are read in the middle of a text too, brackets in names and all', () => {
  expect(unitsOf('（县水务局；各乡（镇）人民政府）建立台账。（县林业局）')).toEqual([
    'responsible 县水务局',
    'responsible 各乡（镇）人民政府',
    'responsible 县林业局',
  ]);
});
