import type { Span } from '../types.ts';
import { splitOutside } from './brackets.ts';
import type { ResponsibilityRole } from './types.ts';

/** A unit that a list names, where it stands, and its part. */
export interface ListedUnit {
  role: ResponsibilityRole;
  unit: string;
  span: Span;
}

const label =
  /(?:(?<!\p{Script=Han})(?:[省市州县区旗]级|[省市州县区旗]直|本级|主要|相关|具体|直接|监管|属地|项目){1,2})?(?<role>主要牵头|共同牵头|牵头责任|牵头|主要责任|责任|主办|主责|负责|参加|参与|配合责任|配合|协办|协助|协同|落实|实施|承办|完成)(?:单位|部门|机关|主体|分工|科室|股室|处室)\s*[:：]\s*|(?:完成|办结|整改)?(?:时限|期限|时间|日期|节点)(?:要求)?\s*[:：]|(?:责任|联系|牵头|分管|包保|负责)(?:人|领导)\s*[:：]|(?<![\p{Script=Han}）])(?!\p{Script=Han}{0,12}(?:单位|部门|机关|主体|分工|科室|股室|处室)\s*[:：])\p{Script=Han}{2,10}\s*[:：]/gu;

const duty =
  /(?:负责组织|组织|具体|共同|分别|分工|统一|全面)?(?:牵头|主办)(?:负责|负总责|组织|实施|落实|推进)*|(?:组织|具体|分工|统一|全面)?负责(?:组织)?(?:落实|实施|推进)|(?:组织|具体|分工|统一|全面)?负责|(?:参与|参加|配合|协助|协同|协办)(?:落实|实施|做好|完成)?|(?:组织|具体)?(?:落实|实施)/gu;

const roleSigns: readonly (readonly [RegExp, ResponsibilityRole])[] = [
  [/牵头|主办|主责/u, 'lead'],
  [/参与|参加|配合|协/u, 'participant'],
  [/落实|实施/u, 'implementer'],
  [/责|承办|完成/u, 'responsible'],
];

const listMarks = /[，,；;。\n（）]/gu;
const nameMarks = /[、\t/（）]/gu;

/** A number that a cell prints before its list. */
const itemNumber = /^\s*(?:（\d{1,2}）|\d{1,2}\s*[、.．])\s*/u;

/** A part of a list that says how it is to be read elsewhere, and names nobody. */
const remark = /^(?:以下|以上|下同|上述|后同|不再|具体以|详见|见附|排名|排第|不分先后|列第)/u;

/** Whether a text names units with their parts at all; a quick test before a closer look. */
export const mentionsDuty = /牵头|负责|参与|参加|配合|落实|协|责任|主办/u;

/** The part that a word such as 牵头 or 配合 stands for. */
export const roleOfWord = (word: string): ResponsibilityRole =>
  roleSigns.find(([pattern]) => pattern.test(word))?.[1] ?? 'responsible';

/**
 * Read a list of units with their parts: `市农业局牵头，市财政局、市林业局等参与`.
 *
 * Units without a part, as in a bare list, are responsible.
 */
export function readUnitList(text: string, span: Span): ListedUnit[] {
  let labelled: Labelled = 'responsible';
  const from = span[0] + (itemNumber.exec(text.slice(...span))?.[0].length ?? 0);
  return splitOutside(text, [from, span[1]], listMarks)
    .flatMap((part) => splitAtLabels(text, part))
    .flatMap(({ label: own, span: content }) => {
      labelled = own ?? labelled;
      return readPart(text, content, labelled);
    });
}

/** What the label before a part of a list makes of it; behind any other label, such as 完成时限：, no bare name is a unit. */
type Labelled = ResponsibilityRole | 'other';

interface LabelledPart {
  /** `null` where the label before goes on. */
  label: Labelled | null;
  span: Span;
}

