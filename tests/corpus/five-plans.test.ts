import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Clause, Repair } from '../../src/corpus/plan.ts';
import { atDepth, findUncovered, parseSeed, readSeed, seedNames } from './seeds.ts';
import { some } from '../support/some.ts';

interface GoldLevel {
  count: number;
  titles: string[];
}

interface Gold {
  structure: { levels: GoldLevel[] };
  defects: { quote: string; what: string }[];
}

function readGold(name: string): Gold {
  return JSON.parse(
    readFileSync(new URL(`../fixtures/gold/${name}.json`, import.meta.url), 'utf8'),
  ) as Gold;
}

describe('the five plans have the clauses that were counted by reading', () => {
  test.each([
    ['gansu', [3, 18, 45]],
    ['longchuan', [4, 12, 34]],
    ['ziyang', [11, 44]],
    // （5） hangs directly under its section, so one of the 102 is counted at the third depth.
    ['shuozhou', [4, 15, 37, 101]],
  ] as const)('%s', (name, counts) => {
    const { clauses } = parseSeed(name);
    expect(counts.map((_, index) => atDepth(clauses, index + 1).length)).toEqual(counts);
    expect(atDepth(clauses, counts.length + 1)).toEqual([]);
  });

  test('lishu: 13 条, 39 款, 52 项 without printed numbers, 138 小项', () => {
    const { clauses } = parseSeed('lishu');
    const below = (depth: number): Clause[] =>
      clauses.filter((clause) => clause.depth === depth && clause.ordinals !== '0');
    expect([1, 2, 3, 4].map((depth) => below(depth).length)).toEqual([13, 39, 52, 138]);
    expect(below(3).every((clause) => clause.labels.at(-1) === '')).toBe(true);
  });

  test('shuozhou: the 102 items run through the whole document', () => {
    const items = parseSeed('shuozhou').clauses.filter((clause) =>
      /^[（(]\d+[）)]$/.test(clause.marker),
    );
    expect(items.map((item) => Number(item.marker.slice(1, -1)))).toEqual(
      items.map((_, index) => index + 1),
    );
    expect(items).toHaveLength(102);
    expect(items[4]?.id).toBe('shuozhou/2.2.5');
  });
});

describe.each(['gansu', 'shuozhou'] as const)('%s reads as it was read by hand', (name) => {
  const gold = readGold(name);
  const { clauses, repairs } = parseSeed(name);

  test('every title of every titled level', () => {
    const found = clauses.map((clause) => squeeze(clause.marker + clause.heading));
    for (const { titles } of some(gold.structure.levels.slice(0, 3))) {
      for (const title of titles) expect(found).toContain(squeeze(title));
    }
  });

  test('every sentence that a page break cut is joined, and no other', () => {
    const breaks = gold.defects.filter((defect) => defect.quote.includes('⏎'));
    const joined = repairs.filter((repair) => repair.kind === 'page-break');
    const source = readSeed(name);
    const around = joined.map((repair) => surroundings(source, repair));
    for (const { quote } of breaks)
      expect(around.some((text) => squeeze(text).includes(squeeze(quote.replace('⏎', ''))))).toBe(
        true,
      );
    expect(joined).toHaveLength(breaks.length);
  });
});

function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function surroundings(source: string, { start, end }: Repair): string {
  return source.slice(start - 20, start) + source.slice(end, end + 20);
}

