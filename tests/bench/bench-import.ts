/**
 * `npm run bench:import`: how long lists of up to 100,000 plots take to import, and how much memory.
 *
 * The rows are the official notices of the register over and over, each plot under a number of its own; each size and
 * format runs in a process of its own, so that its memory can be told.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { columns } from '../../src/features/notices/columns.ts';
import { readSheets } from '../../src/features/notices/import/file/read-sheets.ts';
import { importNotices } from '../../src/features/notices/import/import-notices.ts';
import { readOptions } from '../../src/features/notices/import/options.ts';
import { formatReport } from '../../src/features/notices/import/report.ts';
import { appendRows } from '../../src/features/notices/import/write-rows.ts';
import { readNotices } from '../../src/features/notices/register.ts';
import type { Notice } from '../../src/features/notices/types.ts';
import { readRegister } from '../../src/cli/notice-register.ts';

const said = [
  ...['list', '--dry-run', '--type', '污染地块', '--issuer', '生态环境局', '--date', '2025-04-01'],
  ...['--list-title', '名录', '--url', 'https://www.mee.gov.cn/', '--source-kind', '政府网站'],
  ...['--checked-on', '2026-11-22'],
];
const heads = [
  '序号',
  '地块名称',
  '区划代码',
  '地址',
  '中心坐标',
  '面积',
  '主要污染物',
  '进展情况',
];
const root = new URL('../../', import.meta.url);

const [format, size] = process.argv.slice(2);
if (format !== undefined) {
  console.log(measure(format, Number(size)));
} else {
  console.log(`Node ${process.version}，${cpus()[0]?.model ?? '未知处理器'}，每行一个新进程。\n`);
  console.log('格式\t行\tMB\t读文件 秒\t逐行 秒\t写出并读回 秒\t内存最多 MB');
  for (const kind of ['csv', 'xlsx'])
    for (const rows of [1000, 10_000, 100_000]) {
      const args = [fileURLToPath(import.meta.url), kind, String(rows)];
      process.stdout.write(execFileSync(process.execPath, args));
    }
}

function measure(kind: string, rows: number): string {
  const { divisions, register } = readRegister(root);
  const { options } = readOptions(said);
  const table = makeTable(register.notices, rows);
  const bytes = kind === 'csv' ? toDelimited(table) : toWorkbook(table);
  const times = [performance.now()];
  const { sheets } = readSheets(bytes);
  times.push(performance.now());
  const result = importNotices(sheets!, options!, { ...register, notices: [], within: null });
  if (result.rows === null) throw new Error(result.problem);
  if (result.rows.length !== rows) throw new Error(`只采用了 ${result.rows.length} 行。`);
  times.push(performance.now());
  formatReport(result.reports, result.counts);
  const { diagnostics } = readNotices('bench.csv', appendRows(null, result.rows), divisions);
  if (diagnostics.length > 0) throw new Error(`读回时有 ${diagnostics.length} 处错误。`);
  times.push(performance.now());
  const seconds = times.slice(1).map((time, at) => ((time - times[at]!) / 1000).toFixed(1));
  const megabytes = (bytes.length / 1e6).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1000);
  return [kind, rows, megabytes, ...seconds, memory].join('\t');
}

function makeTable(notices: readonly Notice[], rows: number): string[][] {
  const lines = Array.from({ length: rows }, (_, at) => {
    const notice = notices[at % notices.length]!;
    const { name, adcode, address, point, area, pollutants, statusPrinted } = notice;
    const cells = [address, point?.printed, area?.printed, pollutants.join('、'), statusPrinted];
    return [String(at + 1), `${name}（${at + 1}）`, adcode, ...cells.map((cell) => cell ?? '')];
  });
  return [heads, ...lines];
}

function toDelimited(table: readonly (readonly string[])[]): Uint8Array {
  return strToU8(table.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'));
}

function toWorkbook(table: readonly (readonly string[])[]): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rows = table.map((cells, at) => {
    const row = at + 1;
    const texts = cells.map((cell, column) => {
      const address = `${String.fromCharCode(65 + column)}${row}`;
      return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${row}">${texts.join('')}</row>`;
  });
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${office}"><sheets><sheet name="${columns.name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ),
  });
}
