import { clauseAnchor } from '../../corpus/address.ts';
import type { Clause } from '../../corpus/plan.ts';
import type { PlanMetadata } from '../../corpus/plan-metadata.ts';
import { escapeHtml } from '../../shared/html.ts';
import { escapeMarkdown } from './markdown.ts';
import { citationParts } from './outline.ts';

/** What a citation says about the document. */
export type CitedPlan = Pick<PlanMetadata, 'title' | 'docNumber' | 'issuer' | 'date'>;

/** A clause with all that a citation of it says. */
export interface CitedClause {
  plan: CitedPlan;
  /** The printed numbers: `二、(四)2`. */
  label: string;
  /** The full address of the clause. */
  url: string;
  /** The day on which the page was made, ISO 8601. */
  captured: string;
}

export const citationForms = ['plain', 'gbt7714', 'markdown', 'html'] as const;
export type CitationForm = (typeof citationForms)[number];

/**
 * A clause's printed numbers as they stand behind a title: without the mark that closes the last of them. Of a number that
 * the document prints twice, it says which of them is meant.
 *
 * @example citationLabel(clause) // '二、（四）〔第2处〕1'
 */
export function citationLabel(clause: Clause): string {
  const ordinals = clause.ordinals.split('.');
  const parts = citationParts(clause).map((part, level) => {
    const which = /-(\d+)$/.exec(ordinals[level] ?? '')?.[1];
    return which === undefined ? part : `${withoutMark(part)}〔第${which}处〕`;
  });
  return withoutMark(parts.join(''));
}

/** Without the mark that closes a number. */
function withoutMark(number: string): string {
  return number.replace(/[、.]$/u, '');
}

/**
 * A document as it is named in running text.
 *
 * @example citedTitle(plan) // '《土壤污染防治行动计划资阳市工作方案》（资府发〔2017〕21号）'
 */
export function citedTitle({ title, docNumber }: CitedPlan): string {
  return `《${title}》${docNumber === null ? '' : `（${docNumber}）`}`;
}

/** Write the citation of a clause in one of its forms; each holds the address of the clause. */
export function formatCitation(cited: CitedClause, form: CitationForm): string {
  const { plan, label, url, captured } = cited;
  const name = `${citedTitle(plan)}${label}`;
  switch (form) {
    case 'plain':
      return `${name}，${url}（${captured} 采集）`;
    case 'gbt7714':
      return formatReference(cited);
    case 'markdown':
      return `[${escapeMarkdown(name)}](${url})（${captured} 采集）`;
    case 'html':
      return `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>（<time datetime="${captured}">${captured}</time> 采集）`;
  }
}

/**
 * An electronic source after GB/T 7714—2015: the issuer is left out where none is known, the number of the document
 * and that of the clause follow the title, and the day of capture is the day of reference.
 */
function formatReference({ plan, label, url, captured }: CitedClause): string {
  const { title, docNumber, issuer, date } = plan;
  const author = issuer === null ? '' : `${issuer}. `;
  const details = [docNumber, label].filter((detail) => detail !== null).join(', ');
  const issued = date === null ? '' : `(${date})`;
  return `${author}${title}: ${details}[EB/OL]. ${issued}[${captured}]. ${url}.`;
}

/** The full address of a clause. */
export function clauseUrl(clause: Pick<Clause, 'plan' | 'ordinals'>, site: string): string {
  return `${site.replace(/\/+$/, '')}/plans/${clause.plan}/#${clauseAnchor(clause.ordinals)}`;
}