describe('what is peculiar to one text', () => {
  test('ziyang: the labelled paragraphs before the first clause are clauses of their own', () => {
    const leads = parseSeed('ziyang').clauses.filter((clause) => clause.ordinals.startsWith('0.'));
    expect(leads.map((clause) => [clause.ordinals, clause.heading])).toEqual([
      ['0.1', '总体要求'],
      ['0.2', '工作目标'],
      ['0.3', '主要指标'],
    ]);
    expect(leads[1]?.paragraphs[0]?.text).toContain('得到基本管控。到2030年');
  });

  test('ziyang: （一）–（四十四） run on across sections', () => {
    const items = atDepth(parseSeed('ziyang').clauses, 2);
    expect(items.at(8)?.id).toBe('ziyang/3.9');
    expect(items.at(-1)?.id).toBe('ziyang/11.44');
  });

  test('ziyang: the title block gives number, issuer, addressee and date', () => {
    expect(parseSeed('ziyang').titleBlock).toEqual({
      title: '土壤污染防治行动计划资阳市工作方案',
      docNumber: '资府发〔2017〕21号',
      issuer: '资阳市人民政府',
      addressee: '各县（区）人民政府，开发区管委会，临空经济区管委会筹备组，市级各部门：',
      date: '2017-05-15',
    });
  });

  test('longchuan: a title on two lines is one line', () => {
    const [block] = parseSeed('longchuan').clauses;
    expect(block?.paragraphs[1]?.text).toBe(
      '陇川县人民政府办公室关于印发陇川县土壤污染防治工作方案的通知',
    );
  });

  test('shuozhou: the closing paragraph after the last units is the end of the text', () => {
    const end = parseSeed('shuozhou').clauses.at(-1);
    expect(end?.id).toBe('shuozhou/end');
    expect(end?.paragraphs[0]?.text).toMatch(/^我市正处于/);
  });

  test('shuozhou: a short duty in a level of running text is no heading', () => {
    const item = parseSeed('shuozhou').clauses.find((clause) => clause.ordinals === '2.6.3.66');
    expect(item?.heading).toBe('');
    expect(item?.paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '减少过度包装。'],
      ['units', '牵头单位：市质监局'],
      ['units', '参加单位：市发改委、市工商局、市商务局等'],
    ]);
  });

  test('lishu: units and work belong to the 小项, the units of the fourth column to the 项', () => {
    const { clauses } = parseSeed('lishu');
    const kinds = (ordinals: string): string[] =>
      clauses
        .find((clause) => clause.ordinals === ordinals)
        ?.paragraphs.map(({ kind, text }) => `${kind} ${text.slice(0, 12)}`) ?? [];
    expect(kinds('1.1.1')).toEqual([
      'text 加大水土流失的治理力度。',
      'units 县农业局牵头，县发展改革',
    ]);
    expect(kinds('1.1.1.2')).toEqual([
      'text 培育肥力、改良土壤。通过',
      'units 2、农业局牵头，农机局配',
      'work 负责全面培肥黑土地力，改',
    ]);
  });

  test('lishu: of two headings in a cell the first counts; a copy is left out, another number stays', () => {
    const { clauses, repairs, diagnostics } = parseSeed('lishu');
    const clause = (ordinals: string) =>
      clauses.find((candidate) => candidate.ordinals === ordinals);
    expect(clause('3')?.paragraphs).toEqual([]);
    expect(clause('5')?.paragraphs[0]?.text).toBe('三、实施农用地分类管理，保障农业生产环境安全。');
    expect(repairs.filter((repair) => repair.kind === 'duplicate')).toHaveLength(4);
    expect(
      diagnostics.filter(({ code }) => code === 'heading-conflict').map(({ line }) => line),
    ).toEqual([275, 813, 816, 1122, 1271]);
  });

  test('lishu: the table keeps seven columns and 138 rows, each leading to its clause', () => {
    const { table, clauses } = parseSeed('lishu');
    expect(table?.columns.map(({ name, role }) => `${name} ${role}`)).toEqual([
      '条内容 level',
      '款内容 level',
      '项内容 level',
      '责任单位 units',
      '小项内容 level',
      '责任单位 units',
      '具体工作内容 work',
    ]);
    expect(table?.rows).toHaveLength(138);
    expect(table?.clauses).toEqual(
      clauses.filter((clause) => clause.depth === 4).map((clause) => clause.id),
    );
  });
});

describe('repairs', () => {
  test('English words between Han characters become the Chinese ones', () => {
    const words = seedNames.flatMap((name) =>
      parseSeed(name).repairs.filter((repair) => repair.kind === 'stray-word'),
    );
    expect(words.map(({ original, repaired }) => [original, repaired])).toEqual(
      Array.from({ length: 4 }, () => [' and ', '和']),
    );
  });

  test('387 blanks are closed up', () => {
    const lengths = parseSeed('lishu').repairs.map((repair) => repair.original.length);
    expect(Math.max(...lengths.filter((length) => length < 400))).toBe(387);
    expect(
      parseSeed('lishu')
        .clauses.flatMap((clause) => clause.paragraphs)
        .some(({ text }) => text.includes('  ')),
    ).toBe(false);
  });

  test('each names the words that stand in the source', () => {
    const repairs = seedNames.flatMap((name) =>
      parseSeed(name).repairs.map((repair) => ({ source: readSeed(name), ...repair })),
    );
    for (const { source, start, end, original } of some(repairs))
      expect(source.slice(start, end)).toBe(original);
  });

  test.each(seedNames)('%s: what is shown and is no repair stands in the source', (name) => {
    const source = readSeed(name);
    for (const { text, runs } of parseSeed(name).clauses.flatMap((clause) => clause.paragraphs)) {
      for (const { at, from, length } of runs)
        expect(text.slice(at, at + length)).toBe(source.slice(from, from + length));
    }
  });
});

test.each(seedNames)('%s: the spans of its clauses cover every character once', (name) => {
  expect(findUncovered(readSeed(name), parseSeed(name).clauses)).toEqual([]);
});

test.each(seedNames)('%s: ids are unique and lead from parent to child', (name) => {
  const { clauses } = parseSeed(name);
  const ids = new Set(clauses.map((clause) => clause.id));
  expect(ids.size).toBe(clauses.length);
  for (const { parent, id } of some(clauses.filter((clause) => clause.parent !== null)))
    expect([ids.has(parent!), id.startsWith(parent!)]).toEqual([true, true]);
});
