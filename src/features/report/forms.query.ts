import { bodyText } from '@/corpus/clause-texts.ts';
import type { Clause, Plan } from '@/corpus/plan.ts';
import { printedNumber, tellingSentence, type ClauseQuote } from './citation.ts';
import type { FormField } from './registers/forms.ts';
import type { CheckedField } from './validate.ts';
import { getPlanRegions, type PlanRegion } from '../channels/channels.query.ts';
import { loadReportContent } from './report-content.query.ts';

/** A promise to publish something, ready to be asked for. */
export interface PublicPromise {
  /** `ziyang/10.39/2`: the clause, and which of its promises. */
  id: string;
  what: string;
  /** Whom to ask, as far as it is known. */
  recipient: string;
  citation: ClauseQuote;
}

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

/** The first innermost clause that has one of the words, the earlier words first. */
function quoteFor(plan: Plan, words: readonly string[]): ClauseQuote | undefined {
  for (const word of words) {
    const clause = plan.clauses.find((one) => bodyText(one).includes(word));
    if (clause) return quoteClause(plan, clause, [word]);
  }
  return undefined;
}

/** A clause with the sentence that says most to a report. */
export function quoteClause(
  plan: Plan,
  clause: Clause,
  words: readonly string[] = supervision,
): ClauseQuote {
  return {
    clause: clause.id,
    plan: plan.metadata.title,
    number: printedNumber(clause.labels) || '正文',
    quote: tellingSentence(bodyText(clause) || clause.heading, words),
  };
}

/** All promises to publish, by region. */
export function getPromises(): { region: PlanRegion; promises: PublicPromise[] }[] {
  return getPlanRegions().map((region) => ({ region, promises: promisesOf(region) }));
}

function promisesOf({ plan, authority }: PlanRegion): PublicPromise[] {
  const counts = new Map<string, number>();
  return plan.facts.disclosures.flatMap(({ clause: id, what, publisher, quote }) => {
    const clause = plan.clauses.find((one) => one.id === id);
    if (!clause) return [];
    const number = (counts.get(id) ?? 0) + 1;
    counts.set(id, number);
    return [
      {
        id: `${id}/${number}`,
        what,
        recipient: recipientOf(publisher, authority),
        citation: { ...quoteClause(plan, clause), quote },
      },
    ];
  });
}

/** Only authorities take requests; for what an enterprise is to publish, its supervisor is asked. */
function recipientOf(publisher: string | null, authority: string): string {
  const isOneAuthority =
    publisher?.endsWith('政府') === true && !/各|有关|所在地|属地/.test(publisher);
  return isOneAuthority ? publisher : authority;
}

/** The questions of a form in their steps. */
export function stepsOf(fields: readonly FormField[]): { step: string; fields: FormField[] }[] {
  return [...Map.groupBy(fields, ({ step }) => step)].map(([step, own]) => ({ step, fields: own }));
}

/** What the page's script needs to check the answers to a form. */
export function checkedFields(fields: readonly FormField[]): CheckedField[] {
  return fields.map(({ id, label, type, max, missing, options, when }) => ({
    id,
    label,
    type,
    ...(max !== undefined && { max }),
    ...(missing !== undefined && { missing }),
    ...(options && { options: options.map(({ value }) => ({ value })) }),
    ...(when && { when }),
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
