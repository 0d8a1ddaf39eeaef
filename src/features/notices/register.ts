import type { Division } from '../../corpus/registers/places.ts';
import type { ReadRegister } from '../../corpus/registers/read-register.ts';
import { readTable } from '../../corpus/registers/read-table.ts';
import { columns } from './columns.ts';
import { readRow } from './read-row.ts';
import { remedies } from './row-schema.ts';
import type { Notice } from './types.ts';

/** Read one file of the register of notices; problems name the line, the column and the remedy. */
export function readNotices(
  file: string,
  source: string,
  divisions: readonly Division[],
): ReadRegister<Notice> {
  const names = new Map(divisions.map(({ adcode, name }) => [adcode, name]));
  return readTable(source, { file, columns, remedies }, (cells, report) =>
    readRow(cells, names, report),
  );
}
