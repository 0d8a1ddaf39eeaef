import type { Comparator } from '../../corpus/facts/types.ts';

/** How a text sets a figure. */
export type Wording =
  | 'at-least'
  | 'reach'
  | 'about'
  | 'at-most'
  | 'range'
  | 'exactly'
  | 'decrease'
  | 'zero-growth'
  | 'no-figure';

/** A figure with the words around it. */
export interface PrintedFigure {
  comparator: Comparator;
  value: number | null;
  /** The words of the same phrase in front of the figure. */
  before: string;
  /** The words that carry the figure, or the whole phrase where there is none: `90%以上`. */
  figure: string;
  /** What follows in the same phrase. */
  after: string;
}

const floorWords = /(?:不低于|不少于|不小于|高于|超过|多于|至少)$/u;
const striving = /力争|争取/u;
const handedDown =
  /(?<who>(?:完成|达到)[^，。；的]{1,16}?(?:下达|要求|确定|规定|分解))(?:(?<above>[^，。；的]{0,4}之上)|的(?<what>[^，。；]*?)(?<noun>控制目标|目标|指标|任务))?/u;
const entirely = /全覆盖|全(?:面|部|量)[^，。；的]{2,4}|应[^，。；]尽[^，。；]/u;

/**
 * Read how a text words a figure: 以上, 左右, 达到 without either, 力争, or no figure at all.
 *
 * @example readTargetWords({ comparator: '=', value: 94, before: '达到', figure: '94%', after: '' })
 * // { wording: 'reach', strives: false, label: '94%' }
 */
export function readTargetWords(printed: PrintedFigure) {
  const before = withoutSpace(printed.before);
  const figure = withoutSpace(printed.figure);
  const wording = wordingOf(printed, before, figure);
  const strives = striving.test(before + figure);
  const core = labelOf(wording, { before, figure, after: withoutSpace(printed.after) });
  return {
    wording,
    /** Whether the text says that it will only strive for it: 力争. */
    strives,
    /** The words of the text, as short as they can be without losing how binding they are: `力争90%以上`. */
    label: strives && !core.startsWith('力争') ? `力争${core}` : core,
  };
}

function wordingOf({ comparator, value }: PrintedFigure, before: string, figure: string): Wording {
  if (comparator === 'zero-growth') return 'zero-growth';
  if (value === null) return 'no-figure';
  switch (comparator) {
    case '>=':
      return figure.includes('以上') || floorWords.test(before) ? 'at-least' : 'reach';
    case '<=':
      return 'at-most';
    case '~':
      return 'about';
    case 'range':
      return 'range';
    case '=':
      return /[%％]|百分之/u.test(figure) || /达到?$|提高到$/u.test(before) ? 'reach' : 'exactly';
    case 'decrease-by':
      return 'decrease';
  }
}

function labelOf(
  wording: Wording,
  { before, figure, after }: Record<'before' | 'figure' | 'after', string>,
): string {
  if (wording === 'no-figure') {
    const phrase = before + figure + after;
    return describeHandedDown(phrase) ?? entirely.exec(phrase)?.[0] ?? '没有写数';
  }
  if (wording === 'decrease')
    return `${/下降|降低|减少|削减/u.exec(before)?.[0] ?? '下降'}${figure}`;
  return `${floorWords.exec(before)?.[0] ?? ''}${figure}`;
}

/** 完成州下达的受污染耕地安全利用率指标 → 完成州下达的…指标: who hands it down is told, what it is stands above the chart. */
function describeHandedDown(phrase: string): string | null {
  const { who, above, what, noun } = handedDown.exec(phrase)?.groups ?? {};
  if (who === undefined) return null;
  if (noun === undefined) return `${who}${above ?? ''}`;
  return `${who}的${what === '' ? '' : '…'}${noun}`;
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}
