import { columns, type ColumnKey, type NoticeRow } from '../columns.ts';
import { whyUnfit } from '../hostile.ts';
import { readRow } from '../read-row.ts';
import { remedies } from '../row-schema.ts';
import type { Notice } from '../types.ts';
import { typeWords } from '../words.ts';
import { convert, type Draft } from './convert.ts';
import { countRows, type RowCounts } from './counts.ts';
import { askForDocuments } from './documents.ts';
import type { ConvertTools } from './findings.ts';
import { applyHeadMap, type HeadMap } from './head-map.ts';
import { leaveLongRows, type LongRow } from './long-cells.ts';
import type { ImportOptions } from './options.ts';
import { createRegisterIndex, type RegisterIndex } from './register-index.ts';
import { missingOptions } from './required.ts';
import { readEntries } from './layout/entries.ts';
import type { Entry, Passage, RowReport, Sheet } from './types.ts';

/** What came of a file: either what has to be said first, or its rows. */
export type ImportResult =
  | { problem: string; isUsage: boolean; rows: null }
  | {
      problem: null;
      rows: readonly NoticeRow[];
      reports: readonly RowReport[];
      counts: RowCounts;
    };

/** What the rows of a file are held against. */
export interface Register extends ConvertTools {
  notices: readonly Notice[];
  /** Names of divisions by their codes. */
  names: ReadonlyMap<string, string>;
}

/** Turn the sheets of a file into rows of the register, with a report on each row of the file; nothing is written. */
export function importNotices(
  sheets: readonly Sheet[],
  options: ImportOptions,
  register: Register,
  map: HeadMap = new Map(),
): ImportResult {
  const read = sheets.map((sheet) => leaveLongRows(applyHeadMap(sheet, map)));
  const items = read.flatMap(({ sheet }): (Entry | Passage)[] => [
    ...readEntries(sheet),
    ...sheet.hidden.map((part) => ({ kind: 'passage' as const, sheet: sheet.name, ...part })),
  ]);
  const tooLong = read.flatMap(({ sheet, long }) => long.map((row) => refused(sheet.name, row)));
  const entries = items.filter((item): item is Entry => item.kind === 'entry');
  const problem = whyNotRead(entries, items, options);
  if (problem !== null && (problem.isUsage || tooLong.length === 0))
    return { ...problem, rows: null };
  const index = createRegisterIndex(register.notices);
  const rows: NoticeRow[] = [];
  const reports = items.map((item) => {
    if (item.kind === 'passage') return passed(item);
    const draft = convert(item, options, register);
    const settled = settle(draft, index, register.names);
    if (settled.cells) rows.push(settled.cells);
    return reportOf(item, draft, settled);
  });
  const all = [...reports, ...tooLong];
  return {
    problem: null,
    rows,
    reports: all.filter((_, at) => !isHead(items[at])),
    counts: countRows(sheets, all),
  };
}

function isHead(item: Entry | Passage | undefined): boolean {
  return item?.kind === 'passage' && item.isHead === true;
}

/** What has to be said before anything is taken; `null` where nothing has. */
function whyNotRead(
  entries: readonly Entry[],
  items: readonly (Entry | Passage)[],
  options: ImportOptions,
): { problem: string; isUsage: boolean } | null {
  if (entries.length === 0) return { problem: nothingFound(items), isUsage: false };
  const missing = missingOptions(entries, options);
  if (missing.length > 0)
    return { problem: `名录里没有写，请用选项说明：\n${missing.join('\n')}`, isUsage: true };
  const asked = askForDocuments(entries, options);
  return asked === null ? null : { problem: asked, isUsage: true };
}

/** A draft with its ids, or the reasons why it is not taken. */
type Settled =
  | { cells: NoticeRow; reasons: readonly string[]; namesake: string | null }
  | { cells: null; reasons: readonly string[]; isUnderstood: boolean };

