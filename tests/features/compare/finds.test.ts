/** What a reader of the five plans found by hand comes out of the comparison: twenty finds. */
import { describe, expect, test } from 'vitest';
import { shortName } from '../../../src/features/compare/compared-plan.ts';
import type { LineCell, RowLine } from '../../../src/features/compare/row-table.ts';
import { describeRow } from '../../../src/features/compare/summary.ts';
import { findTwoPlaces } from '../../../src/features/compare/two-places.ts';
import { differingFamilies, hardContrasts } from '../../../src/features/compare/wordings.ts';
import { comparison, corpus, figures, tableOf, units } from './project.ts';

const nameOf = (plan: string): string =>
  shortName(corpus.plans.find(({ metadata }) => metadata.id === plan)!.metadata.region);
const finding = (row: string): string =>
  describeRow(tableOf(row), figures.get(row) ?? [], nameOf).join('\n');

/** The line of a row in which a sentence with these words stands. */
function lineWith(row: string, words: string): RowLine {
  const found = tableOf(row).lines.find(({ family }) =>
    [...family.members.values()].some(({ text }) => text.includes(words)),
  );
  if (!found) throw new Error(`no line of ${row} says ${words}`);
  return found;
}

function cellText(cell: LineCell | undefined): string {
  if (!cell || cell.sentences.length > 0)
    return cell?.sentences.map(({ text }) => text).join('') ?? '';
  const silence = 'silence' in cell ? cell.silence : null;
  return silence && silence.verdict !== 'absent' ? (silence.nearest?.text ?? '') : '';
}

const verdictOf = (line: RowLine, plan: string): string | undefined => {
  const cell = line.cells.get(plan);
  return cell && 'silence' in cell ? cell.silence?.verdict : undefined;
};
const wordsOf = (row: string, words: string, kind: string, plan: string): readonly string[] =>
  hardContrasts(lineWith(row, words).contrasts)
    .find((each) => each.kind === kind)
    ?.words.get(plan) ?? [];
const placesIn = (plan: string) => {
  const { facts } = corpus.plans.find(({ metadata }) => metadata.id === plan)!;
  return findTwoPlaces(facts, comparison.units.get(plan)!, comparison.scorer);
};

test('1 how often enforcers are trained', () => {
  expect(finding('enforcement')).toContain('朔州写「每2年开展1轮」；甘肃、梨树写「每3年开展1轮」');
  const line = lineWith('enforcement', '每2年开展1轮');
  expect(cellText(line.cells.get('ziyang'))).toContain('适时');
  expect(cellText(line.cells.get('longchuan'))).toContain('定期');
});

test('2 how often the soil round listed firms is monitored', () => {
  expect(finding('key-firms')).toContain('资阳、朔州、梨树、陇川写「定期」；甘肃写「每5年」');
});

test('3 the share of farmland that is to be used safely', () => {
  expect(finding('goals')).toMatch(
    /受污染耕地安全利用率（2020年）：.*朔州写「90%左右」.*资阳写「94%」/,
  );
  expect(finding('goals')).toContain('甘肃写「98%左右」');
});

test('4 90% and 90%以上', () => {
  expect(finding('goals')).toMatch(/污染地块安全利用率（2020年）：.*资阳写「90%」/);
});

test('5 heavy metals, with and without a year to compare with', () => {
  expect(finding('heavy-metals')).toMatch(/资阳写「9.5%」.*甘肃写「10%」/);
});

test('6 figures that are handed down from above', () => {
  const rows = ['goals', 'safe-use', 'strict', 'heavy-metals', 'livestock'];
  const handed = rows.filter((row) => /陇川写「[^」]*下达[^」]*」/.test(finding(row)));
  expect(handed).toEqual(rows);
});

test('7 which metals are watched', () => {
  const line = lineWith('focus', '铬、锰');
  const { differences } = line.contrasts.between('ziyang', 'gansu');
  expect(differences.flatMap(({ kind, one }) => (kind === 'scope' ? one.words : []))).toContain(
    '锰',
  );
  expect(cellText(line.cells.get('longchuan'))).toContain('汞、铅、镉、铜、铊');
});

test('8 film: two goals in one plan, and only trial areas in another', () => {
  expect(finding('film')).toMatch(
    /农膜回收率（2020年）：.*朔州写「90%以上」.*梨树写「80%以上」、「力争/,
  );
  expect(placesIn('lishu').filter(({ kind }) => kind === 'target')).toMatchObject([
    { one: { clause: 'lishu/9.1.1' }, other: { clause: 'lishu/9.1.2' } },
  ]);
});

test('9 who publishes the state of the soil', () => {
  const line = lineWith('disclosure', '省政府定期公布');
  expect(finding('disclosure')).toContain('资阳、陇川写「适时」；甘肃写「定期」');
  expect(cellText(line.cells.get('shuozhou'))).toContain('环境保护部门定期公布');
  expect(verdictOf(line, 'lishu')).toBe('absent');
});

