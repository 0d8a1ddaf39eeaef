import type { ColumnKey } from '../columns.ts';
import { noticeTypes, sourceKinds, type NoticeType } from '../types.ts';
import { sourceWords, typeWords } from '../words.ts';
import { readDay } from './cells/day.ts';
import type { CleanField, CleanFields } from './fields.ts';
import { firstOf, labelled, type Findings } from './findings.ts';
import { wordOf, type ImportOptions } from './options.ts';
import { whyGone } from './progress.ts';
import type { Entry, Target } from './types.ts';

/** The row's own kind of notice, or that of the whole list. */
export function typeOf(fields: CleanFields, options: ImportOptions): NoticeType | null {
  return ownType(fields) ?? options.type;
}

function ownType(fields: CleanFields): NoticeType | null {
  return wordOf(noticeTypes, typeWords, firstOf(fields, 'type'));
}

/** What kind of document the row stands in, and where it was read. */
export function readDocument(entry: Entry, fields: CleanFields, options: ImportOptions): Findings {
  const titles = titlesOf(fields);
  const listTitle = titles[0]?.text ?? options.listTitle ?? entry.title ?? '';
  const typePrinted = firstOf(fields, 'typePrinted') || (options.typePrinted ?? listTitle);
  const given = typeOf(fields, options);
  const gone = given === 'registry-listed' ? whyGone(entry, fields) : null;
  const type = gone === null ? given : 'registry-removed';
  const [kindCell] = fields.all('sourceKind');
  const kind = kindCell ? wordOf(sourceKinds, sourceWords, kindCell.text) : options.sourceKind;
  // 类型 is also what lists call 风险管控 or 修复.
  const otherTypes = ownType(fields) === null ? fields.all('type') : fields.all('type').slice(1);
  return {
    cells: {
      listTitle,
      typePrinted,
      type: type === null ? '' : typeWords[type],
      issuer: firstOf(fields, 'issuer') || (options.issuer ?? ''),
      url: firstOf(fields, 'url') || (options.url ?? ''),
      sourceKind: kind === null ? '' : sourceWords[kind],
    },
    changes: gone === null ? [] : [`类型：${gone}，记作${typeWords['registry-removed']}`],
    checks: emptyCells(fields, options),
    notes: [...titles.slice(1), ...otherTypes].map(labelled),
  };
}

/** The title of the announcement before the number of its batch. */
function titlesOf(fields: CleanFields): readonly CleanField[] {
  const isBatch = ({ head }: CleanField): boolean => /批次|期号/u.test(head);
  const all = fields.all('listTitle');
  return [...all.filter((one) => !isBatch(one)), ...all.filter(isBatch)];
}

/** Cells about the announcement that are empty although others of their column are not, so that an option speaks for them. */
function emptyCells(fields: CleanFields, options: ImportOptions): string[] {
  const given: readonly [Target, string, string, string | null][] = [
    ['listTitle', '公告标题', '--list-title', options.listTitle],
    ['issuer', '发布机关', '--issuer', options.issuer],
    ['url', '来源网址', '--url', options.url],
    ['date', '发布日期', '--date', options.date],
  ];
  return given.flatMap(([target, words, option, value]) =>
    value !== null && fields.has(target) && fields.all(target).length === 0
      ? [`表里${words}一格是空的，按 ${option} 记作「${value}」`]
      : [],
  );
}

/** The days of the announcement, of coming in and leaving, and of the check. */
export function readDates(entry: Entry, fields: CleanFields, options: ImportOptions): Findings {
  const cells: Partial<Record<ColumnKey, string>> = {};
  const changes: string[] = [];
  const checks: string[] = [];
  const notes: string[] = [];
  const given = {
    date: options.date === 'none' ? '' : (options.date ?? ''),
    checkedOn: options.checkedOn ?? '',
  };
  for (const key of ['date', 'listedOn', 'removedOn', 'checkedOn'] as const) {
    const [field] = fields.all(key);
    const day = field ? readDay(field.text, entry.is1904) : null;
    cells[key] = day ?? insteadOf(key, field?.text, given);
    if (!field || day === field.text) continue;
    if (day !== null) {
      changes.push(`${field.head}：「${field.text}」 → ${day}`);
      continue;
    }
    notes.push(labelled(field));
    const instead = cells[key] === '' ? '' : `，按选项记作 ${cells[key]}`;
    checks.push(`${field.head}：「${field.text}」不是完整的日期，只写进备注${instead}`);
  }
  return { cells, changes, checks, notes };
}

type Day = 'date' | 'listedOn' | 'removedOn' | 'checkedOn';

/** The day that an option gives, unless the row's own words speak of another month: it is the day of other notices then. */
function insteadOf(
  key: Day,
  printed: string | undefined,
  given: Readonly<Record<'date' | 'checkedOn', string>>,
): string {
  if (key === 'checkedOn') return given.checkedOn;
  if (key !== 'date' || printed === undefined) return key === 'date' ? given.date : '';
  const [year, month] = printed.match(/\d+/gu) ?? [];
  const [givenYear, givenMonth] = given.date.split('-');
  const isSame = year === givenYear && (!month || Number(month) === Number(givenMonth));
  return isSame ? given.date : '';
}
