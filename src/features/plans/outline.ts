import { clauseTexts } from '../../corpus/clause-texts.ts';
import type { Clause } from '../../corpus/plan.ts';

/** A clause with those below it. */
export interface OutlineNode {
  clause: Clause;
  children: OutlineNode[];
}

/** Arrange the clauses of a plan as a tree, in the order of the document. */
export function buildOutline(clauses: readonly Clause[]): OutlineNode[] {
  const nodes = new Map<string, OutlineNode>();
  const roots: OutlineNode[] = [];
  for (const clause of clauses) {
    const node: OutlineNode = { clause, children: [] };
    nodes.set(clause.id, node);
    const siblings = clause.parent === null ? roots : nodes.get(clause.parent)?.children;
    (siblings ?? roots).push(node);
  }
  return roots;
}

/** What a clause is called where there is room for one line. */
export function clauseLabel(clause: Clause): string {
  if (clause.ordinals === '0') return '文首';
  if (clause.ordinals === 'end') return '文末';
  return `${clause.marker}${clause.heading}` || countedLabel(clause.ordinals, clause.depth);
}

/** A name for a number that is not printed: the third level of a task table is its 项, the fourth its 小项. */
function countedLabel(ordinals: string, depth: number): string {
  return `第${ordinals.split('.')[depth - 1]}${depth > 3 ? '小项' : '项'}`;
}

/**
 * A clause's printed numbers in one line, as it is cited; a number that is not printed is counted.
 *
 * @example clauseCitation(clause) // '二、（一）2.(2)'
 */
export function clauseCitation(clause: Clause): string {
  return citationParts(clause).join('');
}

/** The parts of a citation, one a level. */
export function citationParts({ labels, ordinals, heading }: Clause): string[] {
  const [first, ...inner] = ordinals.split('.');
  if (first === '0') return [inner.length === 0 ? '文首' : `文首「${heading}」`];
  if (first === 'end') return ['文末'];
  return labels.map((label, index) => {
    if (label === '') return countedLabel(ordinals, index + 1);
    if (/^\d+$/.test(label)) return `${label}.`;
    return /^[\p{Script=Han}]+$/u.test(label) && !label.startsWith('第') ? `${label}、` : label;
  });
}

/** Characters of a clause's own text as shown, white space left out. */
export function countCharacters(clause: Clause): number {
  const text = clause.marker + clauseTexts(clause).join('');
  return text.replaceAll(/\s/g, '').length;
}

/**
 * The heading level of each clause that has a heading, by id: 2 for the outermost, one more below each clause that
 * itself has one, so that no level is skipped; nothing goes below 6.
 */
export function headingLevels(clauses: readonly Clause[]): Map<string, number> {
  const levels = new Map<string, number>();
  const inner = new Map<string, number>();
  for (const { id, parent, heading } of clauses) {
    const level = parent === null ? 2 : (inner.get(parent) ?? 2);
    if (heading !== '') levels.set(id, level);
    inner.set(id, heading === '' ? level : Math.min(level + 1, 6));
  }
  return levels;
}