/** Give a draft its ids, if it would be read back without complaint and is not there yet. */
function settle(
  { cells, problems }: Draft,
  index: RegisterIndex,
  names: ReadonlyMap<string, string>,
): Settled {
  if (problems.length > 0) return { cells: null, reasons: problems, isUnderstood: false };
  const reasons: string[] = [];
  // Any id does for the check; the true one is given only to a row that is taken, so that no number is skipped.
  readRow({ ...cells, id: anyId, plot: anyId }, names, (key: ColumnKey, problem, remedy) =>
    reasons.push(`${columns[key]}：${problem}。${remedy ?? remedies[key] ?? ''}`),
  );
  // A row that holds what may not be published was understood well enough.
  const isUnfit = Object.values(cells).some((cell) => whyUnfit(cell) !== null);
  if (reasons.length > 0) return { cells: null, reasons, isUnderstood: isUnfit };
  const placed = index.place(cells);
  if (placed.sameAs !== null) {
    const reason = `与 ${placed.sameAs} 重复：同一个地块、同一份公告、同样的状态`;
    return { cells: null, reasons: [reason], isUnderstood: true };
  }
  const { id, plot, namesake } = placed;
  return { cells: { ...cells, id, plot }, reasons: [], namesake };
}

const anyId = '100000-undated-01';
const nothingSaid = { id: '', changes: [], checks: [] } as const;

function refused(sheet: string | null, { row, text, why }: LongRow): RowReport {
  const said = { name: text, reasons: [why], isLost: true };
  return { verdict: 'refused', sheet, row, rows: [row], ...nothingSaid, ...said };
}

function passed({ sheet, row, text, why, isLost = false }: Passage): RowReport {
  const said = { name: text, reasons: [why], isLost };
  return { verdict: 'passed', sheet, row, rows: [row], ...nothingSaid, ...said };
}

function reportOf({ sheet, row, rows }: Entry, draft: Draft, settled: Settled): RowReport {
  const { changes } = draft;
  const { reasons } = settled;
  const namesake = settled.cells ? settled.namesake : null;
  const checks = [
    ...draft.checks,
    ...(namesake === null ? [] : [`与 ${namesake} 同名，编码或地址不同，当作另一个地块`]),
  ];
  const place = { sheet, row, rows, name: draft.cells.name, changes, checks, reasons };
  if (settled.cells) return { verdict: 'taken', ...place, id: settled.cells.id, isLost: false };
  return { verdict: 'refused', ...place, id: '', isLost: !settled.isUnderstood };
}

/** A list that says in a sentence that there is nothing to list. */
const noneFound =
  /(?:暂无|并无|没有|不存在|未发现|(?<!有)无)(?:新增|疑似|污染|的|、|和|及|或)*地块/u;

/** Why a file gave no plot: nothing below its heads, or nothing that is understood, with the first rows that were not. */
function nothingFound(items: readonly (Entry | Passage)[]): string {
  const passages = items.filter((item): item is Passage => item.kind === 'passage');
  const lost = passages.filter(({ isLost }) => isLost);
  const [first] = lost;
  if (!first && (passages.length < 2 || passages.some(({ isHead: head }) => head)))
    return '文件里没有地块：只有表头，或只有一行字。';
  if (passages.some(({ text }) => noneFound.test(text)))
    return `公告像是说没有这样的地块。这也要记：请写成一张表，表头写「地块名称」和「备注」，下面一行地块名称照公告写标题，备注抄公告的话，再用 --type ${typeWords['none-suspected']} 导入。`;
  const place = first ? `第 ${first.row} 行起共 ${lost.length} 行没有读：${first.why}。` : '';
  return `没有找到名录的表头，或表头下面没有地块。${place}表头须有「地块名称」（或项目名称、企业名称、名称），认得的列名不少于两个，也不少于三分之一；表格式的公示须有「项目名称」一项，标签在同一列。列名不同的，可以用 --map 说明。请对照 README 的「导入公告」。`;
}
