/** Reading a query from left to right: what in it names a plan, an agency, a year or a question, and what are words. */
import { keyOf } from './fold.ts';
import { namesOf, startOf } from './names.ts';
import type { Chip, FilterName, Named, PlanEntry, Question, Vocabulary } from './types.ts';

export interface Reading {
  chips: readonly Chip[];
  /** What is left to look for, as folded keys. */
  words: readonly string[];
  /** Those of them that the reader set apart by blanks. */
  apart: readonly string[];
  /** Words of a question, which say nothing about its subject. */
  leftOut: readonly string[];
  question: Question | null;
}

/** A stretch of the query that was recognised. */
interface Part {
  text: string;
  /** What it says; nothing for a word. */
  said?: { filter: FilterName; value: string; name: string } | { question: Question | null };
}

/** How questions are put. What follows 谁 or 什么时候 in them belongs to them. */
const questions: readonly (readonly [Question, RegExp])[] = [
  [
    'lead',
    /(?:应该|应当|要|该)?由?(?:谁|哪个部门|哪些部门|哪个单位|什么部门)(?:来|应该|要|该)?(?:负责|牵头|主管|监管|管理|管|抓)?的?/u,
  ],
  ['lead', /归(?:谁|哪个部门|哪里|哪家)管?/u],
  [
    'when',
    /(?:到|在|要到)?(?:什么时候|什么时间|啥时候|何时|几时|哪一?年|多久)(?:之前|以前|前)?(?:要|能|才|会|应该)?(?:完成|做完|建成|实现|结束)?/u,
  ],
  [
    'disclosure',
    /(?:要不要|是否|会不会|需不需要|应不应该|用不用)(?:要|应当|应该)?(?:向社会|对外)?(?:公开|公布|公示)/u,
  ],
  ['disclosure', /(?:要|会|应该)?(?:向社会)?(?:公开|公布|公示)吗/u],
  ['indicator', /的?(?:指标|目标|比例|标准)(?:有哪些|是多少|是什么|要达到多少)/u],
  ['indicator', /的(?:指标|目标)$/u],
  ['indicator', /(?:要|应)?(?:达到|是|有|占)?多少(?:个|亩|家|块)?/u],
];
/** The longest first. */
const fillers =
  /你好|您好|请问|请教|咨询|麻烦|谢谢|想知道|(?:我)?想?(?:了解|查|问)一下|我想|查一下|为什么|有没有|要不要|用不用|该不该|应不应该|需不需要|是不是|能不能|可不可以|可以|会不会|怎么办|(?:要|该|应该|应当)?(?:做|干)(?:什么|啥)|有(?:什么|啥)(?:要求|规定|办法|措施|政策|标准)?|关于|怎么样|从?哪儿?来|怎样|怎么|如何|有哪些|哪些|哪个|哪里|哪儿|在哪|什么|是否|能否|啥|(?:我们|咱们?|我)(?:这里|这儿|村里?|家|县|市|镇|乡)?(?:旁边|附近|有个)?|旁边有个|旁边|附近|你们|他们|(?<!目)的(?!确)|[吗呢吧么]|负责(?=$|哪|什|啥)/u;
const kinds: readonly Named[] = [
  ['disclosure', '要求公开', '要公开', '应公开', '需要公开', '必须公开', '向社会公开'],
  ['recurring', '每年或定期', '每年', '定期'],
  ['indicator', '写有指标', '有数字', '有指标', '有数'],
  ['deadline', '写明期限', '有期限', '有时限'],
];
const year = /^(20\d\d)年?(?:[底末]|之?前|以前)*$/u;
/** Lists that a query is read with are long; a query that is longer than this is a quotation. */
const longestRead = 60;

/** Nobody misses it. */
const particle = /^[的吗呢吧么]$/u;
/** Words that any text on anything has; alone they may be what is asked for. */
const generic = new Set(
  '有关 相关 规定 要求 情况 问题 办法 内容 结果 措施 方面 事情 东西 进行 开展 周围 一下 时候 应该 需要 必须 影响 全部 所有 部分 主要 具体 任务 工作 方案 用到 以前 以后 之后 之前 现在 目前 最近 能用 可能 已经 买的 还有 一次'.split(
    ' ',
  ),
);

/** Of words those that say what is asked for, and those that do not; alone these do as well. */
export function partGeneric(words: readonly string[]): { telling: string[]; generic: string[] } {
  const telling = words.filter((word) => !generic.has(word));
  return telling.length > 0
    ? { telling, generic: words.filter((word) => generic.has(word)) }
    : { telling: [...words], generic: [] };
}

