/** Which differences in plain words are none. */
import type { Stretch } from './difference-types.ts';

/** Characters that carry grammar or level and no news. */
const particles = new Set(
  '的等了并其该和与及有关相以地级市县省州区全我本各所在人民政府部门乡镇要应须需将',
);

/** Words that say the same in these texts. */
const synonyms: readonly (readonly [string, string])[] = [
  ['环境保护', '环保'],
  ['铅酸蓄电池', '铅蓄电池'],
  ['使用量', '用量'],
  ['农民专业合作社', '农民合作社'],
  ['提高到', '达到'],
  ['建立健全', '健全'],
  ['推进', '推动'],
  ['发布', '公布'],
  ['制订', '制定'],
  ['作用', '功能'],
  ['依据', '根据'],
  ['依照', '按照'],
];

/** Whether two words differ in particles alone. */
export function agree(one: string, other: string): boolean {
  return [...one, ...other].every((character) => particles.has(character));
}

/** Whether two stretches are parts of two words that say the same. */
export function isSynonym(one: Stretch, other: Stretch): boolean {
  return synonyms.some(
    ([word, also]) =>
      (isPartOf(one, word) && isPartOf(other, also)) ||
      (isPartOf(one, also) && isPartOf(other, word)),
  );
}

/** Whether a stretch lies within a word at its place; an empty one, whether the sentence has the word at all. */
function isPartOf({ sentence: { text }, tokens }: Stretch, word: string): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return text.includes(word);
  const from = Math.max(0, first.start - word.length);
  const at = text.slice(from, last.end + word.length).indexOf(word);
  return at >= 0 && first.start >= from + at && last.end <= from + at + word.length;
}

/** Whether a stretch is an item of a list, or several, between the marks 、. */
export function isListItem({ sentence: { text }, tokens }: Stretch): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || /[，。；]/.test(text.slice(first.start, last.end))) return false;
  if (text[first.start - 1] === '、' || text[last.end] === '、') return true;
  const isBehindList = /、[^，。；]{1,14}$/.test(text.slice(0, first.start));
  return isBehindList && text[last.end] === '等';
}

/** Whether a text names an item on its own in one of its lists. */
export function standsInList(item: string, text: string): boolean {
  for (let at = text.indexOf(item); at >= 0; at = text.indexOf(item, at + 1)) {
    const before = text[at - 1] ?? '、';
    const after = text[at + item.length] ?? '、';
    if ('、，（：中的'.includes(before) && '、，等）。；'.includes(after)) return true;
  }
  return false;
}
