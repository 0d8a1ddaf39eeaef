import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import { isPast, listLedger, toldIn } from '../../../src/features/commitments/ledger.ts';
import { formatPeriod } from '../../../src/features/commitments/periods.ts';
import { sentenceOf } from '../../../src/features/commitments/words.ts';
import { promise } from '../../support/commitments.ts';
import { withSeedPlans } from '../../corpus/seeds.ts';

const { plans } = withSeedPlans(readCorpus(pathToFileURL(`${process.cwd()}/`)));
const ledger = listLedger(plans);
const timed = ledger.filter(({ state }) => state !== null);

test('every commitment is one record, and so is every publication that no commitment promises', () => {
  const commitments = plans.flatMap(({ facts }) => facts.commitments);
  const promised = new Set(commitments.flatMap(({ public: id }) => id ?? []));
  const others = plans
    .flatMap(({ facts }) => facts.disclosures)
    .filter(({ id }) => !promised.has(id));
  expect(timed).toHaveLength(commitments.length);
  expect(ledger).toHaveLength(commitments.length + others.length);
  expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
});

test('dated ones come first, by date; then what comes again, the most frequent first; then what has no time', () => {
  const dates = ledger.flatMap(({ date }) => date ?? []);
  expect(ledger.slice(0, dates.length).map(({ date }) => date)).toEqual(dates.toSorted());
  const periods = timed.slice(dates.length).map(({ every }) => every);
  expect(periods[0]).toBe('P6M');
  expect(periods.at(-1)).toBeNull();
  expect(ledger.slice(timed.length).map(({ state }) => state)).not.toContain('due');
});

test('what is to be public is told from the head of its sentence, of a long one from a comma on, with its subject in its place', () => {
  const untimed = ledger.filter(({ state }) => state === null);
  const before = untimed.map(({ plan, clause, paragraph, task }) => {
    const { paragraphs } = plans
      .find(({ metadata }) => metadata.id === plan)!
      .clauses.find(({ id }) => id === clause)!;
    const { text } = paragraphs[paragraph - 1]!;
    return text.slice(0, text.indexOf(task));
  });
  expect(untimed.length).toBeGreaterThan(0);
  expect(before.filter((words) => !/(?:^|[。；;！？，,\s][并且]?)$/u.test(words))).toEqual([]);
  const whole = before.filter((words) => /(?:^|[。；;！？\s])$/u.test(words));
  expect(whole.length / untimed.length).toBeGreaterThan(0.6);
  const after = promise({ doer: '责任单位', task: '工程完工后，责任单位要评估效果' });
  expect(sentenceOf(after)).toMatch(/：工程完工后，责任单位要评估效果。$/u);
  const unnamed = promise({ doer: '市环保局', task: '公布名单，报市环保局' });
  expect(sentenceOf(unnamed)).toMatch(/：市环保局：公布名单，报市环保局。$/u);
});

test('the time is given in the words of the text', () => {
  for (const { when, kind } of timed) {
    expect(when).toMatch(kind === 'recurring' ? /每|定期|年度|逐年/ : /\d{4}年|本世纪/);
  }
});

test('a unit of a table’s own column, or of the clause above, answers for a promise', () => {
  const [found] = plans.flatMap((plan) =>
    plan.facts.responsibilities.flatMap((lead) => {
      const child = plan.clauses.find(({ parent }) => parent === lead.clause);
      const list = plan.clauses.find(({ id }) => id === lead.clause)?.paragraphs[
        lead.paragraph - 1
      ];
      return lead.role === 'lead' && child && list?.kind === 'units' ? [{ plan, lead, child }] : [];
    }),
  );
  const [model] = found?.plan.facts.commitments ?? [];
  if (!found || !model) throw new Error('没有一个方案的上级条款用一栏写了牵头单位。');
  const facts = {
    ...found.plan.facts,
    responsibilities: [found.lead],
    commitments: [{ ...model, clause: found.child.id, paragraph: 0 }],
  };
  const [record] = listLedger([{ ...found.plan, facts }]);
  expect(record?.units).toEqual([found.lead.unit]);
  expect(record && toldIn(record).who).toBe(true);
});

test('the figures are those of the same words, as printed', () => {
  const targets = timed.filter(({ figures }) => figures.length > 1);
  expect(targets.length).toBeGreaterThan(0);
  for (const { figures, quote, task } of targets)
    for (const figure of figures) expect((quote + task).replaceAll(/\s/g, '')).toContain(figure);
});

test('a deadline is past from the day after it, and a beginning never is', () => {
  const due = promise({ date: '2020-12-31' });
  expect(isPast(due, '2021-01-01')).toBe(true);
  expect(isPast(due, '2020-12-31')).toBe(false);
  expect(isPast(promise({ date: '2017-01-01', state: 'standing' }), '2026-11-22')).toBe(false);
  expect(isPast(promise({ every: 'P1Y' }), '2026-11-22')).toBe(false);
});

test('定期 alone does not say when, and an enterprise that the sentence names is who', () => {
  expect(toldIn(promise({}))).toEqual({
    who: false,
    when: false,
    figure: false,
    publication: false,
  });
  expect(toldIn(promise({ every: 'P1Y', doer: '有关企业' }))).toMatchObject({
    who: true,
    when: true,
  });
});

test('a sentence begins with who does it; who only leads is set before what is done', () => {
  const own = {
    task: '各市州制定规划',
    doer: '各市州',
    units: ['省环保厅'],
    role: 'lead',
  } as const;
  expect(sentenceOf(promise(own))).toBe('某县：各市州制定规划。');
  expect(sentenceOf(promise({ ...own, task: '完成详查', doer: null }))).toBe(
    '某县：省环保厅牵头，完成详查。',
  );
  expect(sentenceOf(promise({ ...own, task: '产粮大县要制定方案', doer: null }))).toBe(
    '某县：省环保厅牵头：产粮大县要制定方案。',
  );
  expect(sentenceOf(promise({ task: '完成详查' }))).toBe('某县：完成详查。');
});

test('a period is told as Chinese tells it', () => {
  expect(formatPeriod('P1Y')).toBe('每年');
  expect(formatPeriod('P6M')).toBe('每半年');
  expect(formatPeriod('P10Y')).toBe('每10年');
  expect(formatPeriod(null)).toBe('定期（没有写多久一次）');
});
