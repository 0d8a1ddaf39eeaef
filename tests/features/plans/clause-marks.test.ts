import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import { readGlossary } from '../../../src/features/learn/registers/glossary.ts';
import { markClauses } from '../../../src/features/plans/clause-marks.ts';
import type { MarkNode } from '../../../src/features/plans/mark-tree.ts';

const root = new URL('../../../', import.meta.url);
const terms = readGlossary(
  'glossary.yaml',
  readFileSync(new URL('content/glossary.yaml', root), 'utf8'),
).entries;

/** The words of the plan that nodes show, without what stood there before a repair. */
function wordsOf(nodes: readonly MarkNode[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return wordsOf(node.children);
      return node.kind === 'before' ? '' : node.text;
    })
    .join('');
}

function isLink(node: MarkNode): boolean {
  if (node.kind === 'repair') return node.isLink;
  if (node.kind === 'fact') return node.adcode !== null;
  return node.kind === 'unit' || node.kind === 'term';
}

/** Links that stand in a link. */
function linksInLinks(nodes: readonly MarkNode[], isLinked = false): MarkNode[] {
  return nodes.flatMap((node) => [
    ...(isLinked && isLink(node) ? [node] : []),
    ...('children' in node ? linksInLinks(node.children, isLinked || isLink(node)) : []),
  ]);
}

describe.each(readCorpus(root).plans)('the marked texts of $metadata.id', (plan) => {
  const marked = markClauses(plan, { terms, hasPlacePage: () => true });

  test('are its headings and paragraphs, no word changed', () => {
    const shown = plan.clauses.map(({ id }) => (marked.get(id) ?? []).map(wordsOf));
    expect(shown).toEqual(
      plan.clauses.map(({ heading, paragraphs }) => [
        heading,
        ...paragraphs.map(({ text }) => text),
      ]),
    );
  });

  test('have no link within a link', () => {
    expect([...marked.values()].flat().flatMap((nodes) => linksInLinks(nodes))).toEqual([]);
  });
});
