import { readFileSync } from 'node:fs';
import { parsePlan } from '../../src/corpus/index.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Clause, ParsedPlan } from '../../src/corpus/plan.ts';

/** The texts that the parser was written against. */
export const seedNames = ['gansu', 'longchuan', 'ziyang', 'shuozhou', 'lishu'] as const;
export type SeedName = (typeof seedNames)[number];

/** A corpus without plans that were added since, for tests that were written about the clauses of these. */
export function withSeedPlans(corpus: Corpus): Corpus {
  const names: readonly string[] = seedNames;
  return { ...corpus, plans: corpus.plans.filter(({ metadata }) => names.includes(metadata.id)) };
}

export function readSeed(name: SeedName): string {
  return readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8');
}

export function parseSeed(name: SeedName): ParsedPlan {
  return parsePlan(readSeed(name), { plan: name, file: `seeds/${name}.txt` });
}

export function parseText(text: string): ParsedPlan {
  return parsePlan(text, { plan: 'x', file: 'x.txt' });
}

/** The numbered clauses of a depth. */
export function atDepth(clauses: readonly Clause[], depth: number): Clause[] {
  return clauses.filter((clause) => clause.depth === depth && clause.marker !== '');
}

/** Every character of a text that is no white space and is not covered exactly once by the clauses' spans. */
export function findUncovered(text: string, clauses: readonly Clause[]): number[] {
  const times = new Uint8Array(text.length);
  for (const [start, end] of clauses.flatMap((clause) => clause.spans)) {
    for (let at = start; at < end; at++) times[at] = (times[at] ?? 0) + 1;
  }
  return [...times.keys()].filter((at) =>
    /\S/.test(text.charAt(at)) ? times[at] !== 1 : (times[at] ?? 0) > 1,
  );
}

/** The words of clauses that neither a page shows nor a repair accounts for, but for a number and the stop of a heading. */
export function findHidden(text: string, { clauses, repairs }: ParsedPlan): string[] {
  const known = new Uint8Array(text.length);
  const runs = clauses.flatMap(({ headingRuns, paragraphs }) => [
    ...headingRuns,
    ...paragraphs.flatMap((paragraph) => paragraph.runs),
  ]);
  for (const { from, length } of runs) known.fill(1, from, from + length);
  for (const { start, end } of repairs) known.fill(1, start, end);
  return clauses.flatMap(({ marker, spans }) => {
    const hidden = spans.flatMap(([start, end]) =>
      text
        .slice(start, end)
        .split('')
        .filter((sign, at) => known[start + at] === 0 && /\S/.test(sign)),
    );
    return hidden.length > marker.length + 2 ? [hidden.join('')] : [];
  });
}

/** A short outline for comparison: `1.2 标题` a clause, indented by depth. */
export function outlineOf(text: string): string {
  return parseText(text)
    .clauses.map(({ ordinals, depth, heading, paragraphs }) => {
      const body = paragraphs.map((paragraph) => paragraph.text).join(' / ');
      return `${'  '.repeat(depth - 1)}${ordinals} ${heading ? `【${heading}】` : ''}${body}`;
    })
    .join('\n');
}
