import { compare } from '../../corpus/compare.ts';
import type { LedgerRecord } from './ledger.ts';
import type { RowValues } from './row-values.ts';
import { standingNames } from './tallies.ts';

/** One thing that a filter of promises can choose. */
export interface Chip {
  field: string;
  name: keyof RowValues;
  value: string;
  label: string;
  /** How many promises it chooses. */
  count: number;
}

/** A field of a filter with all that can be chosen in it. */
export interface ChoiceField {
  name: keyof RowValues;
  label: string;
  choices: readonly { value: string; label: string }[];
}

type Named = Record<'id' | 'name', string>;

/** What can be chosen from some promises: what is often chosen as chips, the rest as lists. */
export function ledgerChoices(
  records: readonly LedgerRecord[],
  rows: readonly RowValues[],
  { agencies, topics }: { agencies: readonly Named[]; topics: readonly Named[] },
): { chips: Chip[]; fields: ChoiceField[] } {
  const has = (name: keyof RowValues, value: string): number =>
    rows.filter((row) => row[name]?.split(' ').includes(value) === true).length;
  const regions = new Map(
    records
      .toSorted((one, other) => compare(one.adcode, other.adcode))
      .map(({ plan, region }) => [plan, region]),
  );
  const years = [...new Set(records.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const named = (name: 'agency' | 'topic', all: readonly Named[]): ChoiceField['choices'] =>
    all.filter(({ id }) => has(name, id) > 0).map(({ id, name: label }) => ({ value: id, label }));
  const fields: ChoiceField[] = [
    {
      name: 'plan',
      label: '地方',
      choices: [...regions].map(([value, label]) => ({ value, label })),
    },
    { name: 'agency', label: '部门', choices: named('agency', agencies) },
    {
      name: 'year',
      label: '年份',
      choices: years.map((year) => ({ value: String(year), label: `${year} 年` })),
    },
    { name: 'topic', label: '主题', choices: named('topic', topics) },
  ];
  return {
    chips: chips
      .map((chip) => ({ ...chip, count: has(chip.name, chip.value) }))
      .filter(({ count }) => count > 0),
    fields: fields.filter(({ name }) => name !== 'plan' || regions.size > 1),
  };
}

const { past, ahead, standing, recurring } = standingNames;

const chips: readonly Omit<Chip, 'count'>[] = [
  { field: '期限', name: 'state', value: 'past', label: past },
  { field: '期限', name: 'state', value: 'ahead', label: ahead },
  { field: '期限', name: 'state', value: 'standing', label: standing },
  { field: '期限', name: 'state', value: 'yearly', label: '每年' },
  { field: '期限', name: 'state', value: 'recurring', label: recurring },
  { field: '公开', name: 'public', value: 'yes', label: '要公开' },
  { field: '数字', name: 'figure', value: 'yes', label: '写了数字' },
  { field: '谁', name: 'who', value: 'none', label: '没有写谁' },
  { field: '后来', name: 'later', value: 'yes', label: '后来说过' },
  { field: '缺项', name: 'gap', value: 'when', label: '写了谁、没有写何时' },
];
