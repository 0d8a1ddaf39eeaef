import { fold } from '../../corpus/characters/fold.ts';
import { columns, printedColumns, type ColumnKey, type NoticeRow } from '../columns.ts';
import { noticeTypes, sourceKinds, type NoticeType } from '../types.ts';
import { sourceWords, statusWords, typeWords } from '../words.ts';
import { isSameArea, readArea } from './cells/area.ts';
import { readDay } from './cells/day.ts';
import { joinExceedances, readAnswer, readConclusion } from './cells/exceedance.ts';
import { cleanFields, type CleanField, type CleanFields } from './fields.ts';
import { firstOf, labelled, type ConvertTools, type Findings } from './findings.ts';
import { wordOf, type ImportOptions } from './options.ts';
import { locate } from './locate.ts';
import { readStatus } from './cells/status.ts';
import type { Entry } from './types.ts';

/** A row of the register in the making: it has no ids yet, and it is written only if nothing is wrong with it. */
export interface Draft {
  cells: NoticeRow;
  /** What was changed or should be looked at again, in Chinese. */
  changes: readonly string[];
  problems: readonly string[];
}

const empty = Object.fromEntries(Object.keys(columns).map((key) => [key, ''])) as NoticeRow;

const longestName = 200;

/** Turn what a list says about a plot into a row of the register. */
export function convert(entry: Entry, options: ImportOptions, tools: ConvertTools): Draft {
  const fields = cleanFields(entry);
  const parts: Findings[] = [
    copyCells(fields),
    readDocument(entry, fields, options),
    readDates(fields, options),
    locate(fields, options, tools),
    readAreas(fields),
    readFindings(fields),
    readProgress(entry, fields, typeOf(fields, options)),
  ];
  const notes = [...parts.flatMap(({ notes: own = [] }) => own), ...remarks(fields)];
  const cells = Object.assign({}, empty, ...parts.map((part) => part.cells)) as NoticeRow;
  return {
    cells: { ...cells, note: [...new Set(notes)].join('；') },
    changes: [...fields.changes, ...parts.flatMap(({ changes = [] }) => changes)],
    problems: [
      ...(entry.misfit === null ? [] : [entry.misfit]),
      ...fields.problems,
      ...parts.flatMap(({ problems = [] }) => problems),
    ],
  };
}

function copyCells(fields: CleanFields): Findings {
  const name = firstOf(fields, 'name');
  const second = printedColumns
    .flatMap((key) => fields.all(key).slice(1))
    .filter(({ text }) => text !== name);
  const problems = name === '' ? ['没有地块名称'] : [];
  if (name !== '' && !/\p{L}/u.test(name)) problems.push(`地块名称“${name}”里没有字，不像名称`);
  if (name.length > longestName) problems.push(`地块名称有 ${name.length} 字，不像名称`);
  return {
    cells: Object.fromEntries(printedColumns.map((key) => [key, firstOf(fields, key)])),
    problems,
    notes: second.map(labelled),
  };
}

/** The row's own kind of notice, or that of the whole list. */
function typeOf(fields: CleanFields, options: ImportOptions): NoticeType | null {
  return wordOf(noticeTypes, typeWords, firstOf(fields, 'type')) ?? options.type;
}

/** What kind of document the row stands in, and where it was read. */
function readDocument(entry: Entry, fields: CleanFields, options: ImportOptions): Findings {
  const listTitle = firstOf(fields, 'listTitle') || (options.listTitle ?? entry.title ?? '');
  const typePrinted = firstOf(fields, 'typePrinted') || (options.typePrinted ?? listTitle);
  const given = typeOf(fields, options);
  const leaves = entry.section?.kind === 'removed' && given === 'registry-listed';
  const type = leaves ? 'registry-removed' : given;
  const kind =
    wordOf(sourceKinds, sourceWords, firstOf(fields, 'sourceKind')) ?? options.sourceKind;
  return {
    cells: {
      listTitle,
      typePrinted,
      type: type === null ? '' : typeWords[type],
      issuer: firstOf(fields, 'issuer') || (options.issuer ?? ''),
      url: firstOf(fields, 'url') || (options.url ?? ''),
      sourceKind: kind === null ? '' : sourceWords[kind],
    },
    changes: leaves
      ? [`类型：在“${entry.section?.printed ?? ''}”里，记作${typeWords['registry-removed']}`]
      : [],
  };
}

function readDates(fields: CleanFields, options: ImportOptions): Findings {
  const cells: Partial<Record<ColumnKey, string>> = {};
  const changes: string[] = [];
  const notes: string[] = [];
  const given = {
    date: options.date === 'none' ? '' : (options.date ?? ''),
    checkedOn: options.checkedOn ?? '',
  };
  for (const key of ['date', 'listedOn', 'removedOn', 'checkedOn'] as const) {
    const [field] = fields.all(key);
    const day = field ? readDay(field.text) : null;
    cells[key] = day ?? (key === 'date' || key === 'checkedOn' ? given[key] : '');
    if (!field || day === field.text) continue;
    if (day === null) notes.push(labelled(field));
    changes.push(
      day === null
        ? `${field.head}：“${field.text}”不是完整的日期，只写进备注`
        : `${field.head}：“${field.text}” → ${day}`,
    );
  }
  return { cells, changes, notes };
}

