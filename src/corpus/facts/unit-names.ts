import type { Span } from '../position.ts';
import { splitOutside } from './brackets.ts';
import type { ResponsibilityRole } from './types.ts';

/** A unit that a list names, where it stands, and its part. */
export interface ListedUnit {
  role: ResponsibilityRole;
  unit: string;
  span: Span;
}

const roleSigns: readonly (readonly [RegExp, ResponsibilityRole])[] = [
  [/牵头|主办|主责/u, 'lead'],
  [/指导/u, 'guide'],
  [/参与|参加|配合|协/u, 'participant'],
  [/落实|实施/u, 'implementer'],
  [/责|承办|完成/u, 'responsible'],
];

/** The part that a word such as 牵头 or 配合 stands for. */
export const roleOfWord = (word: string): ResponsibilityRole =>
  roleSigns.find(([pattern]) => pattern.test(word))?.[1] ?? 'responsible';

const nameMarks = /[、\t/（）]/gu;

/** Read the names that stand between two marks of a list: 、, blanks and 及 part them. */
export function readNames(text: string, span: Span, role: ResponsibilityRole): ListedUnit[] {
  const names = joinLevels(text, splitOutside(text, span, nameMarks))
    .flatMap((part) => splitAtBlanks(text, part))
    .flatMap((part) => splitAtConjunctions(text, part))
    .map((part) => readName(text, part, role))
    .filter(({ unit }) => unit !== '' && !unnamed.test(unit) && !isNoName(unit));
  if (role !== 'responsible' || !names.some(({ role: own }) => own === 'lead')) return names;
  return names.map((name) => (name.role === 'lead' ? name : { ...name, role: 'participant' }));
}

const levels = '(?:自治[区州县]|直辖市|[省市州县区旗盟乡镇])';
const everyLevel = new RegExp(`^\\s*各级?${levels}{1,3}$`, 'u');
const restOfLevels = new RegExp(`^${levels}{1,3}(?:（[^（）]*）)?级?(?:人民)?政府`, 'u');
const levelOnly = new RegExp(`^${levels}{1,3}$`, 'u');

/** 各市、县人民政府 is one name. */
function joinLevels(text: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let open: Span[] = [];
  for (const part of parts) {
    const words = text.slice(...part);
    const [first] = open;
    if (everyLevel.test(words)) open = [...open, part];
    else if (first && restOfLevels.test(words)) {
      joined.push([first[0], part[1]]);
      open = [];
      continue;
    } else if (first && levelOnly.test(words)) open = [...open, part];
    if (open.at(-1) === part) continue;
    joined.push(...open, part);
    open = [];
  }
  return [...joined, ...open];
}

/** A note behind a name, 市国土局（牵头）, which says its part or how the list is to be read. */
const nameNote =
  /（(?:(?<role>牵头|主办|主责|负责|参与|参加|配合|协助|落实|指导)(?:单位|部门)?|(?:下同|排名|排第|排[在于列]|列[在第]|不分先后|首位|第一位|前位)[^（）]*)）$/u;

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
    /^(?:长期|持续|常年|常态化?|逐年|逐步|适时|立即|随时|按期|按时|限期|及时|抓紧)/u.test(unit) ||
    /\p{Script=Han}(?:指导|监督|督导|督促|审核|验收|把关|完成|坚持|推进|进行|开展)$/u.test(unit)
  );
}

/** The last character of the name of a unit. */
export const unitEnd =
  /(?:[局委办厅部院室社会处队站所署段台校厂矿学联街行]|中心|中央|政府|机关|公司|集团|企业|银行|支行|分行|机构|管委会|办事处|单位|联合会|人|党委|人大|政协|街道|[乡镇村县区市州盟旗]|领导小组|筹备组|专班)）?$/u;

/** What goes before 部门 and names none: 等县直有关部门. */
const anyKind =
  '各级?|所有|有关|相关|涉及|其他|其它|[省市州县区旗](?:级|直属?)|中省直|直属|职能|成员|主管|责任|配合|上述|等';
const anyUnits = '部门|单位|机构|机关|各地|地方|方面|地';

/** 及 and its like, and the brackets within which they do not count. */
const conjunctions = new RegExp(
  `（|）|等(?:${anyKind}){0,4}(?:${anyUnits})?(?:及|和|与|以及)|以及|及其|[及和与暨]`,
  'gu',
);

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
const several = '多个|\\d{1,2}个|[一二三四五六七八九十]{1,2}个';
const byDuty =
  '(?:按照?|依据?|依照|根据|结合)(?:各自|其|部门|工作|的)*(?:职责|职能|责任|任务|分工)(?:分工|范围|任务|权限)*|在各自的?职(?:责|权)范围内';
/** What may stand behind a name in a list. */
const trailing = new RegExp(
  `(?:\\s|等(?:${anyKind}|${several}){0,4}(?:${anyUnits})?|(?<=[局委办厅院社])部门|${byDuty}|分别|共同|联合|密切|积极|各自|分工|具体|[*＊。.；;”"])+$`,
  'u',
);
/** The level of a name that is missing, 县环保局县: what a list leaves of the next one, or a slip. */
const strayLevel = /(?<=\p{Script=Han}{2}[局委办厅])[省市州县区]$/u;

/** What may be left out behind a name is no longer than this. */
const longestTail = 60;

/** Leave out what is printed round a name: numbers, 等部门, 按职责分工, and a bracket that has lost its partner. */
function trimName(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  from += leading.exec(text.slice(from, to))?.[0].length ?? 0;
  for (;;) {
    const words = text.slice(Math.max(from, to - longestTail), to);
    const isSpare = unpairedClose(text.slice(from, to)) || strayLevel.test(words);
    const spare = isSpare ? 1 : (trailing.exec(words)?.[0].length ?? 0);
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
const unnamed = new RegExp(`^(?:${anyKind}){0,5}(?:${anyUnits})?$`, 'u');
