import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFarmlandLimits } from '../../../../src/features/learn/registers/standards.ts';
import {
  placeSteps,
  readSteps,
  tellReading,
  xOf,
  yOf,
  type LimitStep,
} from '../../../../src/features/learn/simulations/limit-steps.ts';
import { findRow, judge, phColumn } from '../../../../src/features/learn/soil-test/judge.ts';

const file = 'content/standards/farmland.yaml';
const { entries } = readFarmlandLimits(
  file,
  readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8'),
);

describe.each(['paddy', 'other'] as const)('on %s', (use) => {
  const row = findRow(entries, '镉', use)!;
  const steps = [5.5, 6.5, 7.5, null].map((upTo, index): LimitStep => ({
    upTo,
    label: '',
    screening: row.screening[index]!,
    control: row.control![index]!,
  }));

  test('every place that a slider reaches is judged as the reader of soil tests judges it', () => {
    const verdicts = { below: 'below', between: 'between', above: 'above-control' } as const;
    const wrong: string[] = [];
    for (let ph = 40; ph <= 90; ph += 1) {
      for (let amount = 2; amount <= 100; amount += 1) {
        const reading = [ph / 10, amount / 20] as const;
        const { verdict } = readSteps(steps, ...reading);
        const known = judge(row, phColumn(reading[0]), reading[1]).verdict;
        if (verdicts[verdict] !== known) wrong.push(reading.join(' '));
      }
    }
    expect(wrong).toEqual([]);
  });

  test('within a range of pH the lines are level, and the ranges leave no gap', () => {
    const placed = placeSteps(steps);
    expect(placed.map(({ from }) => from)).toEqual([xOf(4), xOf(5.5), xOf(6.5), xOf(7.5)]);
    expect(placed.slice(0, -1).map(({ to }) => to)).toEqual(
      placed.slice(1).map(({ from }) => from),
    );
    expect(placed.every(({ screeningY, controlY }) => controlY < screeningY)).toBe(true);
  });
});

test('equal ratios of amounts stand equally far apart', () => {
  expect(yOf(0.2) - yOf(0.4)).toBeCloseTo(yOf(1) - yOf(2), 0);
});

test('a reading is told with the limit that decides', () => {
  const steps: LimitStep[] = [{ upTo: null, label: '', screening: 0.3, control: 1.5 }];
  const told = [0.3, 0.35, 1.55].map((amount) =>
    tellReading(steps, { use: '水田', ph: 5.2, amount }),
  );
  expect(told).toEqual([
    'pH 5.2，水田，镉 0.3：不超过筛选值 0.3',
    'pH 5.2，水田，镉 0.35：超过筛选值 0.3，没有超过管制值 1.5',
    'pH 5.2，水田，镉 1.55：超过管制值 1.5',
  ]);
});
