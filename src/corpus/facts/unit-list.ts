import type { Span } from '../position.ts';
import { splitOutside } from './brackets.ts';
import { readLegend } from './legends.ts';
import type { ResponsibilityRole } from './types.ts';
import { readNames, roleOfWord, unitEnd, type ListedUnit } from './unit-names.ts';

const sections = '单位|部门|机关|主体|分工|科室|股室|处室';
const ranks = '[省市州县区旗]级|[省市州县区旗]直|本级|主要|相关|具体|直接|监管|属地|项目';
const roleWords = [
  '主要牵头|共同牵头|牵头责任|牵头|主要责任|责任|主办|主责|负责|参加|参与|配合责任|配合',
  '协办|协助|协同|落实责任|落实|实施|承办|完成|业务指导|技术指导|指导',
].join('|');
const colon = '\\s*[:：]';
const ofUnits = `(?:(?<!\\p{Script=Han})(?:${ranks}){1,2})?(?<role>${roleWords})(?:${sections})${colon}\\s*`;
const ofTime = `(?:完成|办结|整改)?(?:时限|期限|时间|日期|节点)(?:要求)?${colon}`;
const ofPersons = `(?:责任|联系|牵头|分管|包保|负责)(?:人|领导)${colon}`;
const ofOthers = `(?<![\\p{Script=Han}）])(?!\\p{Script=Han}{0,12}(?:${sections})${colon})\\p{Script=Han}{2,10}${colon}`;
const label = new RegExp([ofUnits, ofTime, ofPersons, ofOthers].join('|'), 'gu');

const duties = [
  '(?:负责组织|组织|具体|共同|分别|分工|统一|全面)?(?:牵头|主办)(?:负责|负总责|组织|实施|落实|推进|指导)*',
  '(?:负责|共同|分别|分工|统筹|协同)?(?:业务|技术|政策|行业|工作)?指导(?:(?:和|、|与)?(?:监督|督促|协调|推进|落实|实施|支持|服务))*',
  '(?:组织|具体|分工|统一|全面)?负责(?:组织)?(?:落实|实施|推进)',
  '(?:组织|具体|分工|统一|全面)?负责',
  '(?:参与|参加|配合|协助|协同|协办)(?:落实|实施|做好|完成)?',
  '(?:组织|具体)?(?:落实|实施)',
];
const duty = new RegExp(duties.join('|'), 'gu');

const listMarks = /[，,；;。\n（）]/gu;

/** A number that a cell prints before its list. */
const itemNumber = /^\s*(?:（\d{1,2}）|\d{1,2}\s*[、.．])\s*/u;

/** A part of a list that says how it is to be read elsewhere, and names nobody. */
const remark = /^(?:以下|以上|下同|上述|后同|不再|具体以|详见|见附|排名|排第|不分先后|列第)/u;
/** A rule for all that follows, 以下均需各县政府落实, which names those whom it binds once. */
const ruleForAll =
  /^以下(?:各项|各条|各款|任务|工作|内容)*均?(?:需|须|由|应|要)+(?<who>[^，。；、]{2,30}?)(?:负责)?(?:组织)?(?:落实|实施)$/u;

/** Whether a text names units with their parts at all; a quick test before a closer look. */
export const mentionsDuty = /牵头|负责|参与|参加|配合|落实|协|责任|主办|指导/u;

/**
 * Read a list of units with their parts: `市农业局牵头，市财政局、市林业局等参与`.
 *
 * Units without a part, as in a bare list, are responsible.
 */
export function readUnitList(text: string, span: Span): ListedUnit[] {
  let labelled: Labelled = 'responsible';
  const from = span[0] + (itemNumber.exec(text.slice(...span))?.[0].length ?? 0);
  const listed = splitOutside(text, [from, span[1]], listMarks).flatMap((part) =>
    splitAtLabels(text, part),
  );
  let hasLabel = false;
  const read = listed.map(({ label: own, span: content }) => {
    labelled = own ?? labelled;
    hasLabel ||= own !== null;
    return readPart(text, content, labelled);
  });
  return (hasLabel ? read : shareVerbs(read)).flatMap(({ units }) => units);
}

