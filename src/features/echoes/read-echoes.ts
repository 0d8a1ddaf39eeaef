import { metrics } from '../../corpus/facts/metrics.data.ts';
import type { ReadRegister } from '../../corpus/registers/read-register.ts';
import { checkCells, readTable } from '../../corpus/registers/read-table.ts';
import { contradictionsIn } from './echo-contradictions.ts';
import { echoColumns, echoRemedies, type EchoKey } from './echo-columns.ts';
import { rowSchema, type Echo, type EchoCells, type EchoContext } from './echo.ts';

/** Read the later words, leads too; problems name the line, the column, the value and the remedy. */
export function readEchoes(file: string, source: string, context: EchoContext): ReadRegister<Echo> {
  const ids = new Set<string>();
  const format = { file, columns: echoColumns, remedies: echoRemedies };
  return readTable<EchoKey, Echo>(source, format, (cells, report) => {
    const row = checkCells(rowSchema, cells, report);
    if (row === null) return null;
    for (const { key, problem } of contradictionsIn(row, context)) report(key, problem);
    if (ids.has(row.id)) report('id', `「${row.id}」用了不止一次`);
    ids.add(row.id);
    return toEcho(row);
  });
}

function toEcho({ base, copy, ...row }: EchoCells): Echo {
  const metricId = metrics.find(({ name }) => name === row.metric)?.id ?? null;
  return { ...row, metricId, isOtherBase: base, isCopy: copy };
}
