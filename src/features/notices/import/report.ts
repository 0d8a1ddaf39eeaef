import { toCsv } from '../../../corpus/export/csv.ts';
import { isTooMuchLost, type RowCounts } from './counts.ts';
import type { RowReport } from './types.ts';

const verdicts = { taken: '采用', refused: '拒绝', passed: '略过' } as const;
const longestName = 60;

/** Write what became of each row for the terminal, with what has to be looked at again and a count at the end. */
export function formatReport(reports: readonly RowReport[], counts: RowCounts): string {
  return [...reports.flatMap(linesOf), ...checkLines(reports), ...summary(reports, counts)]
    .map(harmless)
    .join('\n');
}

/** The same as a table. */
export function reportCsv(reports: readonly RowReport[]): string {
  const rows = reports.map((report) => ({
    工作表: report.sheet ?? '',
    行: report.row,
    结果: verdicts[report.verdict],
    编号: report.id,
    地块名称: report.name,
    改动: report.changes.join('；'),
    请核对: report.checks.join('；'),
    原因: report.reasons.join('；'),
  }));
  return toCsv(rows, ['工作表', '行', '结果', '编号', '地块名称', '改动', '请核对', '原因']);
}

function linesOf(report: RowReport): string[] {
  const { verdict, id, name, changes, checks, reasons } = report;
  const head = [placeOf(report), verdicts[verdict], id, shorten(name)]
    .filter((part) => part !== '')
    .join(' ');
  return [
    verdict === 'passed' ? `${head}（${reasons.join('；')}）` : head,
    ...changes.map((change) => `    改动 ${change}`),
    ...checks.map((check) => `    请核对 ${check}`),
    ...(verdict === 'refused' ? reasons.map((reason) => `    原因 ${reason}`) : []),
  ];
}

function placeOf({ sheet, row }: RowReport): string {
  return `${sheet === null ? '' : `${sheet} `}第${row}行`;
}

function shorten(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

/** The rows with something to look at, once more and together. */
function checkLines(reports: readonly RowReport[]): string[] {
  const doubtful = reports.filter(({ checks }) => checks.length > 0);
  if (doubtful.length === 0) return [];
  return [
    '',
    `请核对（${doubtful.length} 处，公告没有说清的一律不猜）：`,
    ...doubtful.map((report) =>
      [`  ${placeOf(report)}`, shorten(report.name), report.checks.join('；')]
        .filter((part) => part !== '')
        .join(' '),
    ),
    '',
  ];
}

function summary(reports: readonly RowReport[], counts: RowCounts): string[] {
  const { taken, refused, passed, lost } = counts;
  const all = reports.filter(({ verdict }) => verdict === 'taken');
  const changed = all.filter(({ changes, checks }) => changes.length + checks.length > 0).length;
  const notices = all.length === taken ? '' : `，合 ${all.length} 条公告`;
  return [
    `采用 ${taken} 行${notices}（其中 ${changed} ${notices === '' ? '行' : '条'}有改动），拒绝 ${refused} 行，略过 ${passed} 行。`,
    ...(lost > 0
      ? [
          `文件里有字的 ${taken + refused + passed} 行都在上面的数里，其中 ${lost} 行没有读懂，原因见上。`,
        ]
      : []),
    ...(isTooMuchLost(counts)
      ? ['没有读懂的超过了十分之一：请改好这些行再导入一次；已经采用的不会重复写入。']
      : []),
  ];
}

/** What a file says must not steer the terminal. */
function harmless(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');
}
