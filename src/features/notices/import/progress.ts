import { statusWords } from '../words.ts';
import type { NoticeType, PlotStatus } from '../types.ts';
import { readStatus, type StatusDoubt } from './cells/status.ts';
import type { CleanFields } from './fields.ts';
import { labelled, type Findings } from './findings.ts';
import type { Entry } from './types.ts';

const doubts: Readonly<Record<StatusDoubt, string>> = {
  cut: '没有写完整',
  negated: '说的是没有、尚未或打算',
  unknown: '对不上已知的写法',
};

/** Why a plot has left its list, in Chinese: by the part of the list it stands in, or by the day on which it left. */
export function whyGone({ section }: Entry, fields: CleanFields): string | null {
  const isDenied = fields.all('statusPrinted').some(({ text }) => isStaying(text));
  if (isDenied) return null;
  if (section?.kind === 'removed') return `在「${section.printed}」里`;
  const [left] = fields.all('removedOn');
  const isDay = left !== undefined && /\d{4}|\d{5}/u.test(left.text) && !isStaying(left.text);
  return isDay ? `有${left.head}「${left.text}」` : null;
}

/** Whether words say that a plot has not left, or not yet. */
function isStaying(text: string): boolean {
  return /移出|退出|移除/u.test(text) && readStatus(text).doubt === 'negated';
}

/** How far a plot has come, in the words of the list; what they do not say outright is not said. */
export function readProgress(entry: Entry, fields: CleanFields, type: NoticeType | null): Findings {
  const { section } = entry;
  const cells = fields.all('statusPrinted');
  const [field, ...others] = cells;
  const read = cells.map((cell) => ({ cell, ...readStatus(cell.text) }));
  const isGone = whyGone(entry, fields) !== null;
  const status = isGone ? 'removed' : statusOf(read, section, type);
  const printed = [section?.printed, field?.text].filter((words) => words !== undefined);
  const doubtful = read.flatMap(({ cell, doubt }) => (doubt === null ? [] : [{ cell, doubt }]));
  return {
    cells: { statusPrinted: printed.join('；'), status: statusWords[status] },
    changes:
      field && doubtful.length === 0 && statusWords[status] !== field.text
        ? [`${field.head}：「${field.text}」 → ${statusWords[status]}`]
        : [],
    checks: [
      ...doubtful.map(
        ({ cell, doubt }) =>
          `${cell.head}：「${cell.text}」${doubts[doubt]}，状态记作${statusWords[status]}`,
      ),
      ...(status === 'unstated' ? remarkedProgress(fields) : []),
    ],
    notes: others.filter(({ text }) => text !== statusWords[status]).map(labelled),
  };
}

/** Remarks that sound like how far a plot has come are for an editor to judge: nothing says what they are about. */
function remarkedProgress(fields: CleanFields): string[] {
  return fields
    .all('note')
    .filter(({ text }) => readStatus(text).status !== null || /移出|退出|移除/u.test(text))
    .map(({ head, text }) => `${head}：「${text}」像是进展，没有当作状态，只写进备注`);
}

function statusOf(
  read: readonly ReturnType<typeof readStatus>[],
  section: Entry['section'],
  type: NoticeType | null,
): PlotStatus {
  const isUnsure = read.some(({ doubt }) => doubt === 'cut' || doubt === 'negated');
  if (isUnsure) return 'unstated';
  const known = read.find(({ status }) => status !== null)?.status;
  if (known !== undefined && known !== null) return known;
  if (read.length > 0) return 'unstated';
  return section?.kind ?? statusOfType(type);
}

/** A list of what was taken out says by its kind how far its plots have come; no other does. */
function statusOfType(type: NoticeType | null): PlotStatus {
  return type === 'registry-removed' ? 'removed' : 'unstated';
}
