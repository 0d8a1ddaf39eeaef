import { describe, expect, test } from 'vitest';
import {
  countValues,
  describeUnknown,
  isChosen,
  readChoice,
  readFields,
  readForm,
  writeChoice,
} from '../../src/shared/list-filter.ts';

const fields = ['plan', 'who'];

describe('the choice of a filter', () => {
  test('is read from the address, whatever else stands there', () => {
    const query = new URLSearchParams('?q=x&plan=shuozhou&who=');
    expect([...readChoice(query, fields)]).toEqual([['plan', 'shuozhou']]);
  });

  test('is written into the address and read again', () => {
    const query = writeChoice(
      new URLSearchParams('?q=x&who=other'),
      fields,
      new Map([['plan', 'a']]),
    );
    expect(query.toString()).toBe('q=x&plan=a');
    expect([...readChoice(query, fields)]).toEqual([['plan', 'a']]);
  });

  test('keeps the rows that agree with it in every field', () => {
    const row = { plan: 'a', who: 'other' };
    expect(isChosen(row, new Map())).toBe(true);
    expect(isChosen(row, new Map([['plan', 'a']]))).toBe(true);
    expect(
      isChosen(
        row,
        new Map([
          ['plan', 'a'],
          ['who', 'enterprise'],
        ]),
      ),
    ).toBe(false);
  });

  test('any of several values of a row will do, but only a whole one', () => {
    const row = { agency: 'water-affairs finance' };
    expect(isChosen(row, new Map([['agency', 'finance']]))).toBe(true);
    expect(isChosen(row, new Map([['agency', 'water']]))).toBe(false);
  });

  test('does not keep a row that says nothing of a field', () => {
    expect(isChosen({ plan: 'a' }, new Map([['year', '2020']]))).toBe(false);
  });

  test('counts for each value of a field what it would list beside the rest of the choice', () => {
    const rows = [
      { plan: 'a', state: 'past' },
      { plan: 'a', state: 'recurring yearly' },
      { plan: 'b', state: 'past' },
    ];
    const choice = new Map([
      ['plan', 'a'],
      ['state', 'past'],
    ]);
    expect(Object.fromEntries(countValues(rows, choice, 'state'))).toEqual({
      past: 1,
      recurring: 1,
      yearly: 1,
    });
    expect(Object.fromEntries(countValues(rows, choice, 'plan'))).toEqual({ a: 1, b: 1 });
  });

  test('takes from a form what is chosen, and nothing for 全部', () => {
    const chosen = readForm([
      { name: 'plan', value: '' },
      { name: 'year', value: '2020' },
    ]);
    expect([...chosen]).toEqual([['year', '2020']]);
  });
});

describe('what an address asks for and a filter does not have', () => {
  const lists = readFields([
    {
      name: 'year',
      options: [{ value: '' }, { value: '2020' }],
      labels: [{ firstChild: { textContent: '\n  年份\n' } }],
    },
    { name: 'plan', options: [{ value: 'a' }], labels: [] },
  ]);

  test('is named with the field', () => {
    expect(describeUnknown(new URLSearchParams('?year=1800&plan=a'), lists)).toBe(
      '网址里的「年份：1800」不在可选之列，没有按它筛选。',
    );
    expect(describeUnknown(new URLSearchParams('?plan=%E0%A4%A&plan=a&plan=b'), lists)).toMatch(
      /^网址里的「plan：[^」]*」「plan：b」不在/,
    );
  });

  test('is nothing where all can be chosen, or nothing is', () => {
    for (const query of ['', '?year=', '?year=2020', '?other=1'])
      expect(describeUnknown(new URLSearchParams(query), lists)).toBe('');
  });

  test('is shortened where it is long', () => {
    const long = '土'.repeat(100);
    expect(describeUnknown(new URLSearchParams({ plan: long }), lists)).toContain(
      `${'土'.repeat(40)}……」`,
    );
  });
});
