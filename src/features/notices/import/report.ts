import { toCsv } from '../../../corpus/export/csv.ts';
import type { RowReport } from './import-notices.ts';

const verdicts = { taken: '采用', refused: '拒绝', passed: '略过' } as const;
const longestName = 60;

/** Write what became of each row for the terminal, with a count at the end. */
export function formatReport(reports: readonly RowReport[]): string {
  return [...reports.flatMap(linesOf), summary(reports)].map(harmless).join('\n');
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
    原因: report.reasons.join('；'),
  }));
  return toCsv(rows, ['工作表', '行', '结果', '编号', '地块名称', '改动', '原因']);
}

function linesOf({ verdict, sheet, row, id, name, changes, reasons }: RowReport): string[] {
  const place = `${sheet === null ? '' : `${sheet} `}第${row}行`;
  const shown = name.length > longestName ? `${name.slice(0, longestName)}…` : name;
  const head = [place, verdicts[verdict], id, shown].filter((part) => part !== '').join(' ');
  return [
    verdict === 'passed' ? `${head}（${reasons.join('；')}）` : head,
    ...changes.map((change) => `    改动 ${change}`),
    ...(verdict === 'refused' ? reasons.map((reason) => `    原因 ${reason}`) : []),
  ];
}

function summary(reports: readonly RowReport[]): string {
  const count = (verdict: RowReport['verdict']): number =>
    reports.filter((report) => report.verdict === verdict).length;
  const changed = reports.filter(
    ({ verdict, changes }) => verdict === 'taken' && changes.length > 0,
  ).length;
  return `采用 ${count('taken')} 行（其中 ${changed} 行有改动），拒绝 ${count('refused')} 行，略过 ${count('passed')} 行。`;
}

/** What a file says must not steer the terminal. */
function harmless(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');
}
