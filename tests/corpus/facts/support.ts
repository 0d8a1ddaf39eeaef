import { readFileSync } from 'node:fs';
import { extractFacts } from '../../../src/corpus/facts/extract-facts.ts';
import { plainText } from '../../../src/corpus/characters/plain.ts';
import type { Passage } from '../../../src/corpus/facts/passages.ts';
import type { Facts } from '../../../src/corpus/facts/types.ts';
import { parsePlan } from '../../../src/corpus/index.ts';
import { readRegisters, registerFiles } from '../../../src/corpus/registers/registers.ts';
import { parseText } from '../seeds.ts';
import { clauseOf } from '../../support/clause.ts';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

/** The registers of the project, and what is wrong with them. */
export const { registers, diagnostics: registerProblems } = readRegisters({
  agencies: read(registerFiles.agencies),
  topics: read(registerFiles.topics),
  places: read(registerFiles.places),
  divisions: read(registerFiles.divisions),
  divisionChanges: read(registerFiles.divisionChanges),
});

/** A paragraph of a clause that was not read from anywhere. */
export function passageOf(text: string, kind: Passage['kind'] = 'text'): Passage {
  const runs = [{ at: 0, from: 0, length: text.length }];
  const clause = clauseOf({
    heading: '开展详查',
  });
  return { clause, paragraph: 1, kind, text: plainText(text), shown: text, runs };
}

/** The facts of a text, for a plan of a place. */
export function factsOf(text: string, adcode: string | null = null): Facts {
  const { clauses } = parseText(text);
  return extractFacts(clauses, { text, file: 'x.txt', adcode }, registers);
}

/** The facts of one of the plans of the project. */
export function factsOfSeed(plan: string, adcode: string): { text: string; facts: Facts } {
  const text = read(`seeds/${plan}.txt`);
  const file = `seeds/${plan}.txt`;
  const { clauses } = parsePlan(text, { plan, file });
  return { text, facts: extractFacts(clauses, { text, file, adcode }, registers) };
}
