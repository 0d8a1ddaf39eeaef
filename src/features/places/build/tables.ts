import { Reporter } from '../../../corpus/diagnostics.ts';
import { LineIndex } from '../../../corpus/position.ts';
import type { Diagnostic } from '../../../corpus/diagnostic.ts';

/** A table of two columns below a head, and what is wrong with it. */
export interface ReadTable {
  entries: readonly (readonly [string, string])[];
  diagnostics: readonly Diagnostic[];
}

/** Codes that are no more, with those of today: `110228,110118`. */
export function readFormerCodes(file: string, source: string): ReadTable {
  return readTable(file, source, /^(?<key>[1-9]\d{5}),(?<value>\d{6}(?: \d{6})*)$/);
}

/** How characters are read, `yan,雁燕`, and the names that are read otherwise, `乐清市,yue qing shi`. */
export function readPinyin(file: string, source: string): ReadTable {
  return readTable(
    file,
    source,
    /^(?<key>[a-z]+|\p{Script=Han}+),(?<value>\p{Script=Han}+|[a-z]+(?: [a-z]+)*)$/u,
  );
}

/** Read a table whose rows have a key and a value. */
export function readTable(file: string, source: string, row: RegExp): ReadTable {
  const reporter = new Reporter(file, new LineIndex(source));
  const entries: [string, string][] = [];
  let offset = 0;
  for (const [index, line] of source.split('\n').entries()) {
    const { key, value } = row.exec(line)?.groups ?? {};
    if (index > 0 && key && value) entries.push([key, value]);
    else if (index > 0 && line.trim() !== '')
      reporter.report('table-row', { row: line.trim() }, offset);
    offset += line.length + 1;
  }
  return { entries, diagnostics: reporter.diagnostics };
}
