/** The project's plans compared as its pages compare them, and small plans written for one test. */
import { readFileSync } from 'node:fs';
import { readCorpus } from '../../../src/corpus/io.ts';
import type { ParagraphKind } from '../../../src/corpus/plan.ts';
import { comparedPlans } from '../../../src/features/compare/compared-plan.ts';
import {
  compareReading,
  readPlans,
  type Comparison,
  type ComparisonSources,
} from '../../../src/features/compare/comparison.ts';
import { labelsFile, readLabels } from '../../../src/features/compare/label-register.ts';
import { labelSentences } from '../../../src/features/compare/labels.ts';
import { figuresByRow } from '../../../src/features/compare/row-figures.ts';
import { readRows, rowsFile } from '../../../src/features/compare/row-register.ts';
import { arrangeRow, type RowTable } from '../../../src/features/compare/row-table.ts';
import type { ComparedPlan, Unit } from '../../../src/features/compare/units.ts';

const root = new URL('../../../', import.meta.url);

export const corpus = readCorpus(root);
export const plans = comparedPlans(corpus.plans, corpus.registers);
export const registers = {
  rows: readFileSync(new URL(rowsFile, root), 'utf8'),
  labels: readFileSync(new URL(labelsFile, root), 'utf8'),
};
export const sources: ComparisonSources = {
  rows: readRows(rowsFile, registers.rows).entries,
  labels: labelSentences(readLabels(labelsFile, registers.labels).entries, plans).labels,
  labelled: plans,
};
export const comparison = compareReading(readPlans(plans, sources));
export const figures = figuresByRow(corpus.plans, comparison);
export const units = new Map([...comparison.units.values()].flat().map((unit) => [unit.id, unit]));

export function tableOf(row: string): RowTable {
  return arrangeRow(
    comparison,
    sources.rows.find(({ id }) => id === row)!,
  );
}

/** A plan of one clause for each text, whose id is its place: `p/1`. */
export function smallPlan(
  id: string,
  texts: readonly (string | { kind: ParagraphKind; text: string }[])[],
  own: readonly string[] = [],
): ComparedPlan {
  return {
    id,
    clauses: texts.map((text, at) => ({
      id: `${id}/${at + 1}`,
      plan: id,
      ordinals: String(at + 1),
      heading: '',
      parent: null,
      paragraphs: typeof text === 'string' ? [{ kind: 'text', text }] : text,
    })),
    names: { agencies: new Map(), places: [], own },
  };
}

/** Small plans compared by the rows of the project. */
export function compareSmall(...small: readonly ComparedPlan[]): Comparison {
  return compareReading(readPlans(small, { ...sources, labels: new Map(), labelled: [] }));
}

/** Some units, for tests that go through all of them; never none. */
export function speaking(of: Comparison): Unit[] {
  return [...of.units.values()].flat().filter(({ kind }) => kind === 'text');
}
