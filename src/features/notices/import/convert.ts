import { columns, printedColumns, type NoticeRow } from '../columns.ts';
import type { NoticeType } from '../types.ts';
import { typeWords } from '../words.ts';
import { whyNoCode } from './cells/code.ts';
import { cleanFields, type CleanField, type CleanFields } from './fields.ts';
import { readAreas, readFindings } from './measurements.ts';
import { firstOf, labelled, type ConvertTools, type Findings } from './findings.ts';
import type { ImportOptions } from './options.ts';
import { locate } from './locate.ts';
import { readProgress } from './progress.ts';
import { readDates, readDocument, typeOf } from './provenance.ts';
import type { Entry } from './types.ts';

/** A row of the register in the making: it has no ids yet, and it is written only if nothing is wrong with it. */
export type Draft = ReturnType<typeof convert>;

const empty = Object.fromEntries(Object.keys(columns).map((key) => [key, ''])) as NoticeRow;

const longestName = 200;

/** Turn what a list says about a plot into a row of the register. */
export function convert(entry: Entry, options: ImportOptions, tools: ConvertTools) {
  const fields = cleanFields(entry);
  const parts: Findings[] = [
    copyCells(fields, typeOf(fields, options)),
    readDocument(entry, fields, options),
    readDates(entry, fields, options),
    locate(fields, { sheet: entry.sheet, options, tools }),
    readAreas(fields),
    readFindings(fields),
    readProgress(entry, fields, typeOf(fields, options)),
  ];
  const notes = [...parts.flatMap(({ notes: own = [] }) => own), ...remarks(fields)];
  const cells = Object.assign({}, empty, ...parts.map((part) => part.cells)) as NoticeRow;
  return {
    cells: { ...cells, note: [...new Set(notes)].join('；') },
    /** What was changed, in Chinese. */
    changes: [...fields.changes, ...parts.flatMap(({ changes = [] }) => changes)],
    /** What an editor has to look at again, in Chinese. */
    checks: [...fields.checks, ...parts.flatMap(({ checks = [] }) => checks)],
    problems: [
      ...(entry.misfit === null ? [] : [entry.misfit]),
      ...fields.problems,
      ...parts.flatMap(({ problems = [] }) => problems),
    ],
  };
}

/** What stands in place of a name where a list says that there is no plot. */
const noPlot = /^[（(]?(?:(?:暂|本[市县区])?无|没有)(?:新增)?(?:疑似|污染|疑似污染)?地块[)）]?$/u;

function copyCells(fields: CleanFields, type: NoticeType | null): Findings {
  const names = namesOf(fields);
  const name = names[0]?.text ?? '';
  const second = printedColumns
    .flatMap((key) => (key === 'name' ? names : fields.all(key)).slice(1))
    .filter(({ text }) => text !== name);
  const problems = name === '' ? ['没有地块名称'] : [];
  const [code] = fields.all('code');
  const noCode = code ? whyNoCode(code.text, code.mark) : null;
  if (name !== '' && !/\p{L}/u.test(name)) problems.push(`地块名称「${name}」里没有字，不像名称`);
  if (noPlot.test(name) && type !== 'none-suspected')
    problems.push(
      `「${name}」不是地块。公告说没有疑似污染地块的，类型请写「${typeWords['none-suspected']}」，名称照公告写标题`,
    );
  if (name.length > longestName) problems.push(`地块名称有 ${name.length} 字，不像名称`);
  return {
    cells: {
      ...Object.fromEntries(printedColumns.map((key) => [key, firstOf(fields, key)])),
      name,
      ...(noCode === null ? {} : { code: '' }),
    },
    problems,
    checks:
      code && noCode !== null
        ? [
            `${code.head}：「${code.text}」${noCode}，不可信；只写进备注，不当作编码，也不用来找重复`,
          ]
        : [],
    notes: [
      ...(code && noCode !== null ? [`${labelled(code)}（不可信，请看原件）`] : []),
      ...second.map(labelled),
    ],
  };
}

/** The names in a row, that of the plot before those of the firm or the project that it belongs to. */
function namesOf(fields: CleanFields): readonly CleanField[] {
  const isOfPlot = ({ head }: CleanField): boolean => /地块|场地|宗地/u.test(head);
  const all = fields.all('name');
  return [...all.filter(isOfPlot), ...all.filter((one) => !isOfPlot(one))];
}

/** What has no column of its own. */
function remarks(fields: CleanFields): string[] {
  return [
    ...fields.all('noted').map(labelled),
    ...fields.all('note').map(({ text }) => text.replace(/。$/u, '')),
  ];
}
