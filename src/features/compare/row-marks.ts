import type { Span } from '../../corpus/position.ts';

/** A stretch of a sentence, marked where it differs. */
export interface Part {
  text: string;
  isMarked: boolean;
}

/** Say what two sentences have that the other has not. */
export function speakMarks(own: readonly string[], other: readonly string[]): string {
  const quote = (words: readonly string[]): string => words.map((each) => `「${each}」`).join('、');
  if (own.length === 0) return `不同之处：这里没有${quote(other)}。`;
  if (other.length === 0) return `不同之处：这里多出${quote(own)}。`;
  return `不同之处：这里写${quote(own)}，那里写${quote(other)}。`;
}

/** A text in stretches, marked and not. */
export function cutParts(text: string, marks: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push({ text: text.slice(at, start), isMarked: false });
    parts.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  parts.push({ text: text.slice(at), isMarked: false });
  return parts.filter((part) => part.text !== '');
}