test('10 what may not enter the procedure for the use of land', () => {
  const line = lineWith('entry', '一律不得进入用地程序');
  expect(cellText(line.cells.get('gansu'))).not.toContain('不得');
  const rest = tableOf('entry').rest.get('shuozhou')!;
  expect(rest.map(({ text }) => text).join('')).toContain('不得纳入用地程序');
});

describe('a sentence that one plan alone lacks', () => {
  test.each([
    ['12', 'accountability', '失职渎职', 'longchuan'],
    ['13', 'new-projects', '责任书向社会公开', 'longchuan'],
    ['14', 'fertilizer', '直接用作肥料', 'shuozhou'],
    ['14', 'irrigation', '长期使用污水灌溉', 'lishu'],
  ])('%s in %s: %s', (_, row, words, plan) => {
    expect(verdictOf(lineWith(row, words), plan)).toBe('absent');
  });

  test('12 who left office is held liable all the same', () => {
    const line = lineWith('accountability', '终身追究责任');
    expect(line.family.members.size).toBe(4);
    expect(cellText(line.cells.get('longchuan'))).not.toContain('终身');
    expect(verdictOf(line, 'longchuan')).not.toBe('otherwise');
  });

  test('11 the independent review after the works is not in one of them', () => {
    const line = lineWith('repair-supervision', '委托第三方机构对治理与修复效果进行评估');
    expect(line.cells.get('longchuan')!.sentences).toEqual([]);
    expect(line.family.members.size).toBeGreaterThan(2);
  });
});

test('15 a list of bad firms, and a list of all', () => {
  const line = lineWith('industry', '综合信用差');
  expect(cellText(line.cells.get('shuozhou'))).not.toContain('信用差');
  expect(verdictOf(line, 'longchuan')).toBe('absent');
});

test('16 the produce of orchards and forests', () => {
  expect(wordsOf('forest', '强制检测', 'modal', 'shuozhou')).toEqual(['强制']);
  expect(cellText(lineWith('forest', '强制检测').cells.get('gansu'))).toContain('全面开展');
});

test('17 a row and its sub-row name other leads', () => {
  const leads = placesIn('lishu').filter(({ kind }) => kind === 'lead');
  const pairs = leads.map(({ one, other, differing }) =>
    [one.clause, other.clause, differing[0]![1]].join(' '),
  );
  expect(pairs).toEqual(
    expect.arrayContaining([
      'lishu/9.1.1 lishu/9.1.1.2 发展改革局',
      'lishu/4.3.1 lishu/4.3.1.3 安监局',
      'lishu/4.3.1 lishu/4.3.1.4 公安局',
    ]),
  );
  expect(placesIn('lishu').filter(({ kind }) => kind === 'repeat')).toMatchObject([
    { other: { clause: 'lishu/14.1.1.2' }, differing: [['2017年年初', '']] },
  ]);
});

test('18 traces of a template stay as printed, and a list lacks an item in one of two places', () => {
  const texts = [...units.values()].map(({ text }) => text).join('');
  expect(texts).toContain('县县落实');
  expect(texts).toContain('城县规划');
  expect(placesIn('ziyang')).toMatchObject([
    { kind: 'list', one: { clause: 'ziyang/3.8' }, other: { clause: 'ziyang/10.38' } },
  ]);
});

test('19 who leads stands in the facts of each sentence’s clause', () => {
  const line = lineWith('irrigation', '灌溉用水应符合');
  const leads = [...line.family.members].map(([plan, { clause }]) => {
    const { facts } = corpus.plans.find(({ metadata }) => metadata.id === plan)!;
    const own = facts.responsibilities.filter(
      (each) => each.clause === clause && each.role === 'lead',
    );
    return `${plan} ${own.map(({ unit }) => unit).join('、')}`;
  });
  expect(leads.join('\n')).toMatch(/gansu .*水利厅/);
  expect(leads.join('\n')).toMatch(/ziyang .*农业局/);
});

test('20 when reports are due, how often land is inspected, when targets are signed', () => {
  expect(finding('coordination')).toMatch(/甘肃写「每年2月初」；梨树写「每年1月底前」/);
  expect(wordsOf('unused', '每年定期开展巡查', 'frequency', 'shuozhou')).toEqual(['每年']);
  expect(finding('accountability')).toMatch(/朔州写「3个月内」；梨树写「适时」/);
});

test('sentences that differ hard are found in every kind that readers are told of', () => {
  const kinds = new Set(
    differingFamilies(comparison).flatMap((each) => each.kinds.map(({ kind }) => kind)),
  );
  expect([...kinds].sort()).toEqual(['agency', 'date', 'figure', 'frequency', 'modal']);
});
