import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import { publishingTime } from '../../../src/corpus/facts/publishing-time.ts';
import { publisherKind } from '../../../src/features/disclosures/disclosures.ts';
import { shownWords } from '../../../src/features/plans/fact-words.ts';

const { plans } = readCorpus(new URL('../../../', import.meta.url));

describe('who publishes', () => {
  test.each([
    ['列入名单的企业', 'enterprise'],
    ['涉重金属等重点行业企业', 'enterprise'],
    ['县级国土部门', 'government'],
    ['省政府', 'government'],
    ['市环境保护局', 'government'],
    ['州生态环境局陇川分局', 'government'],
    ['环保、银行、证券、保险等部门', 'government'],
    ['责任单位', 'other'],
    [null, 'unnamed'],
  ])('%s is of the kind %s', (publisher, kind) => {
    expect(publisherKind(publisher)).toBe(kind);
  });
});

function timeOf(clause: string, publisher: string): string | null {
  const plan = plans.find(({ metadata }) => clause.startsWith(`${metadata.id}/`))!;
  const fact = plan.facts.disclosures.find(
    (disclosure) => disclosure.clause === clause && disclosure.publisher?.includes(publisher),
  )!;
  const time = publishingTime(fact, plan.facts.commitments);
  return (
    time &&
    shownWords(
      plan.clauses.find(({ id }) => id === clause)!,
      time,
    )
  );
}

test('how often is told where the same promise says so', () => {
  expect(timeOf('shuozhou/2.6.1.42', '企业')).toBe('每年');
  expect(timeOf('gansu/2.9.3', '省政府')).toBe('定期');
});

test('how often is left open where the promise does not say', () => {
  expect(timeOf('gansu/2.9.3', '企业')).toBeNull();
});
