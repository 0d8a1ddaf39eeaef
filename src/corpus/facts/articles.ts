import { parseHanAmount } from '../numerals.ts';
import type { Span } from '../position.ts';
import type { AgencyResolver } from './agencies.ts';
import { mostFacts, type Passage } from './passages.ts';
import { sentenceAround } from './sentences.ts';

/** Whether a passage stands in an article of a law: 第一条. */
export function isOfArticle({ clause: { labels } }: Passage): boolean {
  return labels.some((label) => /^第.+[条條]/u.test(label));
}

const way = '(?:应当|依法|可以|要|(?:依照|按照|根据)[^，。；]{0,24}?|在各自(?:的)?职责范围内)';
const work =
  '(?:(?:统一|具体|主要)?负责|主管(?!部门)|责令|给予|处以|牵头|会同|组织(?!协调机构)|(?:对|将)[^，。；]{2,40}?(?:实施|进行|开展)[^，。；]{0,12}(?:监督|管理|检查))';
/** Who is named at the head of a sentence, or behind 由, with what an article charges it with. */
const charged = new RegExp(
  `(?:(?<=^|[。；\\n])|由)(?<units>\\p{Script=Han}[\\p{Script=Han}、]{2,80}?)(?:，?${way}){0,3}${work}`,
  'gu',
);
const department = /(?:等)?(?:(?:行政)?主管)?部门$/u;

/** A unit that an article charges with something. */
export interface FoundCharge {
  unit: string;
  agency: string;
  role: 'responsible';
  span: Span;
  phrase: Span;
}

/** Find who an article charges with something; only those count that the register of agencies knows. */
export function findCharged(
  { text, kind }: Pick<Passage, 'text' | 'kind'>,
  resolve: AgencyResolver,
): FoundCharge[] {
  if (kind === 'units') return [];
  return [...text.matchAll(charged)].slice(0, mostFacts).flatMap((match) => {
    const units = match.groups?.['units'] ?? '';
    const start = match.index + match[0].indexOf(units);
    const phrase = sentenceAround(text, [start, start + units.length]);
    return splitUnits(units, start, resolve).map((found) => ({
      ...found,
      role: 'responsible' as const,
      phrase,
    }));
  });
}

type NamedUnit = Pick<FoundCharge, 'unit' | 'agency' | 'span'>;

/** 农业农村、自然资源等主管部门 are as many departments as they have names. */
function splitUnits(units: string, start: number, resolve: AgencyResolver): NamedUnit[] {
  const ending = department.test(units) ? '部门' : '';
  let at = start;
  return units.split(/[、和及]/u).flatMap((printed) => {
    const from = at;
    at += printed.length + 1;
    const unit = printed.replace(/等(?:(?:行政)?主管)?部门$/u, '');
    const agency = resolve(unit) ?? (ending === '' ? null : resolve(`${unit}${ending}`));
    return agency === null ? [] : [{ unit, agency, span: [from, from + unit.length] as Span }];
  });
}

/** A sum that an article sets for a breach. */
export interface FoundPenalty {
  phrase: Span;
  focus: Span;
  /** The least and the most; `null` where the article sets no bound on that side. */
  least: number | null;
  most: number | null;
  /** What the sums are counted in: 元, or times of what was gained. */
  unit: '元' | '倍';
}

const sum = '(?:\\d[\\d,.]*[千万]?|[一二两三四五六七八九十百千万]{1,8})';
const fine = new RegExp(
  `(?<least>${sum})(?<first>元|倍)?(?:以上|[-—~至])(?<most>${sum})(?<unit>元|倍)(?:以下)?(?:的?罚款)?|(?<only>${sum})(?<single>元|倍)(?<bound>以下|以上)的?罚款`,
  'gu',
);

/** Find the fines that an article sets: 处二千元以上一万元以下的罚款. */
export function findPenalties({ text }: Pick<Passage, 'text'>): FoundPenalty[] {
  if (!/罚款|罚金/u.test(text)) return [];
  return [...text.matchAll(fine)].slice(0, mostFacts).map((match) => {
    const { least, most, unit, only = '', single, bound } = match.groups ?? {};
    const focus: Span = [match.index, match.index + match[0].length];
    const lower = bound === '以上' ? only : least;
    const upper = bound === '以下' ? only : most;
    return {
      phrase: sentenceAround(text, focus),
      focus,
      least: lower === undefined ? null : parseHanAmount(lower),
      most: upper === undefined ? null : parseHanAmount(upper),
      unit: (unit ?? single) === '倍' ? '倍' : '元',
    };
  });
}
