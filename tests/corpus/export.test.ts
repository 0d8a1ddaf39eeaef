import { describe, expect, test } from 'vitest';
import { clauseAnchor, clausePath } from '../../src/corpus/address.ts';
import { toCsv } from '../../src/corpus/export/csv.ts';
import type { Column } from '../../src/corpus/export/dataset.ts';
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

describe('CSV columns that a spreadsheet would take for something else', () => {
  const columnOf = (dataset: string, name: string): Column =>
    datasets.find((one) => one.name === dataset)!.columns.find((one) => one.name === name)!;

  test('a comparator is a word, with no sign to guard it', () => {
    const rows = [{ comparator: '=' }, { comparator: '>=' }];
    expect(toCsv(rows, [columnOf('indicators', 'comparator')])).toBe(
      '\ufeffcomparator\r\neq\r\n>=\r\n',
    );
  });

  test('numbers of clauses are no decimals, so that 2.10 stays apart from 2.1', () => {
    const csv = toCsv([{ ordinals: '2.10' }], [columnOf('clauses', 'ordinals')]);
    expect(csv.split('\r\n')[1]).toBe('§2.10');
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

  test('every row has the fields that the dictionary lists, and no other', () => {
    const unlike = datasets.filter(({ columns, rows }) => {
      const listed = new Set(columns.map(({ name }) => name.split('.')[0]));
      return rows(corpus).some((row) => {
        const fields = Object.keys(row);
        return fields.length !== listed.size || fields.some((field) => !listed.has(field));
      });
    });
    expect(unlike.map(({ name }) => name)).toEqual([]);
  });

  test('what a commitment makes public, and who leads, are rows of other datasets', () => {
    const idsOf = (name: string): Set<string> =>
      new Set(
        datasets
          .find((one) => one.name === name)!
          .rows(corpus)
          .map((row) => (row as { id: string }).id),
      );
    const commitments = datasets.find(({ name }) => name === 'commitments')!.rows(corpus) as {
      lead: string[];
      public: string | null;
    }[];
    const [disclosures, agencies] = [idsOf('disclosures'), idsOf('agencies')];
    const promised = commitments.flatMap((fact) => fact.public ?? []);
    expect(promised.length).toBeGreaterThan(0);
    expect(promised.filter((id) => !disclosures.has(id))).toEqual([]);
    expect(commitments.flatMap(({ lead }) => lead).filter((id) => !agencies.has(id))).toEqual([]);
  });

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
