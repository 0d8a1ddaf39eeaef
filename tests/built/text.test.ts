import { describe, expect } from 'vitest';
import { clauseAnchor, planPath } from '../../src/corpus/address.ts';
import { textOf } from '../../src/build/html.ts';
import { pages, readSiteFile, test, readRows } from '../support/site.ts';

interface PublishedClause {
  id: string;
  plan: string;
  ordinals: string;
  heading: string;
  paragraphs: string[];
}

const clauses = readRows<PublishedClause>('clauses');
const plans = JSON.parse(readSiteFile('data/plans.json')) as { id: string }[];

describe.each(plans)('the page of $id', ({ id }) => {
  const text = textWithAnchors(pages.find(({ path }) => path === planPath(id))?.html ?? '');
  const own = clauses
    .filter(({ plan }) => plan === id)
    .map((clause) => ({ ...clause, at: text.indexOf(markAnchor(clauseAnchor(clause.ordinals))) }));

  test('has an anchor for every clause', () => {
    expect(own.filter(({ at }) => at < 0).map((clause) => clause.id)).toEqual([]);
  });

  test('holds the whole text in its HTML, each clause behind its anchor', () => {
    const missing = own.flatMap(({ id: clause, at, heading, paragraphs }) =>
      [heading, ...paragraphs]
        .map(withoutSpace)
        .filter((part) => !text.includes(part, at))
        .map((part) => `${clause} ${part}`),
    );
    expect(missing).toEqual([]);
  });
});

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

function markAnchor(id: string): string {
  return `⟦${id}⟧`;
}

/** The text of a plan's page as shown, without white space, with a mark where each clause's anchor stands. */
function textWithAnchors(html: string): string {
  const marked = html
    // What the source had before a repair stands beside the text that is shown.
    .replace(/<del\b[\s\S]*?<\/del>/g, '')
    .replace(/<[^>]*\sid="(c-[^"]+)"[^>]*>/g, (tag, id: string) => tag + markAnchor(id));
  return withoutSpace(textOf(marked));
}
