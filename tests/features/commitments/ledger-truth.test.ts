/** Every record of the ledger held against the text that it comes from: nothing in it that its clause does not say. */
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textAt } from '../../../src/corpus/clause-texts.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import type { Clause } from '../../../src/corpus/plan.ts';
import { listLedger, type LedgerRecord } from '../../../src/features/commitments/ledger.ts';
import { withSeedPlans } from '../../corpus/seeds.ts';

const { plans } = withSeedPlans(readCorpus(pathToFileURL(`${process.cwd()}/`)));
const ledger = listLedger(plans);
const clauses = new Map(plans.flatMap((plan) => plan.clauses.map((one) => [one.id, one] as const)));

/** Without blanks and the mark of a cut, and with one kind of comma: pages show the marks of a text alike. */
const squeeze = (text: string): string => text.replaceAll(/[\s…]/g, '').replaceAll(',', '，');
const clauseOf = ({ clause }: LedgerRecord): Clause => clauses.get(clause)!;
const paragraphOf = (record: LedgerRecord): string =>
  squeeze(textAt(clauseOf(record), record.paragraph));
const phraseOf = (record: LedgerRecord): string =>
  squeeze(textAt(clauseOf(record), record.paragraph).slice(record.start, record.end));
/** What is published is named by words that stand apart in its clause: 整改后仍不达标的 · 企业名单. */
const mostPieces = 6;

/** Its clause, those above it and those below: where a text may name who is answerable. */
function aroundOf(record: LedgerRecord): string {
  const above: Clause[] = [];
  for (let at = clauseOf(record).parent; at !== null; at = clauses.get(at)?.parent ?? null)
    above.push(clauses.get(at)!);
  const below = [...clauses.values()].filter(({ id }) => id.startsWith(`${record.clause}.`));
  return squeeze(
    [clauseOf(record), ...above, ...below]
      .map(({ heading, paragraphs }) => heading + paragraphs.map(({ text }) => text).join(''))
      .join('\n'),
  );
}
/** Into how few stretches of a text some words can be cut, from their beginning; never where a character is missing. */
function piecesIn(text: string, words: string): number {
  let pieces = 0;
  for (let at = 0; at < words.length; pieces++) {
    let end = at;
    while (end < words.length && text.includes(words.slice(at, end + 1))) end += 1;
    if (end === at) return Infinity;
    at = end;
  }
  return pieces;
}

/** Those that say something that their text does not. */
function untrue(isTrue: (record: LedgerRecord) => boolean): string[] {
  expect(ledger.length).toBeGreaterThan(plans.length);
  return ledger.filter((record) => !isTrue(record)).map(({ id, quote }) => `${id}: ${quote}`);
}

describe('no record says', () => {
  test('a time that its phrase has not, or a year that the time has not', () => {
    const isDated = ({ date, when }: LedgerRecord): boolean =>
      date === null || when.includes(date.slice(0, 4)) || when.includes('世纪');
    const isTrue = (record: LedgerRecord): boolean =>
      phraseOf(record).includes(squeeze(record.when)) && isDated(record);
    expect(untrue(isTrue)).toEqual([]);
  });

  test('a figure that its phrase has not', () => {
    const isTrue = (record: LedgerRecord): boolean =>
      record.figures.every((figure) => phraseOf(record).includes(squeeze(figure)));
    expect(untrue(isTrue)).toEqual([]);
  });

  test('a task that is not a sentence of its paragraph, the time cut out of it and its subject before it', () => {
    const isTrue = (record: LedgerRecord): boolean =>
      piecesIn(paragraphOf(record), squeeze(record.task)) <= 4;
    expect(untrue(isTrue)).toEqual([]);
  });

  test('a unit that neither its clause nor one above or below names', () => {
    const isTrue = (record: LedgerRecord): boolean =>
      record.units.every((unit) => aroundOf(record).includes(squeeze(unit)));
    expect(untrue(isTrue)).toEqual([]);
  });

  test('a thing to publish, or who does it, in other words than those of its clause', () => {
    const isTrue = (record: LedgerRecord): boolean =>
      [record.doer, record.publication?.publisher, record.publication?.what].every(
        (words) => piecesIn(aroundOf(record), squeeze(words ?? '')) <= mostPieces,
      );
    expect(untrue(isTrue)).toEqual([]);
  });
});
