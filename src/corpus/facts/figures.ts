import { parseNumeral } from '../numerals.ts';
import type { Span } from '../position.ts';
import { splitPhrases } from './sentences.ts';
import { metricsIn, wholeMetricIn } from './metrics.ts';
import type { Comparator } from './types.ts';

/** A figure that is to be reached, without what it is for. */
export interface FoundFigure {
  /** The number with its unit and the words that say how it is meant. */
  span: Span;
  /** The part of the sentence that it stands in. */
  phrase: Span;
  value: number | null;
  /** The upper end of a range. */
  valueMax: number | null;
  unit: string | null;
  comparator: Comparator;
  baseline: number | null;
  /** A target set by a higher authority, whose figure the text does not give. */
  handedDown: boolean;
}

/** A number in a phrase about a rate that has lost its unit. */
export interface LostUnit {
  span: Span;
  words: string;
}

const number = '\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?';
const hanNumber = '[〇零一二三四五六七八九十百]{1,4}';
const areaUnits = '万亩|亩|万公顷|公顷|平方公里|平方千米';
const countUnits = '个(?!月|百|工作日|部门|单位)|家|处|座|万?户|种|块|宗';
const otherUnits = '[万亿]?吨|[万亿]立方米|公里|厘米|毫米|(?<!\\d立方)米|套|倍';
/** A number with its unit, and the lower end of a range before it: 10%—15%. */
const measured = new RegExp(
  `(?:(?<![\\d.])(?<low>${number})\\s?(?:%|万|${areaUnits}|个|家|处)?\\s?(?:[-—－–~～〜]{1,2}|至|到)\\s?)?` +
    `(?<value>${number}|百分之(?<han>${hanNumber}))\\s?` +
    `(?<unit>%|个百分点|(?<=百分之${hanNumber})|${areaUnits}|${otherUnits}|${countUnits})` +
    `(?<more>以上|及以上|左右|以内|以下|之内)?`,
  'gu',
);

const growth = /(?:零|负)增长/gu;
const handed =
  /(?:完成|达到|落实|实现)[^，。；]{0,24}?(?:下达|要求|分解|确定|规定|核定)的?[^，。；]{0,40}?(?:指标|任务|目标|要求|工作)/gu;