/** Read a query; `input` in simplified characters. */
export function readQuery(
  input: string,
  plans: readonly PlanEntry[],
  vocabulary: Vocabulary,
): Reading {
  // What stands in quotation marks is meant as it is.
  const terms = input.trim().match(/(?<!\S)"[^"]*"(?!\S)|\S+/gu) ?? [];
  const isRead = input.length <= longestRead;
  const parts = terms.map((term) =>
    isRead && !term.startsWith('"') ? readTerm(term, plans, vocabulary) : [{ text: term }],
  );
  const all = parts.flat();
  const without = (gone: Part): string =>
    parts
      .map((term) =>
        term
          .filter((part) => part !== gone)
          .map(({ text }) => text)
          .join(''),
      )
      .filter((term) => term !== '')
      .join(' ');
  const asked = all.flatMap(({ said }) => (said && 'question' in said ? [said.question] : []));
  const leftOut = keysOf(all.filter(({ said }) => said && 'question' in said)).filter(
    (word) => !particle.test(word),
  );
  const left = keysOf(all.filter(({ said }) => !said));
  const isQuestion = all.some(({ said }) => said && 'question' in said);
  const words = isQuestion ? partGeneric(left) : { telling: left, generic: [] };
  return {
    chips: all.flatMap((part) =>
      part.said && 'filter' in part.said ? [{ ...part.said, rest: without(part) }] : [],
    ),
    words: words.telling,
    apart: keysOf(parts.flatMap((term) => (term.length === 1 && !term[0]?.said ? term : []))),
    leftOut: [...leftOut, ...words.generic],
    question: asked.find((question) => question !== null) ?? null,
  };
}

function keysOf(parts: readonly Part[]): string[] {
  return [...new Set(parts.map(({ text }) => keyOf(text)))].filter((key) => key !== '');
}

function readTerm(term: string, plans: readonly PlanEntry[], vocabulary: Vocabulary): Part[] {
  const parts: Part[] = [];
  let rest = term;
  for (let next = readStart(rest, plans, vocabulary); next;) {
    parts.push(next);
    rest = rest.slice(next.text.length);
    next = readStart(rest, plans, vocabulary);
  }
  if (rest === '') return parts;
  const [, before = '', text = '', after = ''] = splitAtQuestion(rest);
  if (text === '') return [...parts, { text: rest }];
  const said = { question: questionOf(text, before, after) };
  return [
    ...parts,
    ...(before === '' ? [] : readTerm(before, plans, vocabulary)),
    { text, said },
    ...(after === '' ? [] : readTerm(after, plans, vocabulary)),
  ];
}

/** What a text begins with, if it is no word: a plan, a province or an agency anywhere, the others only by themselves. */
function readStart(
  text: string,
  plans: readonly PlanEntry[],
  { provinces, agencies, topics }: Vocabulary,
): Part | null {
  if (text === '') return null;
  const promised = year.exec(text)?.[1];
  if (promised !== undefined)
    return { text, said: { filter: 'year', value: promised, name: `${promised}年` } };
  for (const [filter, named] of [
    ['plan', namesOf(plans)],
    ['province', provinces],
    ['agency', agencies],
  ] as const) {
    const found = startOf(text, named) ?? (filter === 'agency' ? startOfLocal(text, named) : null);
    if (found) return { text: found.text, said: { filter, value: found.id, name: found.name } };
  }
  for (const [filter, named] of [
    ['kind', kinds],
    ['topic', topics],
  ] as const) {
    const found = startOf(text, named);
    if (found?.text === text) return { text, said: { filter, value: found.id, name: found.name } };
  }
  return null;
}

/** An office of a level, as 市环保局 is. */
function startOfLocal(text: string, named: readonly Named[]): ReturnType<typeof startOf> {
  const [, level = '', rest = ''] = /^([省市县区州])(.*)$/u.exec(text) ?? [];
  const found = startOf(rest, named);
  return found && { ...found, text: `${level}${found.text}` };
}

/** A text cut before and behind the first words of a question in it. */
function splitAtQuestion(text: string): string[] {
  const found = [...questions.map(([, pattern]) => pattern), fillers]
    .map((pattern) => pattern.exec(text))
    .filter((match) => match !== null)
    .sort((one, other) => one.index - other.index || other[0].length - one[0].length);
  const [first] = found;
  if (!first) return [];
  const end = first.index + first[0].length;
  return [text, text.slice(0, first.index), first[0], text.slice(end)];
}

/** What a question asks; alone in its term, 多少 or 谁 does so as well. */
function questionOf(text: string, before: string, after: string): Question | null {
  const whole = before + text + after;
  const found = questions.find(([, pattern]) => pattern.exec(whole)?.[0] === text);
  return found?.[0] ?? null;
}