/** Units without a verb behind those that have one share that of the next: 甲局牵头，乙县政府，丙县政府落实. */
function shareVerbs(parts: readonly ReadPart[]): readonly ReadPart[] {
  return parts.map((part, at) => {
    if (part.hasVerb || parts[at - 1]?.units.length === 0 || !parts.slice(0, at).some(hasVerb))
      return part;
    const next = parts.slice(at + 1).find(hasVerb)?.units[0];
    if (!next) return part;
    return { ...part, units: part.units.map((unit) => ({ ...unit, role: next.role })) };
  });
}

const hasVerb = (part: ReadPart): boolean => part.hasVerb;

interface ReadPart {
  units: ListedUnit[];
  /** Whether a verb tells what they do. */
  hasVerb: boolean;
}

/** What the label before a part of a list makes of it; behind any other label, such as 完成时限：, no bare name is a unit. */
type Labelled = ResponsibilityRole | 'other';

function splitAtLabels(text: string, [start, end]: Span) {
  // `null` where the label before goes on.
  const parts: { label: Labelled | null; span: Span }[] = [];
  let from = start;
  let own: Labelled | null = null;
  for (const { 0: printed, index, groups } of text.slice(start, end).matchAll(label)) {
    if (start + index > from) parts.push({ label: own, span: [from, start + index] });
    own = groups?.['role'] === undefined ? 'other' : roleOfWord(groups['role']);
    from = start + index + printed.length;
  }
  parts.push({ label: own, span: [from, end] });
  return parts;
}

/** Read a part of a list between two commas: units with the word for their role behind them, once or several times. */
function readPart(text: string, [start, end]: Span, labelled: Labelled): ReadPart {
  const words = text.slice(start, end);
  if (remark.test(words.trim()) || readLegend(words.replaceAll(/（[^（）]*）/gu, ''))) {
    return { units: readRule(text, [start, end]), hasVerb: false };
  }
  const found: ListedUnit[] = [];
  let from = start;
  for (const { 0: printed, index } of words.matchAll(duty)) {
    const to = start + index;
    const after = words.slice(index + printed.length, index + printed.length + 8);
    if (to < from || words.charAt(index - 1) === '（' || !/^\s*(?:[、）]|$)/u.test(after)) continue;
    for (const unit of readUnits(text, [from, to], roleOfWord(printed))) found.push(unit);
    from = to + printed.length;
  }
  const special = readSpecialDuty(text, [from, end]);
  const hasVerb = from > start || special !== null;
  if (special) return { units: [...found, ...special], hasVerb };
  if (labelled === 'other') return { units: found, hasVerb };
  return { units: [...found, ...readUnits(text, [from, end], labelled)], hasVerb };
}

function readRule(text: string, [start, end]: Span): ListedUnit[] {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  const who = ruleForAll.exec(trimmed)?.groups?.['who'];
  if (who === undefined || !unitEnd.test(who)) return [];
  const from = start + words.indexOf(who);
  return readNames(text, [from, from + who.length], 'implementer');
}

const specialDuty = /(?:牵头|负责|配合|协助|参与)(?=\p{Script=Han}{2,30}$)/u;

/** A unit with a duty of its own, 县财政局负责资金保障: the words behind the verb are no name. */
function readSpecialDuty(text: string, [start, end]: Span): ListedUnit[] | null {
  const words = text.slice(start, end);
  const match = specialDuty.exec(words);
  const who = match && words.slice(0, match.index).replace(/(?:具体|分别|共同)$/u, '');
  if (!who || !unitEnd.test(who)) return null;
  return readUnits(text, [start, start + who.length], roleOfWord(match[0]));
}

/** `会同`: the unit before it does what the verb says, those behind it take part. */
const together = /(?<=[\p{Script=Han}）])会同(?=\p{Script=Han})/u;
const joinsOthers = /^\s*(?:并?会同|协同|联合)(?=\p{Script=Han})/u;

function readUnits(text: string, [start, end]: Span, role: ResponsibilityRole): ListedUnit[] {
  const words = text.slice(start, end);
  const joins = joinsOthers.exec(words);
  if (joins) return readNames(text, [start + joins[0].length, end], 'participant');
  const match = together.exec(words);
  if (match && unitEnd.test(words.slice(0, match.index))) {
    const before: Span = [start, start + match.index];
    const after: Span = [start + match.index + match[0].length, end];
    return [...readNames(text, before, role), ...readNames(text, after, 'participant')];
  }
  return readNames(text, [start, end], role);
}
