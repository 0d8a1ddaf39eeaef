import { describe, expect, test } from 'vitest';
import { clauseAnchor, clausePath } from '../../src/corpus/address.ts';
import { toCsv } from '../../src/corpus/export/csv.ts';
import { datasets } from '../../src/corpus/export/datasets.ts';
import { readCorpus } from '../../src/corpus/io.ts';

describe('CSV', () => {
  test('begins with a byte order mark, ends lines with CRLF and doubles quotes', () => {
    expect(toCsv([{ a: '说“好”"', b: '一,二' }], ['a', 'b'])).toBe(
      '\ufeffa,b\r\n"说“好”""","一,二"\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'a cell that begins like %j is not run',
    (cell) => {
      const [, row = ''] = toCsv([{ a: cell }], ['a']).split('\r\n', 2);
      expect(row.replace('"', '')).toMatch(/^'/);
    },
  );

  test('lists stand on lines of their own, spans as start-end, nested values under a dotted name', () => {
    const row = {
      list: ['甲', '乙'],
      spans: [
        [0, 3],
        [5, 9],
      ],
      inner: { count: 2 },
      nothing: null,
    };
    expect(toCsv([row], ['list', 'spans', 'inner.count', 'nothing'])).toBe(
      '\ufefflist,spans,inner.count,nothing\r\n"甲\n乙","0-3\n5-9",2,\r\n',
    );
  });
});

describe('addresses', () => {
  test('a clause is found at its plan by its numbers', () => {
    expect(clausePath({ plan: 'gansu', ordinals: '2.4.2' })).toBe('/plans/gansu/#c-2-4-2');
  });

  test('a repeated number can not be mistaken for the level below', () => {
    expect(clauseAnchor('2.3-2')).not.toBe(clauseAnchor('2.3.2'));
  });
});

describe('datasets', () => {
  const corpus = readCorpus(new URL('../../', import.meta.url));

  test('clauses carry heading and paragraphs as one text', () => {
    const clauses = datasets.find(({ name }) => name === 'clauses')?.rows(corpus) as {
      id: string;
      text: string;
    }[];
    expect(clauses.find(({ id }) => id === 'gansu/2.2.3')?.text).toMatch(
      /^防范建设用地新增污染\n排放重点污染物.*\n各级发展改革/s,
    );
  });
});
