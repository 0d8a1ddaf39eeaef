import { cleanText, saysNothing } from './cells/cell-text.ts';
import { longestText } from '../hostile.ts';
import type { CellMark, Entry, Field, Target } from './types.ts';

/** A field made fit to be written. */
export interface CleanField {
  head: string;
  bracket: string;
  text: string;
  mark: CellMark | null;
}

/** The fields of an entry, and what was noticed while they were cleaned. */
export type CleanFields = ReturnType<typeof cleanFields>;

/** Lists in a cell are often written one below the other. */
const inLines = new Set<Target>(['pollutants']);

/** Clean the fields of an entry. */
export function cleanFields({ fields }: Entry) {
  const changes: string[] = [];
  const checks: string[] = [];
  const problems: string[] = [];
  const clean = fields.map((field) => {
    const { text, changes: made } = cleanText(splitLines(field));
    changes.push(...made.map((change) => `${field.printed}：${change}`));
    changes.push(...changesOf(field, text));
    checks.push(...checksOf(field, text));
    problems.push(...problemsOf(field, text));
    const { target, printed: head, bracket, mark } = field;
    return { target, head, bracket, text, mark };
  });
  const byTarget = Map.groupBy(clean, ({ target }) => target);
  const filled = Map.groupBy(
    clean.filter(({ text }) => !saysNothing(text)),
    ({ target }) => target,
  );
  return {
    /** What stands under heads of one kind, in the order of the columns, without what says nothing. */
    all: (target: Target): readonly CleanField[] => filled.get(target) ?? [],
    /** Kinds of heads in the order of their columns. */
    order: <Kind extends Target>(targets: readonly Kind[]): readonly Kind[] => {
      const places = [...byTarget.keys()];
      return targets.toSorted((one, other) => places.indexOf(one) - places.indexOf(other));
    },
    /** Whether the entry has a column of this kind, filled or not. */
    has: (target: Target): boolean => byTarget.has(target),
    changes,
    checks,
    problems,
  };
}

function splitLines({ target, value }: Field): string {
  return inLines.has(target) ? value.replaceAll(/\s*[\r\n]+\s*/gu, '；') : value;
}

function changesOf({ printed, mark, merged }: Field, text: string): string[] {
  return [
    ...(mark === 'picture' ? [`${printed}：这一格是图片，没有文字可取`] : []),
    ...(merged === 'taken' ? [`${printed}：合并的单元格，取「${text}」`] : []),
  ];
}

function checksOf({ printed, mark, merged }: Field, text: string): string[] {
  return [
    ...(mark === 'saved' ? [`${printed}：这一格是公式，取文件里存的结果「${text}」`] : []),
    ...(merged === 'left' ? [`${printed}：与上面一行合并的单元格，可能是合起来的数，没有取`] : []),
  ];
}

function problemsOf({ printed, mark }: Field, text: string): string[] {
  return [
    ...(mark === 'unsaved'
      ? [`${printed}：这一格是公式，文件里没有存结果或结果出错。请在 Excel 里改成数值，再导入`]
      : []),
    ...(text.length > longestText
      ? [`${printed}：有 ${text.length} 字，超过 ${longestText} 字。请删短，再导入`]
      : []),
  ];
}
