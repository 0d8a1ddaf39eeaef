/** What the search page says, as sentences with gaps; the page's markup carries them to its script. */

import type { Summary } from './messages.ts';
import type { FactLine, ProvinceCount, Question, Rest, Way } from './types.ts';

/** Longer queries are shortened where they are repeated. */
const longestRepeated = 40;

export const wordings = {
  idle: '输入要查的字词，可以是条款里的任意几个字，也可以是一句问话。',
  working: '正在查……',
  literal: '{total}条写有{phrases}。',
  literalAll: '{total}条同时写有{phrases}。',
  inside: '没有一条写有{query}这个数。下面{total}条里，它是更长的数的一部分。',
  read: '{scope}{total}条写有{phrases}。',
  readAll: '{scope}{total}条同时写有{phrases}。',
  readNoneAll: '{scope}没有一条同时写有{phrases}。下面{further}条在标题或主题写有它们的部分里。',
  readScope: '{scope}有{total}条。',
  readNone: '{scope}没有一条写有{phrases}。下面{further}条在标题或主题写有它的部分里。',
  synonym: '没有一条写有{query}。下面{total}条写的是{phrases}，意思相同或相近，不是原词。',
  slip: '没有一条写有{query}。下面{total}条写有读音或字形相近的{phrases}。',
  cited: '{query}是编号或地名，可以直接去。',
  near: '没有一条写有{query}。{scope}下面{total}条写有其中的词，或意思、读音相近的词：{phrases}。少见的在前，仅供参考。',
  loose: '没有一条写有{query}。{scope}下面{total}条只写有{phrases}，不一定与所问有关。',
  none: '没有一条写有{query}。可以少写几个字，或换一个说法。',
  foreign: '没有一条写有{query}。方案是中文写的，请用中文再查。',
  scope: '在{names}的范围里，',
  leftOut: '没有查{words}。',
  otherLines: '出处和另外{count}行',
  citations: '出处',
  missing: '{words}一处也没有。',
  everywhere: '其余的词是在全部方案里查的。',
  narrowed: '（不限范围有{unfiltered}条。）',
  partly: '（只查了{places}。）',
  partlyOf: '（只查了{places}；全国共{all}条。）',
  partlyMost: '（只查了{places}；全国至多{all}条。）',
  elsewhere: '{place}（{most}条）',
  elsewhereMost: '{place}（至多{most}条）',
  filtered: '所选范围内没有写有{query}的条款；不限范围有{unfiltered}条。',
  unsearchable: '{query}里没有可查的字。请输入汉字、数字或字母。',
  furtherSame: '{total}条写作{phrases}，是同一个意思',
  furtherInside: '{total}条里，它是更长的数的一部分',
  furtherScope: '{scope}{total}条写有{phrases}',
  furtherAbove: '{total}条自己没有写，在标题或主题写有{phrases}的部分里',
  lineLead: '{phrases}：{name}牵头，{plans}份方案里{clauses}条',
  lineWhen: '{phrases}：写明{name}的，{plans}份方案里{clauses}条',
  lineDisclosure: '{phrases}：要求公开的，{plans}份方案里{clauses}条',
  lineIndicator: '{phrases}：写有指标的，{plans}份方案里{clauses}条',
  chip: '去掉「{name}」这个范围，查「{rest}」',
  repeats: '同样的话也在{number}',
  above: '在标题里',
  saving: '正在收集{total}条……',
  saved: '已存成表格。',
  choosePlace: '先选省，再选方案。',
  noPlans: '方案的名单没有取到，没有按方案筛选。请检查网络，再选一次省。',
  copied: '已复制。',
  notCopied: '浏览器不允许复制，请从地址栏复制。',
  pages: '公告、术语和课文里有{total}处写有{query}。',
  noPages: '公告、术语和课文里没有写{query}。',
  renewed: '本站更新过，这一页是旧的。请刷新，您的问题会留着。',
  failed: '搜索数据没有取到。请检查网络，再按一次「搜索」。',
} as const;

export type Wordings = Readonly<Record<keyof typeof wordings, string>>;

