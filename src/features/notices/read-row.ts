import { nearestDivisions } from '../../corpus/nearest-division.ts';
import { checkCells, type ReportCell } from '../../corpus/registers/read-table.ts';
import { columns, copiedColumns, type ColumnKey, type NoticeRow } from './columns.ts';
import { whyUnfit } from './hostile.ts';
import { rowSchema, type CheckedRow } from './row-schema.ts';
import type { Notice } from './types.ts';

const keys = Object.keys(columns) as readonly ColumnKey[];

/** Turn the cells of one row into a notice; what is wrong with them is reported, and then there is none. */
export function readRow(
  cells: NoticeRow,
  names: ReadonlyMap<string, string>,
  report: ReportCell<ColumnKey>,
): Notice | null {
  const unfit = keys.flatMap((key) => {
    const why = whyUnfit(cells[key]);
    return why === null ? [] : [{ key, why }];
  });
  for (const { key, why } of unfit) report(key, why, '请删去，再提交。');
  const row = checkCells(rowSchema, cells, report);
  if (row === null) return null;
  const problems = contradictionsIn(row, names);
  for (const { key, problem } of problems) report(key, problem);
  return unfit.length === 0 && problems.length === 0 ? toNotice(row) : null;
}

/** What the cells of one row say against each other or against the list of divisions. */
function contradictionsIn(
  row: CheckedRow,
  names: ReadonlyMap<string, string>,
): { key: ColumnKey; problem: string }[] {
  const { lon, lat, pointPrinted, area, areaPrinted } = row;
  const name = names.get(row.adcode);
  const nearest = name === undefined ? nearestTo(row.adcode, names) : '';
  const printed = [row.province, row.prefecture, row.county];
  const checks: [ColumnKey, string, boolean][] = [
    ['adcode', `「${row.adcode}」不在行政区划表里${nearest}`, name === undefined],
    [
      'adcode',
      `「${row.adcode}」是${name ?? ''}，与省、市、县三列不符`,
      name !== undefined && !printed.includes(name),
    ],
    ['lon', '经度和纬度须同时写', (lon === null) !== (lat === null)],
    ['pointPrinted', '写了坐标，须同时写公告原来的写法', lon !== null && pointPrinted === null],
    ['datum', '写了坐标，须同时写坐标系', lon !== null && row.datum === null],
    ['areaPrinted', '写了面积，须同时写公告原来的写法', area !== null && areaPrinted === null],
    [
      'exceedanceQuote',
      '写了是否超标，须同时抄录公告的原话',
      (row.exceeded === '') !== (row.exceedanceQuote === null),
    ],
    [
      'removedOn',
      '移出日期早于列入日期',
      row.listedOn !== null && row.removedOn !== null && row.removedOn < row.listedOn,
    ],
  ];
  return checks.filter(([, , wrong]) => wrong).map(([key, problem]) => ({ key, problem }));
}

function nearestTo(code: string, names: ReadonlyMap<string, string>): string {
  const divisions = [...names].map(([adcode, name]) => ({ adcode, name }));
  return `，${nearestDivisions(code, divisions)}`;
}

function toNotice(row: CheckedRow): Notice {
  return {
    ...pick(row, copiedColumns),
    area: row.areaPrinted === null ? null : { printed: row.areaPrinted, squareMetres: row.area },
    point: pointOf(row),
    exceedance:
      row.exceedanceQuote === null
        ? null
        : { exceeded: row.exceeded === '是', quote: row.exceedanceQuote },
    source: { url: row.url, kind: row.sourceKind, checkedOn: row.checkedOn },
  };
}

function pointOf({ lon, lat, pointPrinted, datum }: CheckedRow): Notice['point'] {
  if (lon === null || lat === null) return null;
  return { printed: pointPrinted ?? '', datum: datum ?? 'unstated', lon, lat };
}

function pick<Source extends object, Key extends keyof Source>(
  source: Source,
  names: readonly Key[],
): Pick<Source, Key> {
  return Object.fromEntries(names.map((name) => [name, source[name]])) as Pick<Source, Key>;
}
