/**
 * `npm run -s parse -- FILE`: print any plan text as JSON, with the fields of the open data, and what was found doubtful
 * on standard error.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { planDiagnostics } from '../corpus/build-corpus.ts';
import { guessPlan } from '../corpus/export/guessed-plan.ts';
import {
  clauseRecord,
  commitmentRecord,
  disclosureRecord,
  indicatorRecord,
  placeRecord,
  repairRecord,
  responsibilityRecord,
} from '../corpus/export/records.ts';
import { extractFacts } from '../corpus/facts/extract-facts.ts';
import { readProjectRegisters } from '../corpus/io.ts';
import { decodeText } from '../corpus/decode.ts';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { guessJurisdiction } from '../corpus/jurisdiction.ts';
import { parsePlan } from '../corpus/parse-plan.ts';
import { explainFileError } from './file-errors.ts';
import { runCommand } from './run-command.ts';

const root = new URL('../../', import.meta.url);

const [file] = process.argv.slice(2);
await runCommand(() => (file ? printPlan(file) : fail('用法：npm run -s parse -- 方案文本.txt')));

async function printPlan(path: string): Promise<number> {
  const bytes = readBytes(path);
  if (bytes === null) return 1;
  const { text, problem } = decodeText(bytes);
  if (text === null) return fail(`${path}：${problem}`);

  const id = basename(path, extname(path));
  const parsed = parsePlan(text, { plan: id, file: path });
  const registers = readProjectRegisters(root);
  const { title, issuer } = parsed.titleBlock;
  const jurisdiction = guessJurisdiction([title, issuer], registers.divisions);
  const adcode = jurisdiction?.adcode ?? null;
  const facts = extractFacts(parsed.clauses, { text, file: path, adcode }, registers);
  const source = {
    file: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    characters: text.length,
  };
  const topics = new Map(facts.topics.map((entry) => [entry.clause, entry.topics]));
  const diagnostics = planDiagnostics(parsed, facts);
  const members = {
    plan: guessPlan(id, parsed, facts, { source, jurisdiction }),
    clauses: parsed.clauses.map((clause) => clauseRecord(clause, topics.get(clause.id) ?? [])),
    responsibilities: facts.responsibilities.map(responsibilityRecord),
    indicators: facts.indicators.map(indicatorRecord),
    commitments: facts.commitments.map(commitmentRecord),
    disclosures: facts.disclosures.map(disclosureRecord),
    places: facts.places.map(placeRecord),
    repairs: parsed.repairs.map(repairRecord),
    diagnostics,
  };
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
  await print(writeObject(members));
  return 0;
}

function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    fail(`${path}：${explainFileError(error)}`);
    return null;
  }
}

/** Write an object member by member and its lists row by row: one string would be too long for a text of 50 MB. */
function* writeObject(members: Record<string, object>): Generator<string> {
  let opening = '{';
  for (const [name, value] of Object.entries(members)) {
    yield `${opening}\n${JSON.stringify(name)}: `;
    if (Array.isArray(value)) yield* writeList(value);
    else yield JSON.stringify(value, undefined, 1);
    opening = ',';
  }
  yield '\n}\n';
}

function* writeList(rows: readonly unknown[]): Generator<string> {
  let opening = '[';
  for (const row of rows) {
    yield `${opening}\n${JSON.stringify(row)}`;
    opening = ',';
  }
  yield opening === '[' ? '[]' : '\n]';
}

async function print(parts: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(parts), process.stdout, { end: false });
  } catch (error) {
    // The reader has seen enough, as with `| head`.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