/** Fill the gaps of a sentence. */
export function fillIn(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** Words in quotation marks, each once, one after the other; long ones are shortened. */
export function quote(texts: readonly string[]): string {
  return [...new Set(texts)]
    .map((text) => {
      const characters = [...text.trim()];
      const shown = characters.slice(0, longestRepeated).join('');
      return `「${shown}${characters.length > longestRepeated ? '……' : ''}」`;
    })
    .join('');
}

/** What the sentence is made of. */
interface Described {
  query: string;
  outcome: Summary;
  /** Names of provinces, by the two digits of their codes. */
  places: ReadonlyMap<string, string>;
}

/** The sentence that stands above the results. */
export function describeOutcome(wordings: Wordings, { query, outcome, places }: Described): string {
  const { answer, total, unfiltered, phrases, rest, isAsTyped, leftOut, missing } = outcome;
  const isNarrowed = total > 0 && total < unfiltered;
  const sentence = [
    wordings[wordingFor(query, outcome)],
    leftOut.length > 0 ? fillIn(wordings.leftOut, { words: quote(leftOut) }) : '',
    missing.length > 0 && answer === 'near'
      ? fillIn(wordings.missing, { words: quote(missing) })
      : '',
    missing.length > 0 && isEverywhere(outcome) ? wordings.everywhere : '',
    isNarrowed ? wordings.narrowed : '',
    rest && answer !== 'empty' ? wordings[restWordingFor(rest)] : '',
  ].join('');
  return fillIn(sentence, {
    total,
    unfiltered,
    places: (rest?.searched ?? []).map((place) => places.get(place) ?? place).join('、'),
    all: unfiltered + sum(rest?.elsewhere.map(({ most }) => most) ?? []),
    further: sum(outcome.further.map((group) => group.total)),
    scope: describeScope(wordings, outcome),
    query: quote([query]),
    // Words are repeated as they were typed, unless others were found for them.
    phrases: quote(isAsTyped ? [query] : phrases),
  });
}

/** What stands before a count that is one within what the query names. */
export function describeScope(wordings: Wordings, { chips }: Pick<Summary, 'chips'>): string {
  if (chips.length === 0) return '';
  return fillIn(wordings.scope, { names: chips.map(({ name }) => name).join('、') });
}

/** What stands above the results that come after those that count. */
export function describeFurther(
  wordings: Wordings,
  outcome: Pick<Summary, 'further' | 'chips'>,
): string {
  const names: Readonly<Record<Way, keyof Wordings>> = {
    literal: 'literal',
    same: 'furtherSame',
    inside: 'furtherInside',
    scope: 'furtherScope',
    above: 'furtherAbove',
  };
  const parts = outcome.further.map(({ way, total, phrases }) =>
    fillIn(wordings[names[way]], {
      total,
      phrases: quote(phrases),
      scope: describeScope(wordings, outcome),
    }),
  );
  return parts.length === 0 ? '' : `另外：${parts.join('；')}。`;
}

/** What the facts say, counted. */
export function describeLine(wordings: Wordings, line: FactLine): string {
  const names: Readonly<Record<Question, keyof Wordings>> = {
    lead: 'lineLead',
    when: 'lineWhen',
    disclosure: 'lineDisclosure',
    indicator: 'lineIndicator',
  };
  const { question, phrases, name, plans, clauses } = line;
  return fillIn(wordings[names[question]], {
    phrases: quote(phrases),
    name,
    plans,
    clauses,
  });
}

/** What a province is called where it may hold the words, too. */
export function describeElsewhere(
  wordings: Wordings,
  { province, most, isExact }: ProvinceCount,
  places: ReadonlyMap<string, string>,
): string {
  const wording = wordings[isExact ? 'elsewhere' : 'elsewhereMost'];
  return fillIn(wording, { place: places.get(province) ?? province, most });
}

function restWordingFor({ elsewhere }: Rest): keyof Wordings {
  if (elsewhere.length === 0) return 'partly';
  return elsewhere.every(({ isExact }) => isExact) ? 'partlyOf' : 'partlyMost';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Whether the words were looked for in all plans. */
function isEverywhere({ answer, chips, rest, total, unfiltered }: Summary): boolean {
  return answer === 'near' && chips.length === 0 && rest === null && total === unfiltered;
}

function wordingFor(
  query: string,
  { answer, total, unfiltered, phrases, further, missing }: Summary,
): keyof Wordings {
  if (answer === 'empty') return query.trim() === '' ? 'idle' : 'unsearchable';
  if (answer === 'cited') return answer;
  if (answer === 'none') return /^[\p{Script=Latin}\s]+$/u.test(query) ? 'foreign' : 'none';
  if (total === 0 && unfiltered > 0) return 'filtered';
  if (answer === 'read' && phrases.length === 0) return 'readScope';
  if (total === 0 && further.length > 0) return phrases.length > 1 ? 'readNoneAll' : 'readNone';
  if (total === 0) return 'none';
  if (answer === 'near' && missing.length >= phrases.length) return 'loose';
  if (answer === 'literal' || answer === 'read')
    return phrases.length > 1 ? `${answer}All` : answer;
  return answer;
}
