import { bodyText } from '../../corpus/clause-texts.ts';
import type { Clause, Plan } from '../../corpus/plan.ts';
import type { LedgerRecord } from '../commitments/ledger.ts';
import { addresseeOf, askedSubject, type NamedBody } from './addressee.ts';
import type { AskedPromise } from './asked-promise.ts';
import { printedNumber, tellingSentence, type ClauseQuote } from './citation.ts';
import type { FormField } from './registers/forms.ts';
import type { CheckedField } from './validate.ts';
import { getPlanLedger } from '../commitments/commitments.query.ts';
import { getClause, loadCorpus } from '../../shared/corpus.query.ts';
import { getPlanRegions } from '../channels/channels.query.ts';
import { loadReportContent } from './report-content.query.ts';

const supervision = ['举报', '监督'];

/** The clause that a report on one category quotes, by region and category. */
export function getCategoryQuotes(): Record<string, Record<string, ClauseQuote>> {
  const category = loadReportContent().reportForm.find(({ id }) => id === 'category');
  return Object.fromEntries(
    getPlanRegions().map(({ adcode, plan }) => [
      adcode,
      Object.fromEntries(
        (category?.options ?? []).flatMap(({ value, words = [] }) => {
          const quote = quoteFor(plan, words) ?? quoteFor(plan, supervision);
          return quote ? [[value, quote]] : [];
        }),
      ),
    ]),
  );
}

/** The words by which a clause about each category is found. */
export function getCategoryWords(): Record<string, readonly string[]> {
  const category = loadReportContent().reportForm.find(({ id }) => id === 'category');
  return Object.fromEntries(
    (category?.options ?? []).map(({ value, words = [] }) => [value, words]),
  );
}

/** The first innermost clause that has one of the words, the earlier words first. */
function quoteFor(plan: Plan, words: readonly string[]): ClauseQuote | undefined {
  for (const word of words) {
    const clause = plan.clauses.find((one) => bodyText(one).includes(word));
    if (clause) return quoteClause(plan, clause, [word]);
  }
  return undefined;
}

/** A clause with the sentence that says most to a report. */
export function quoteClause(plan: Plan, clause: Clause, words: readonly string[] = supervision) {
  return {
    clause: clause.id,
    plan: plan.metadata.title,
    number: printedNumber(clause.labels) || '正文',
    quote: tellingSentence(bodyText(clause) || clause.heading, words),
  };
}

/** All promises to publish, by region, ready to be asked for: by their ids, such as `ziyang/10.39/2`. */
export function getPromises() {
  return getPlanRegions().map((region) => ({
    region,
    promises: getPlanLedger(region.plan.metadata.id)
      .filter(isFirstOfItsThing)
      .flatMap((record) =>
        record.publication === null
          ? []
          : [{ id: record.publication.id, ...askOf(region.plan, record) }],
      ),
  }));
}

/** What can be asked about every promise of a plan that is not to publish something, by the id of its record. */
export function getAsks(plan: Plan): Record<string, AskedPromise> {
  return Object.fromEntries(
    getPlanLedger(plan.metadata.id)
      .filter(({ publication }) => publication === null)
      .map((record) => [record.id, askOf(plan, record)]),
  );
}

/** A thing that is promised for several times is asked for once. */
function isFirstOfItsThing(
  { publication }: LedgerRecord,
  nth: number,
  all: readonly LedgerRecord[],
): boolean {
  return all.findIndex((other) => other.publication?.id === publication?.id) === nth;
}

function askOf(plan: Plan, record: LedgerRecord): AskedPromise {
  const { publication, task, when, region, quote } = record;
  const clause = getClause(record.clause);
  const { title } = plan.metadata;
  const units = plan.facts.responsibilities.filter(({ clause: id }) => id === clause.id);
  const bodyOf = (unit: string): NamedBody => ({
    printed: unit,
    name: presentName(plan.metadata.id, unit),
  });
  const { recipient, bodies, why } = addresseeOf({
    publisher: publication?.publisher ?? null,
    leads: record.units.map(bodyOf),
    others: units.map(({ unit }) => bodyOf(unit)),
    region,
  });
  return {
    what: askedSubject({ what: publication?.what ?? null, task, when, plan: title }),
    recipient,
    bodies: bodies.map(({ name }) => name),
    why,
    // What names no time is a whole sentence already; a phrase alone may not say what it is about.
    citation: { ...quoteClause(plan, clause), quote: record.state === null ? task : quote },
  };
}

/** What a unit of a plan is called since 2018, as far as the register says; else as printed. */
function presentName(plan: string, unit: string): string {
  for (const { names } of loadCorpus().registers.agencies)
    for (const { plan: own, printed, successor } of names)
      if (own === plan && successor !== null && printed.includes(unit))
        return successor.replace(/（.*$/u, '');
  return unit;
}

/** The questions of a form in their steps. */
export function stepsOf(fields: readonly FormField[]): { step: string; fields: FormField[] }[] {
  return [...Map.groupBy(fields, ({ step }) => step)].map(([step, own]) => ({ step, fields: own }));
}

/** What the page's script needs to check the answers to a form. */
export function checkedFields(fields: readonly FormField[]): CheckedField[] {
  return fields.map(({ id, label, type, max, check, missing, options, when }) => ({
    id,
    label,
    type,
    max,
    check,
    missing,
    options: options?.map(({ value }) => ({ value })),
    when,
  }));
}

/** The words of every choice, by field and value. */
export function choiceLabels(fields: readonly FormField[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ id, options }) =>
      options ? [[id, Object.fromEntries(options.map(({ value, label }) => [value, label]))]] : [],
    ),
  );
}
