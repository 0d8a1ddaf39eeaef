import { fold } from '../../../../corpus/characters/fold.ts';

/** An area in m², or the reason in Chinese why it cannot be told. */
export type ReadArea =
  { squareMetres: number; problem: null } | { squareMetres: null; problem: string };

/** Square metres of a unit, as a fraction so that 亩 is exact. */
type Factor = readonly [over: number, under: number];

const units: readonly { pattern: RegExp; factor: Factor }[] = [
  { pattern: /^(?:平方千米|平方公里|km[2²])$/iu, factor: [1_000_000, 1] },
  { pattern: /^(?:公顷|hm[2²]|ha)$/iu, factor: [10_000, 1] },
  { pattern: /^亩$/u, factor: [2000, 3] },
  { pattern: /^(?:平方米|平米|㎡|m[2²])$/iu, factor: [1, 1] },
];

const unit = '平方千米|平方公里|平方米|平米|公顷|亩|㎡|km[2²]|hm[2²]|m[2²]|ha';
const figure = new RegExp(
  `(?<![\\d.])(?<number>\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[ \\u00a0]\\d{3})+(?![ \\u00a0]?\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(?<ten>[万亿])?\\s*(?:（\\s*(?<bracketed>${unit})\\s*）|(?<unit>${unit}))?`,
  'giu',
);
/** Longer cells are descriptions, or made to be hard to look through. */
const longestArea = 200;
/** Words beside a figure that do not change it. */
const idle = /约|共|总|计|面积|占地|用地|地块|为|合|即|左右|[（）:：,，;；=\s。]/gu;
/** Two figures for one area differ by no more than rounding. */
const tolerance = 0.01;

/**
 * Read an area; a figure in m² goes before one in another unit, and the unit of the column counts where the cell has none.
 *
 * @example readArea('约51.08亩(34052.67m2)', '') // 34052.67
 * @example readArea('11.73万', '平方米') // 117300
 * @example readArea('11.73万(平方米)', '') // 117300
 */
export function readArea(cell: string, columnUnit: string): ReadArea {
  if (cell.length > longestArea) return refuse(`${cell.length} 字，不像一个面积，只照录原文`);
  const text = fold(cell).replaceAll('ｍ', 'm');
  const figures = [...text.matchAll(figure)].map(({ groups }) => groups!);
  const rest = text.replaceAll(figure, '').replaceAll(idle, '');
  if (figures.length === 0 || rest !== '') return refuse(`「${cell}」不像一个面积，只照录原文`);
  const column = splitUnit(columnUnit);
  const areas = figures.map(({ number = '', ten = '', unit: bare, bracketed }) => {
    const own = bare ?? bracketed;
    const [over, under] = factorOf(own ?? column.unit) ?? [0, 1];
    const scale = tensOf(ten) * (own === undefined ? tensOf(column.ten) : 1);
    const value = Number(number.replaceAll(/[,，\s]/gu, ''));
    return { value: round((value * scale * over) / under), isExact: over === 1 && under === 1 };
  });
  if (areas.some(({ value }) => value === 0))
    return refuse(`「${cell}」没有写单位，表头也没有，只照录原文`);
  const [best] = [...areas.filter(({ isExact }) => isExact), ...areas];
  if (!areas.every(({ value }) => isSameArea(value, best!.value)))
    return refuse(`「${cell}」里有不止一个面积，只照录原文`);
  return { squareMetres: best!.value, problem: null };
}

/** Whether two figures for one area differ by no more than rounding. */
export function isSameArea(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(one, other);
}

/** Whether words name a unit of area, such as those in the brackets of a head. */
export function isAreaUnit(words: string): boolean {
  return factorOf(splitUnit(words).unit) !== null;
}

function splitUnit(words: string): { ten: string; unit: string } {
  const match = /^(?:单位[:：])?([万亿]?)(.*)$/u.exec(fold(words).trim());
  return { ten: match?.[1] ?? '', unit: match?.[2] ?? '' };
}

function factorOf(words: string): Factor | null {
  return units.find(({ pattern }) => pattern.test(words))?.factor ?? null;
}

function tensOf(words: string): number {
  if (words === '亿') return 1e8;
  return words === '万' ? 1e4 : 1;
}

/** Two decimals for what was converted; more only where the figure itself has them. */
function round(value: number): number {
  return Number(value.toFixed(value < 1 ? 4 : 2));
}

function refuse(problem: string): ReadArea {
  return { squareMetres: null, problem };
}