function splitAtLabels(text: string, [start, end]: Span): LabelledPart[] {
  const parts: LabelledPart[] = [];
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
function readPart(text: string, [start, end]: Span, labelled: Labelled): ListedUnit[] {
  const words = text.slice(start, end);
  if (remark.test(words.trim())) return [];
  const found: ListedUnit[] = [];
  let from = start;
  for (const { 0: printed, index } of words.matchAll(duty)) {
    const to = start + index;
    const after = words.slice(index + printed.length, index + printed.length + 8);
    if (words.charAt(index - 1) === '（' || !/^\s*(?:[、）]|$)/u.test(after)) continue;
    for (const unit of readUnits(text, [from, to], roleOfWord(printed))) found.push(unit);
    from = to + printed.length;
  }
  return labelled === 'other' ? found : [...found, ...readUnits(text, [from, end], labelled)];
}

/** `会同`: the unit before it does what the verb says, those behind it take part. */
const together = /(?<=[\p{Script=Han}）])会同(?=\p{Script=Han})/u;

function readUnits(text: string, [start, end]: Span, role: ResponsibilityRole): ListedUnit[] {
  const words = text.slice(start, end);
  const match = together.exec(words);
  if (match && unitEnd.test(words.slice(0, match.index))) {
    const before: Span = [start, start + match.index];
    const after: Span = [start + match.index + match[0].length, end];
    return [...readNames(text, before, role), ...readNames(text, after, 'participant')];
  }
  return readNames(text, [start, end], role);
}

function readNames(text: string, span: Span, role: ResponsibilityRole): ListedUnit[] {
  const names = splitOutside(text, span, nameMarks)
    .flatMap((part) => splitAtBlanks(text, part))
    .flatMap((part) => splitAtConjunctions(text, part))
    .map((part) => readName(text, part, role))
    .filter(({ unit }) => unit !== '' && !unnamed.test(unit) && !isNoName(unit));
  if (role !== 'responsible' || !names.some(({ role: own }) => own === 'lead')) return names;
  return names.map((name) => (name.role === 'lead' ? name : { ...name, role: 'participant' }));
}

/** A note behind a name, 市国土局（牵头）, which says its part or how the list is to be read. */
const nameNote =
  /（(?:(?<role>牵头|主办|主责|负责|参与|参加|配合|协助|落实)(?:单位|部门)?|(?:下同|排名|排第|列第|不分先后|第一位)[^（）]*)）$/u;

function readName(text: string, part: Span, otherwise: ResponsibilityRole): ListedUnit {
  const whole = trimName(text, part);
  const note = nameNote.exec(text.slice(...whole));
  const span = note ? trimName(text, [whole[0], whole[0] + note.index]) : whole;
  const role = note?.groups?.['role'] === undefined ? otherwise : roleOfWord(note.groups['role']);
  return { role, unit: text.slice(...span), span };
}

/** Words that say something else than who: a date, or what a unit does beside those that are named. */
function isNoName(unit: string): boolean {
  return (
    /\d[年月日%]|[:：]/u.test(unit) ||
    /\p{Script=Han}(?:指导|监督|督导|督促|审核|验收|把关|完成)$/u.test(unit)
  );
}

/** The last character of the name of a unit. */
export const unitEnd =
  /(?:[局委办厅部院室社会处队站所署段台校]|中心|政府|机关|公司|集团|企业|银行|支行|分行|机构|管委会|办事处|单位|联合会|人|党委|人大|政协|街道|[乡镇村县区市州盟旗]|领导小组|筹备组|专班)）?$/u;

/** 及 and its like, and the brackets within which they do not count. */
const conjunctions =
  /（|）|等(?:各|有关|相关|市级|县级|省级|其他){0,3}(?:部门|单位|机构)?(?:及|和|与|以及)|以及|及其|[及和与暨]/gu;

/** `及` and its like part two units only where what stands before them is the whole name of one. */
function splitAtConjunctions(text: string, [start, end]: Span): Span[] {
  const words = text.slice(start, end);
  if (!/[及和与暨]/u.test(words)) return [[start, end]];
  const parts: Span[] = [];
  let from = start;
  let depth = 0;
  for (const { 0: printed, index } of words.matchAll(conjunctions)) {
    if (printed === '（') depth++;
    else if (printed === '）') depth--;
    else if (depth === 0 && endsName(text.slice(from, start + index).trim(), printed)) {
      parts.push([from, start + index]);
      from = start + index + printed.length;
    }
  }
  parts.push([from, end]);
  return parts;
}

/** Blanks part units where a whole name stands on either side of them. */
function splitAtBlanks(text: string, [start, end]: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  const isName = (words: string): boolean => words.length > 2 && unitEnd.test(words);
  for (const { 0: gap, index } of text.slice(start, end).matchAll(/(?<=\S)\s+(?=\S)/gu)) {
    const behind = start + index + gap.length;
    const [next = ''] = /^[^\s、]+/u.exec(text.slice(behind, end)) ?? [];
    if (!isName(text.slice(from, start + index).trim()) || !isName(next)) continue;
    parts.push([from, start + index]);
    from = behind;
  }
  return [...parts, [from, end]];
}

function endsName(before: string, joint: string): boolean {
  return joint.startsWith('等') || (before.length > 2 && unitEnd.test(before));
}

const leading = /^(?:[\s:：“"]|(?:具体|主要|共同)?由)+/u;
const trailing =
  /(?:\s|等(?:各|有关|相关|市级|县级|省级|其他|多个|\d{1,2}个|[一二三四五六七八九十]{1,2}个){0,3}(?:部门|单位|机构|地)?|(?<=[局委办厅院社])(?:等)?部门|按(?:照)?(?:各自)?(?:部门|工作)?(?:职责|职能|责任|任务|分工)(?:分工|范围)?|依(?:据|照)?(?:各自)?(?:职责|职能)(?:分工)?|根据(?:各自)?职(?:责|能)(?:分工)?|在各自(?:的)?职(?:责|权)范围内|分别|共同|联合|密切|积极|各自|分工|具体|[。.；;”"])+$/u;

/** What may be left out behind a name is no longer than this. */
const longestTail = 60;

/** Leave out what is printed round a name: numbers, 等部门, 按职责分工, and a bracket that has lost its partner. */
function trimName(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  from += leading.exec(text.slice(from, to))?.[0].length ?? 0;
  for (;;) {
    const words = text.slice(Math.max(from, to - longestTail), to);
    const spare = unpairedClose(text.slice(from, to)) ? 1 : (trailing.exec(words)?.[0].length ?? 0);
    if (spare === 0) return [from, to];
    to -= spare;
  }
}

function unpairedClose(words: string): boolean {
  return (
    words.endsWith('）') && (words.match(/（/gu)?.length ?? 0) < (words.match(/）/gu)?.length ?? 0)
  );
}

/** Words that stand for units without naming any. */
const unnamed =
  /^(?:各|其他|其它|有关|相关|市级|县级|省级|市直|县直|省直|上述|成员|等){0,4}(?:部门|单位|机构|各地|方面|地方)?$/u;
