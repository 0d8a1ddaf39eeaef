import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHidden, findUncovered, outlineOf, parseText, readSeed, seedNames } from './seeds.ts';

const seeds = seedNames.map(readSeed);
const lines = seeds.flatMap((text) => text.split('\n'));
const options = { seed: 20161, numRuns: 150 };

/** Characters that mean something to the parser, so that random text hits its rules. */
const telling = fc.constantFrom(
  ...'一二三十百（）()、.．1234567890第章节条条。；：，\n\t\r\f \u3000《》“”牵头单位负责年底前and㈠⑴⒈\ufeff\u2028\u0085\u200b\u00ad𠮷附件目录—⼀⼆年○〇０１㊀①Ⅰ\u200d\ufe0f#*%亩Ol页共之',
  ...[
    '&nbsp;',
    '<!--',
    '-->',
    '\n# ',
    '— 3 —',
    '1.1',
    '2018-12-31前',
    '9 0%',
    '\u{2f800}',
    '\u{e0100}',
  ],
);

const damaged = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.string({ unit: telling, maxLength: 6 })), {
      maxLength: 12,
    }),
  )
  .map(([text, wounds]) =>
    wounds.reduce(
      (hurt, [at, length, insert]) => cut(hurt, at % (hurt.length + 1), length, insert),
      text,
    ),
  );

function cut(text: string, at: number, length: number, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at + length);
}

describe('any text is read without loss', () => {
  const covers = (text: string): void => {
    expect(findUncovered(text, parseText(text).clauses)).toEqual([]);
  };

  test('random characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), covers), options);
    fc.assert(fc.property(fc.string({ unit: telling, maxLength: 300 }), covers), options);
  });

  test('random mixtures of the lines of the five plans', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 60 }), (some) => {
        covers(some.join('\n'));
      }),
      options,
    );
  });

  test('the five plans with random damage', () => {
    fc.assert(fc.property(damaged, covers), { ...options, numRuns: 60 });
  });

  test('ids stay unique whatever is damaged', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const ids = parseText(text).clauses.map((clause) => clause.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { ...options, numRuns: 60 },
    );
  });

  test('what is not shown is a number, the stop of a heading or a repair', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const parsed = parseText(text);
        fc.pre(parsed.table === null);
        expect(findHidden(text, parsed)).toEqual([]);
      }),
      { ...options, numRuns: 60 },
    );
  });

  test('a line of a million characters without a break', () => {
    const text = seeds.join('').replaceAll(/\s/gu, '').repeat(11);
    expect(text.length).toBeGreaterThan(1_000_000);
    covers(text);
  });
});

describe('the same plan is found in other layouts', () => {
  const shape = (text: string): number[] =>
    [1, 2, 3, 4].map(
      (depth) =>
        parseText(text).clauses.filter((clause) => clause.depth === depth && clause.marker !== '')
          .length,
    );
  const prose = [
    ['gansu', [3, 18, 45, 0]],
    ['longchuan', [4, 12, 34, 0]],
    ['ziyang', [11, 44, 0, 0]],
    ['shuozhou', [4, 15, 37, 101]],
  ] as const;

  test.each(prose)('%s on one single line', (name, counts) => {
    expect(shape(readSeed(name).replaceAll(/\s*\n\s*/gu, ''))).toEqual(counts);
  });

  test.each(prose)('%s with half-width signs', (name, counts) => {
    expect(shape(readSeed(name).normalize('NFKC'))).toEqual(counts);
  });

  test.each(prose)('%s indented, with Windows line ends', (name, counts) => {
    expect(
      shape(
        readSeed(name)
          .split('\n')
          .map((line) => (line.trim() ? `\u3000\u3000${line.trim()}` : ''))
          .join('\r\n'),
      ),
    ).toEqual(counts);
  });

  test.each(prose)('%s broken at 38 characters a line', (name, counts) => {
    const paragraphs = readSeed(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(
      shape(paragraphs.map((line) => line.replaceAll(/(.{38})(?=.)/gu, '$1\n')).join('\n')),
    ).toEqual(counts);
  });

  test('the columns of a task table may be fewer and bear other names', () => {
    const table = ['任务内容', '牵头单位', '工作措施'].map((cell) => `\t${cell}`).join('\n');
    const row = (...cells: string[]): string => cells.map((cell) => `\t${cell}`).join('\n');
    const text = [
      '某县任务表',
      '',
      table,
      '',
      row('一、开展调查', '县环保局', '1.摸底'),
      '',
      row('二、公开结果', '', '2.上网'),
      '',
    ].join('\n');
    expect(outlineOf(text)).toBe(
      '0 某县任务表\n1 【开展调查】县环保局 / 1.摸底\n2 【公开结果】2.上网',
    );
  });
});

describe('numbering', () => {
  test('traditional characters', () => {
    expect(outlineOf('某縣方案\n一、總體要求\n（一）指導思想。全面貫徹。\n第三節 測試')).toContain(
      '指導思想】全面貫徹。',
    );
    expect(parseText('（縣環保局牽頭，縣財政局參與）').clauses[0]?.paragraphs[0]?.kind).toBe(
      'units',
    );
  });

  test('where the document nests otherwise, the document is right', () => {
    expect(
      outlineOf('1.甲\n（一）子\n一、孙\n二、孙\n（二）子\n一、孙\n2.乙\n（一）子\n一、孙'),
    ).toContain('    1.1.2 【孙】');
  });

  test('a figure at the head of a line is no number', () => {
    expect(outlineOf('一、目标。到2020年，\n1.5万亩得到修复。')).toBe(
      '1 【目标】到2020年，1.5万亩得到修复。',
    );
    expect(
      outlineOf(
        '1.2018年底前完成调查，并上报结果，并公开。\n2.2019年底前完成评估，并上报结果，并公开。',
      ),
    ).toContain('2 2019年底前');
  });
});

describe('what stands between and around the clauses of real copies', () => {
  test('marks that cannot be seen do not hide a number', () => {
    expect(outlineOf('一、甲\n\u200b二、乙\u00ad丙')).toBe('1 【甲】\n2 【乙丙】');
  });

  test('a reference to an article at the head of a line opens none', () => {
    expect(
      parseText('第一条 违反规定的，依照本条例\n第五条的规定处罚。\n第二条 施行。').clauses,
    ).toHaveLength(2);
  });

  test('in a task table the units may stand before what they do', () => {
    const rows = [
      ['责任单位', '工作任务', '完成时限'],
      ['县环保局', '1．开展调查', '2020年底前'],
      ['县农业局', '2．划定类别', ''],
    ];
    const text = rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
    expect(outlineOf(text)).toContain('1 【开展调查】2020年底前 / 县环保局');
    expect(findUncovered(text, parseText(text).clauses)).toEqual([]);
  });
});
