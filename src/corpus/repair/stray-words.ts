import type { Span } from '../position.ts';
import type { Edit } from './edits.ts';

/** English words that stand in Chinese text where software has translated one character of it. */
const strayWords: Readonly<Record<string, string>> = { and: '和', or: '或' };

const strayWord =
  /(?<=[\p{Script=Han}、，])[ \t\u00a0\u3000]*\b(and|or)\b[ \t\u00a0\u3000]*(?=\p{Script=Han})/gu;

/** Find English conjunctions between Han characters: `设施 and 场所` → `设施和场所`. */
export function findStrayWordEdits(source: string, [start, end]: Span): Edit[] {
  const text = source.slice(start, end);
  if (!text.includes('and') && !text.includes('or')) return [];
  return [...text.matchAll(strayWord)].map((match) => {
    const [whole, word = ''] = match;
    const replacement = strayWords[word] ?? word;
    const from = start + match.index;
    const note = `英文「${word}」应为「${replacement}」`;
    return { start: from, end: from + whole.length, replacement, kind: 'stray-word', note };
  });
}