function readAreas(fields: CleanFields): Findings {
  const [field, ...others] = fields.all('area');
  const [original] = fields.all('areaPrinted');
  const printed = original ?? field;
  if (!printed) return { cells: {} };
  const { squareMetres, problem } = readArea((field ?? printed).text, (field ?? printed).bracket);
  const areaPrinted = withUnit(printed);
  const isContradicted = others.some(({ text, bracket }) => {
    const other = readArea(text, bracket).squareMetres;
    return squareMetres !== null && other !== null && !isSameArea(squareMetres, other);
  });
  if (isContradicted) {
    const all = [printed, ...others].map((one) => `${one.head} ${withUnit(one)}`).join('；');
    return {
      cells: { areaPrinted: all },
      changes: [`请核对：几栏面积说的不一样（${all}），只照录原文`],
    };
  }
  if (squareMetres === null)
    return { cells: { areaPrinted }, changes: [`${printed.head}：${problem}`] };
  const isSame = String(squareMetres) === printed.text;
  return {
    cells: { areaPrinted, area: String(squareMetres) },
    changes: isSame ? [] : [`${printed.head}：“${printed.text}” → ${squareMetres} 平方米`],
  };
}

/** A bare figure means nothing without the unit in its head. */
function withUnit({ text, bracket }: CleanField): string {
  const isBare = /^[\d.,，\s万亿约]+$/u.test(fold(text)) && bracket !== '';
  return isBare ? `${text}（表头：${bracket}）` : text;
}

/** What was found in the ground. */
function readFindings(fields: CleanFields): Findings {
  const pollutants = fields
    .all('pollutants')
    .flatMap(({ text }) => text.split(/[、；;]|[,，](?!\d)/u))
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const conclusions = [
    ...fields.all('conclusion'),
    ...fields.all('note').filter(({ bracket }) => bracket.includes('超标')),
  ];
  const answered = fields.all('exceeded').flatMap(({ head, text }) => readAnswer(head, text) ?? []);
  const concluded = conclusions.map(({ text }) => readConclusion(text)).find((one) => one !== null);
  const joined = joinExceedances(answered, concluded ?? null);
  const isSure = joined !== null && joined !== 'contradiction';
  const unread = fields.all('exceeded').filter(({ head, text }) => readAnswer(head, text) === null);
  const notes = [...unread, ...(isSure && concluded ? [] : fields.all('conclusion'))];
  return {
    cells: {
      pollutants: [...new Set(pollutants)].join(';'),
      exceeded: isSure ? yesOrNo(joined.exceeded) : '',
      exceedanceQuote: isSure ? joined.quote : '',
    },
    changes: [
      ...(joined === 'contradiction' ? ['请核对：是否超标一栏与结论说的不一样，没有采用'] : []),
      ...(joined === null && conclusions.length > 0
        ? [`${conclusions[0]!.head}：没有明说是否超标，留空`]
        : []),
    ],
    notes:
      joined === 'contradiction'
        ? [...fields.all('exceeded'), ...notes].map(labelled)
        : notes.map(labelled),
  };
}

function yesOrNo(exceeded: boolean): string {
  return exceeded ? '是' : '否';
}

function readProgress({ section }: Entry, fields: CleanFields, type: NoticeType | null): Findings {
  const [field, ...others] = fields.all('statusPrinted');
  const read =
    [field, ...others].map((one) => (one ? readStatus(one.text) : null)).find(Boolean) ?? null;
  const isGone = section?.kind === 'removed';
  const status = isGone ? 'removed' : (read ?? section?.kind ?? statusOfType(type));
  const printed = [section?.printed, field?.text].filter((words) => words !== undefined);
  const changes: string[] = [];
  if (field && read === null)
    changes.push(
      `${field.head}：“${field.text}”对不上已知的写法，状态记作${statusWords[status]}，请核对`,
    );
  else if (field && statusWords[status] !== field.text)
    changes.push(`${field.head}：“${field.text}” → ${statusWords[status]}`);
  return {
    cells: { statusPrinted: printed.join('；'), status: statusWords[status] },
    changes,
    notes: others.filter(({ text }) => text !== statusWords[status]).map(labelled),
  };
}

/** A list of what was taken out says by its kind how far its plots have come; no other does. */
function statusOfType(type: NoticeType | null): 'removed' | 'unstated' {
  return type === 'registry-removed' ? 'removed' : 'unstated';
}

/** What has no column of its own. */
function remarks(fields: CleanFields): string[] {
  return [
    ...fields.all('noted').map(labelled),
    ...fields.all('note').map(({ text }) => text.replace(/。$/u, '')),
  ];
}
