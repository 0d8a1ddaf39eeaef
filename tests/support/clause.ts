import type { Clause } from '../../src/corpus/plan.ts';

/** A clause that was not read from anywhere; what a test says nothing of is empty. */
export function clauseOf(own: Partial<Clause> = {}): Clause {
  return {
    id: 'x/1',
    plan: 'x',
    ordinals: '1',
    labels: ['一'],
    marker: '一、',
    depth: 1,
    parent: null,
    heading: '',
    headingRuns: [],
    paragraphs: [],
    spans: [],
    ...own,
  };
}
