/** What the search page says, as sentences with gaps; the page's markup carries them to its script. */

import type { Summary } from './messages.ts';
import type { ProvinceCount, Rest } from './types.ts';

/** Longer queries are shortened where they are repeated. */
const longestRepeated = 40;

export const wordings = {
  idle: '输入要查的字词，可以是条款里的任意几个字。',
  working: '正在查……',
  literal: '{total}条写有{phrases}。',
  literalAll: '{total}条同时写有{phrases}。',
  synonym: '没有一条写有{query}。下面{total}条写的是{phrases}，意思相近，不是原词。',
  cited: '{query}是编号或地名，可以直接去。',
  near: '没有一条写有{query}。下面{total}条写有其中的{phrases}，仅供参考。',
  none: '没有一条写有{query}。可以少写几个字，或换一个说法。',
  narrowed: '（不限范围有{unfiltered}条。）',
  partly: '（只查了{places}。）',
  partlyOf: '（只查了{places}；全国共{all}条。）',
  partlyMost: '（只查了{places}；全国至多{all}条。）',
  elsewhere: '{place}（{most}条）',
  elsewhereMost: '{place}（至多{most}条）',
  filtered: '所选范围内没有写有{query}的条款；不限范围有{unfiltered}条。',
  unsearchable: '{query}里没有可查的字。请输入汉字、数字或字母。',
  choosePlace: '先选省，再选方案。',
  noPlans: '方案的名单没有取到，没有按方案筛选。请检查网络，再选一次省。',
  copied: '已复制。',
  notCopied: '浏览器不允许复制，请从地址栏复制。',
  pages: '公告、术语和课文里有{total}处写有{query}。',
  noPages: '公告、术语和课文里没有写{query}。',
  renewed: '本站更新过，这一页是旧的。请刷新，您的问题会留着。',
  failed: '搜索数据没有取到。请检查网络，再按一次“搜索”。',
} as const;

export type Wordings = Readonly<Record<keyof typeof wordings, string>>;

/** Fill the gaps of a sentence. */
export function fillIn(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** Words in quotation marks, one after the other; long ones are shortened. */
export function quote(texts: readonly string[]): string {
  return texts
    .map((text) => {
      const characters = [...text.trim()];
      const shown = characters.slice(0, longestRepeated).join('');
      return `“${shown}${characters.length > longestRepeated ? '……' : ''}”`;
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
  const { total, unfiltered, phrases, rest, isAsTyped } = outcome;
  // Words are repeated as they were typed, unless others were found for them.
  const isNarrowed = total > 0 && total < unfiltered;
  const sentence = [
    wordings[wordingFor(query, outcome)],
    isNarrowed ? wordings.narrowed : '',
    rest && outcome.answer !== 'empty' ? wordings[restWordingFor(rest)] : '',
  ].join('');
  return fillIn(sentence, {
    total,
    unfiltered,
    places: (rest?.searched ?? []).map((place) => places.get(place) ?? place).join('、'),
    all: unfiltered + sum(rest?.elsewhere.map(({ most }) => most) ?? []),
    query: quote([query]),
    phrases: quote(isAsTyped ? [query] : phrases),
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

function wordingFor(
  query: string,
  { answer, total, unfiltered, phrases }: Summary,
): keyof Wordings {
  if (answer === 'empty') return query.trim() === '' ? 'idle' : 'unsearchable';
  if (answer === 'cited') return answer;
  if (total === 0) return unfiltered > 0 ? 'filtered' : 'none';
  if (answer === 'synonym' || answer === 'near') return answer;
  return phrases.length > 1 ? 'literalAll' : 'literal';
}
