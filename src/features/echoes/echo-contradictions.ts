import { isWithin } from '../../corpus/adcode.ts';
import type { EchoKey } from './echo-columns.ts';
import { nationalPlan, wholeCountry, type EchoCells, type EchoContext } from './echo.ts';

type Contradiction = readonly [key: EchoKey, problem: string, wrong: boolean];

/** What the cells of one row say against each other, against the plans or against the list of divisions. */
export function contradictionsIn(row: EchoCells, context: EchoContext) {
  return [...figureChecks(row), ...placeChecks(row, context), ...clauseChecks(row, context)]
    .filter(([, , wrong]) => wrong)
    .map(([key, problem]) => ({ key, problem }));
}

function figureChecks({ value, comparator, unit, saidOn, checkedOn }: EchoCells): Contradiction[] {
  return [
    ['comparator', '写了数值，须同时写比较', value !== null && comparator === null],
    ['comparator', '没有数值，不写比较', value === null && comparator !== null],
    ['unit', '写了数值，须同时写单位', value !== null && unit === null],
    ['unit', '没有数值，不写单位', value === null && unit !== null],
    ['saidOn', `「${saidOn}」晚于核对日期`, saidOn !== null && saidOn > checkedOn],
  ];
}

function placeChecks({ place, adcode, plan }: EchoCells, context: EchoContext): Contradiction[] {
  const name = adcode === wholeCountry ? '全国' : context.places.get(adcode);
  return [
    ['adcode', `「${adcode}」不在行政区划表里`, name === undefined],
    ['place', `「${place}」与 ${adcode} 不符，那是${name}`, name !== undefined && name !== place],
    ['plan', `没有方案「${plan}」`, plan !== nationalPlan && !context.plans.has(plan)],
    ['plan', '全国的事不归哪一份方案', (adcode === wholeCountry) !== (plan === nationalPlan)],
  ];
}

/** At a clause stands only what speaks of that clause's own words, of its own place, and after the plan. */
function clauseChecks(row: EchoCells, { plans }: EchoContext): Contradiction[] {
  const { clause: id, words, saidOn, adcode, value } = row;
  const plan = plans.get(row.plan);
  if (id === null) return [['words', '没有写条款，不写条文里的话', words.length > 0]];
  const clause = plan?.clauses.find((one) => one.id === id);
  if (plan === undefined || clause === undefined)
    return [['clause', `方案「${row.plan}」里没有条款「${id}」`, true]];
  const printed = [clause.heading, ...clause.paragraphs.map(({ text }) => text)].join('\n');
  const { adcode: own, date } = plan.metadata;
  const unknown = words.find((one) => !printed.includes(one));
  return [
    ['words', '写了条款，须同时写条文里的话', words.length === 0],
    ['words', `${id} 里没有「${unknown}」`, unknown !== undefined],
    ['adcode', `${row.place}不在方案的地方之内，不能挂在 ${id}`, !isWithin(adcode, own)],
    [
      'adcode',
      `${row.place}的数不是${plan.metadata.region}的数，不能挂在 ${id}`,
      value !== null && adcode !== own,
    ],
    ['saidOn', `「${saidOn}」早于方案（${date}），不是后来的话`, isBefore(saidOn, date)],
  ];
}

/** As far as both dates are known: a year alone is not before a day of that year. */
function isBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
