/**
 * `npm run -s parse -- FILE`: print any plan text as JSON, with the fields of the open data, and what was found doubtful
 * on standard error.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { planDiagnostics } from '../corpus/build-corpus.ts';
import { datasets, planRow } from '../corpus/export/datasets.ts';
import { extractFacts } from '../corpus/facts/extract-facts.ts';
import { readProjectRegisters } from '../corpus/io.ts';
import { decodeText } from '../corpus/decode.ts';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { guessJurisdiction } from '../corpus/jurisdiction.ts';
import { parsePlan } from '../corpus/parse-plan.ts';
import { explainFileError } from './file-errors.ts';
import { runCommand, type CommandIo } from './run-command.ts';

/** Print what the text holds; ends with 1 where it could not be read, having said why. */
export async function main([path]: readonly string[], io: CommandIo): Promise<number> {
  const { root, console, stdout } = io;
  if (!path) return fail(io, '用法：npm run -s parse -- 方案文本.txt');
  const bytes = readBytes(path);
  if (typeof bytes === 'string') return fail(io, bytes);
  const { text, problem } = decodeText(bytes, path);
  if (text === null) return fail(io, `${path}：${problem}`);

  const id = basename(path, extname(path));
  const parsed = parsePlan(text, { plan: id, file: path });
  const registers = readProjectRegisters(root);
  const { title, issuer } = parsed.titleBlock;
  const jurisdiction = guessJurisdiction([title, issuer], registers.divisions);
  const adcode = jurisdiction?.adcode ?? null;
  const facts = extractFacts(parsed.clauses, { text, file: path, adcode }, registers);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const said = {
    ...{ id, ...parsed.titleBlock, kind: parsed.kind, complete: parsed.complete, basis: [] },
    ...(jurisdiction ?? { level: null, adcode: null, region: null }),
    source: { file: basename(path), sha256 },
  };
  const read = { ...parsed, facts };
  const diagnostics = planDiagnostics(parsed, facts);
  const members = new Map<string, object>([['plan', planRow(said, read, text)]]);
  for (const dataset of datasets)
    if ('rowsOf' in dataset) members.set(dataset.name, dataset.rowsOf(read));
  members.set('diagnostics', diagnostics);
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
  await print(writeObject(members), stdout);
  return 0;
}

/** The bytes of a file, or why they cannot be had. */
function readBytes(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return `${path}：${explainFileError(error)}`;
  }
}

/** Write an object member by member and its lists row by row: one string would be too long for a text of 50 MB. */
function* writeObject(members: ReadonlyMap<string, object>): Generator<string> {
  let opening = '{';
  for (const [name, value] of members) {
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

async function print(parts: Iterable<string>, stdout: Writable): Promise<void> {
  try {
    await pipeline(Readable.from(parts), stdout, { end: false });
  } catch (error) {
    // The reader has seen enough, as with `| head`.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

function fail({ console }: CommandIo, message: string): number {
  console.error(message);
  return 1;
}

if (import.meta.main) await runCommand(main);
