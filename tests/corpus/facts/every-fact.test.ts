import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactPlace, Facts } from '../../../src/corpus/facts/types.ts';
import { parseSeed, parseText, readSeed, type SeedName } from '../seeds.ts';
import { factsOf, factsOfSeed } from './support.ts';

const plans: readonly (readonly [SeedName, string])[] = [
  ['gansu', '620000'],
  ['longchuan', '533124'],
  ['ziyang', '512000'],
  ['shuozhou', '140600'],
  ['lishu', '220322'],
];

function placesIn(facts: Facts): FactPlace[] {
  const { responsibilities, indicators, commitments, disclosures, places, citations } = facts;
  return [responsibilities, indicators, commitments, disclosures, places, citations].flat();
}

/** The facts whose quotation is not literally in the source, or goes over the end of a line. */
function misquoted(text: string, facts: Facts): FactPlace[] {
  return placesIn(facts).filter(
    ({ quote, span }) => quote === '' || text.slice(...span) !== quote || /[\n\r\t]/.test(quote),
  );
}

describe.each(plans)('every fact of %s', (plan, adcode) => {
  const { text, facts } = factsOfSeed(plan, adcode);
  const { clauses } = parseSeed(plan);

  test('is quoted literally', () => {
    expect(misquoted(text, facts)).toEqual([]);
  });

  test('stands within its paragraph, its telling words within its phrase', () => {
    const shown = new Map(clauses.map((clause) => [clause.id, clause]));
    const astray = placesIn(facts).filter(
      ({ clause: id, paragraph, start, end, focus: [from, to] }) => {
        const clause = shown.get(id);
        const words = paragraph === 0 ? clause?.heading : clause?.paragraphs[paragraph - 1]?.text;
        return start > from || from >= to || to > end || end > (words?.length ?? 0);
      },
    );
    expect(astray).toEqual([]);
  });

  test('names the unit or the place that is marked', () => {
    const shown = new Map(clauses.map((clause) => [clause.id, clause]));
    const marked = ({ clause, paragraph, focus }: FactPlace): string =>
      shown.get(clause)?.paragraphs[paragraph - 1]?.text.slice(...focus) ?? '';
    expect(facts.responsibilities.filter((fact) => marked(fact) !== fact.unit)).toEqual([]);
    expect(facts.places.filter((fact) => !marked(fact).endsWith(fact.printed))).toEqual([]);
  });

  test('has a topic', () => {
    expect(facts.topics.map(({ clause }) => clause)).toEqual(clauses.map(({ id }) => id));
    expect(facts.topics.filter(({ topics }) => topics.length === 0)).toEqual([]);
  });
});

describe('any text', () => {
  const scraps = [
    '2018年底前',
    '到2020年，',
    '每年',
    '定期',
    '达到90%以上',
    '92.左右',
    '零增长',
    '下达的指标',
    '（市环保局牵头，',
    '市农业局等参与）',
    '（',
    '）',
    '牵头单位：',
    '、',
    '，',
    '。',
    '\n',
    '  ',
    '\t',
    '向社会公开',
    '发布公告',
    '在会宁县、',
    '朔城区',
    '疏勒河流域',
    '《办法》',
    '〔2016〕31号',
    '一、',
    '（一）',
    '1.',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

  test('is read without an error, and quoted literally', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(misquoted(sample, factsOf(sample, '620000'))).toEqual([]);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  test('made from damaged plans is quoted literally', () => {
    const sources = plans.map(([plan]) => readSeed(plan));
    const damaged = fc
      .tuple(
        fc.constantFrom(...sources),
        fc.nat(30_000),
        fc.nat(1500),
        fc.nat(20),
        fc.string({ maxLength: 3 }),
      )
      .map(([source, start, length, step, scrap]) => {
        const piece = source.slice(start, start + length);
        return step < 2
          ? piece
          : piece.replace(/./gsu, (sign, at: number) => (at % (step * 7) === 0 ? scrap : sign));
      });
    fc.assert(
      fc.property(damaged, (sample) => {
        expect(misquoted(sample, factsOf(sample, '140600'))).toEqual([]);
      }),
      { seed: 31, numRuns: 200 },
    );
  });

  test('of one endless sentence costs no more than others', () => {
    const endless = `一、${'到2020年达到90%向社会公开（市环保局牵头、'.repeat(2000)}`;
    const { clauses } = parseText(endless);
    expect(clauses.length).toBeGreaterThan(0);
    expect(misquoted(endless, factsOf(endless, '620000'))).toEqual([]);
  });
});

test('a passage with more facts than any plan has is cut short, and says so', () => {
  const { commitments, diagnostics } = factsOf(`一、目标。${'每年开展监测，'.repeat(3000)}`);
  expect(commitments).toHaveLength(2000);
  expect(diagnostics.map(({ code }) => code)).toContain('facts-cut-short');
});
