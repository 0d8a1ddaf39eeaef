/**
 * `npm run -s parse -- FILE`: print any plan text as JSON, with the fields of the open data, and what was found doubtful
 * on standard error.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { datasets, planRow } from '../corpus/export/datasets.ts';
import { readProjectRegisters } from '../corpus/io.ts';
import { decodeText } from '../corpus/decode.ts';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { readText } from '../corpus/read-text.ts';
import { explainFileError } from './file-errors.ts';
import { fail, runCommand, type CommandIo } from './run-command.ts';

/** Print what the text holds; ends with 1 where it could not be read, having said why. */
export async function main(
  [path]: readonly string[],
  { root, console, stdout }: CommandIo,
): Promise<number> {
  if (!path) return fail(console, '用法：npm run -s parse -- 方案文本.txt');
  const bytes = readBytes(path);
  if (typeof bytes === 'string') return fail(console, bytes);
  const { text, problem } = decodeText(bytes, path);
  if (text === null) return fail(console, `${path}：${problem}`);

  const id = basename(path, extname(path));
  const read = readText(text, { plan: id, file: path }, readProjectRegisters(root));
  const { parsed, facts, jurisdiction, diagnostics } = read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const said = {
    ...{ id, ...parsed.titleBlock, kind: parsed.kind, complete: parsed.complete, basis: [] },
    ...(jurisdiction ?? { level: null, adcode: null, region: null }),
    source: { file: basename(path), sha256 },
  };
  const plan = { ...parsed, facts };
  const members = new Map<string, object>([['plan', planRow(said, plan, text)]]);
  for (const dataset of datasets)
    if ('rowsOf' in dataset) members.set(dataset.name, dataset.rowsOf(plan));
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

if (import.meta.main) await runCommand(main);
