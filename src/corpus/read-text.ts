import { planDiagnostics } from './build-corpus.ts';
import type { Diagnostic } from './diagnostic.ts';
import { extractFacts } from './facts/extract-facts.ts';
import type { Facts } from './facts/types.ts';
import { guessJurisdiction, type Jurisdiction } from './jurisdiction.ts';
import { parsePlan } from './parse-plan.ts';
import type { ParsedPlan } from './plan.ts';
import type { Registers } from './registers/registers.ts';

/** All that a text tells of which no editor has written anything. */
export interface ReadText {
  parsed: ParsedPlan;
  facts: Facts;
  /** The place that it seems to be for. */
  jurisdiction: Jurisdiction | null;
  diagnostics: readonly Diagnostic[];
}

/** Read a text that is no plan of the corpus, as the plan and the file that it is called. */
export function readText(
  text: string,
  { plan, file }: { plan: string; file: string },
  registers: Registers,
): ReadText {
  const parsed = parsePlan(text, { plan, file });
  const { title, issuer } = parsed.titleBlock;
  const jurisdiction = guessJurisdiction([title, issuer], registers.divisions);
  const adcode = jurisdiction?.adcode ?? null;
  const facts = extractFacts(parsed.clauses, { text, file, adcode }, registers);
  return { parsed, facts, jurisdiction, diagnostics: planDiagnostics(parsed, facts) };
}