const past = /已(?:经)?(?:达|完成|实现|建|有)|目前|截至|截止|现有|上年|去年|[“"]?十[一二]五/u;
const reaching =
  /达|提高|提升|增加|升至|不低于|不少于|不高于|不超过|控制在|保持|稳定|实现|完成|下降|降低|减少|削减|压减|力争|确保|覆盖|为$|至$|到$/u;
const counting =
  /达到?|认证|创建|建设|建成|新建|培育|打造|完成|新增|改造|治理|修复|实施|设立|建立|申报|创成|不少于|推广|种植/u;
const thresholdBefore =
  /(?:大于|小于|超过|不足|多于|少于|高于|低于|满|每|占|以|按|按照|由|从|自)\s*$/u;

/**
 * Find the figures that a sentence sets.
 *
 * A number that only bounds what is spoken of (30万亩以上灌区), counts kinds (划为3个类别) or tells of the past is none.
 *
 * @param isDated whether the sentence has a year to reach its figures by; counts and areas are targets only then
 */
export function findFigures(text: string, sentence: Span, isDated: boolean): FoundFigure[] {
  return splitPhrases(text, sentence).flatMap((phrase) => {
    const words = text.slice(...phrase);
    if (past.test(words)) return [];
    const found = [
      ...findMeasured(words, phrase, isDated),
      ...findGrowth(words, phrase),
      ...findHandedDown(words, phrase),
    ];
    const whole = found.length === 0 ? findWhole(words, phrase) : [];
    return [...found, ...whole].sort(({ span: [one] }, { span: [other] }) => one - other);
  });
}

/** The words that tell how a number is meant stand no farther from it. */
const reach = 60;

function findMeasured(words: string, phrase: Span, isDated: boolean): FoundFigure[] {
  // Where a list would go on that began with a target: 1000亩、2000亩.
  let listed = -1;
  return [...words.matchAll(measured)].flatMap((match) => {
    const { low, value = '', han, unit: printed = '', more = '' } = match.groups ?? {};
    const unit = han || printed === '%' ? '%' : printed;
    const end = match.index + match[0].length;
    const before = words.slice(Math.max(0, match.index - reach), match.index);
    const after = words.slice(end, end + reach);
    const wanted =
      unit === '%'
        ? isShareTarget(before, after, isDated)
        : isCountTarget(before, after, { more, isDated }) ||
          (match.index === listed && /^[、和及]/u.test(words.slice(match.index - 1)));
    if (!wanted) return [];
    listed = end + 1;
    const start = phrase[0] + match.index;
    const most = han ? parseNumeral(han) : toNumber(value);
    const least = low === undefined || /(?:由|从|自)\s*$/u.test(before) ? null : toNumber(low);
    const isRange = least !== null && most !== null && least < most;
    return {
      span: [start, start + match[0].length],
      phrase,
      value: isRange ? least : most,
      valueMax: isRange ? most : null,
      unit,
      comparator: isRange ? 'range' : comparatorOf(before, more),
      baseline: baselineOf(before),
      handedDown: false,
    };
  });
}

const toNumber = (printed: string): number => Number(printed.replaceAll(',', ''));

/** A rate that is named right before its figure: 农膜回收率90%. */
const namedShare = /(?<!超标)(?:率|比例)(?:保持|稳定)?在?\s*$/u;

function isShareTarget(before: string, after: string, isDated: boolean): boolean {
  if (
    /(?:由|从|按照?|以)\s*$/u.test(before) ||
    /^(?:的?(?:目标|要求)?)?(?:的)?基础上|^[-—~～至]\s*\d/u.test(after)
  )
    return false;
  if (/^的?(?:目标|比例|标准)/u.test(after)) return /(?:力争|确保|到20\d\d年)/u.test(before);
  if (before.endsWith('为') && !isDated && !/达|提高|提升|确保|力争/u.test(before)) return false;
  return (
    reaching.test(before) ||
    (namedShare.test(before) && (isDated || metricsIn(before, '%').length > 0)) ||
    /^(?:以上)?的?[^，]*(?:得到|实现|完成|达到|建成|配备|开展)/u.test(after)
  );
}

/** What is set about, and how many of what, is a target without a year too: 实施30个整治项目. */
const undertaking = /(?:实施|建设|建成|新建|创建|培育|打造|完成|布设|新增|建立)\s*$/u;
const project =
  /^\p{Script=Han}{2,40}?(?:项目|工程|示范区|先行区|试点|基地|点位|示范点|监测点|站)(?=[，,。；;、（]|$)/u;

function isCountTarget(
  before: string,
  after: string,
  { more, isDated }: { more: string; isDated: boolean },
): boolean {
  if (!isDated) {
    const isList = /分别(?:为|达到?)$/u.test(before) && metricsIn(before, '亩').length > 0;
    return isList || (undertaking.test(before) && project.test(after));
  }
  if (thresholdBefore.test(before)) return false;
  if (/^的?(?:类别|方面|阶段|环节|类型)/u.test(after)) return false;
  const bounds =
    (more !== '' && after !== '' && !/^[（(、]/u.test(after)) || after.startsWith('的');
  if (bounds) return false;
  return (
    counting.test(before) ||
    ((after === '' || /^、\p{Script=Han}[^，,]*\d/u.test(after)) &&
      /[\p{Script=Han}”"]$/u.test(before.trimEnd()))
  );
}

function comparatorOf(before: string, more: string): Comparator {
  if (/(?:下降|降低|减少|削减|压减)(?:率)?(?:了)?\s*(?:约|至少|不低于)?$/u.test(before))
    return 'decrease-by';
  if (more.includes('左右') || /(?:约|大约|左右)$/u.test(before)) return '~';
  if (more.includes('以上') || /(?:不低于|不少于|不小于|至少|超过|高于)$/u.test(before))
    return '>=';
  if (
    /以下|以内|之内/u.test(more) ||
    /(?:不超过|不高于|不大于|控制在|低于|(?:下降|降低|减少|压减)[到至])$/u.test(before)
  )
    return '<=';
  return '=';
}

function baselineOf(words: string): number | null {
  const match = /(?:比|较|与|以|在|由|从|基于|相对于?)\s*((?:19|20)\d\d)年/u.exec(words);
  return match ? Number(match[1]) : null;
}

function findGrowth(words: string, phrase: Span): FoundFigure[] {
  return [...words.matchAll(growth)].map((match) => ({
    span: [phrase[0] + match.index, phrase[0] + match.index + match[0].length],
    phrase,
    value: null,
    valueMax: null,
    unit: null,
    comparator: match[0] === '零增长' ? 'zero-growth' : 'decrease-by',
    baseline: baselineOf(words),
    handedDown: false,
  }));
}

function findHandedDown(words: string, phrase: Span): FoundFigure[] {
  return [...words.matchAll(handed)].map((match) =>
    target(phrase, match.index, match[0].length, true),
  );
}

/** A whole that is asked for without a figure: 监测点位全覆盖. */
function findWhole(words: string, phrase: Span): FoundFigure[] {
  return wholeMetricIn(words) ? [target(phrase, 0, words.length, true)] : [];
}

function target(phrase: Span, at: number, length: number, handedDown: boolean): FoundFigure {
  const start = phrase[0] + at;
  const span: Span = [start, start + length];
  const none = { value: null, valueMax: null, unit: null, baseline: null };
  return { span, phrase, ...none, comparator: '=', handedDown };
}

const lostUnit =
  /(?:率|比例|覆盖)[^，。；]{0,12}?(?<number>\d+(?:\.\d*)?)(?=左右|以上|以下|以内)/gu;

/** Find numbers in phrases about a rate that have lost their percent sign: `安全利用率达到92.左右`. */
export function findLostUnits(text: string, [start, end]: Span): LostUnit[] {
  return [...text.slice(start, end).matchAll(lostUnit)].map((match) => {
    const at = start + match.index + match[0].lastIndexOf(match.groups?.['number'] ?? '');
    return { span: [at, start + match.index + match[0].length], words: match[0] };
  });
}
