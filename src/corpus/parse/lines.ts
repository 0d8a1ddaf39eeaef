import type { Span } from '../position.ts';

const breaks = /\r\n?|[\n\f\v\u2028\u2029]/g;

/** Cut a text at its line breaks, page breaks included; the spans leave the breaks themselves out. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  breaks.lastIndex = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    lines.push([start, match.index]);
    start = breaks.lastIndex;
  }
  if (start < text.length) lines.push([start, text.length]);
  return lines;
}

const space = /\s/;

/** Whether the character at an offset is white space (the end of the text is not). */
function isSpaceAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  // The common Han and ASCII cases first: a regular expression a character is too slow for large files.
  if (code > 0x3000 && code < 0xfeff) return false;
  if (code > 0x20 && code < 0x85) return false;
  return offset < text.length && space.test(text.charAt(offset));
}

/** Shorten a span by the white space at both its ends; an all-white span becomes empty at its start. */
export function trimSpan(text: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start < end && isSpaceAt(text, start)) start++;
  while (end > start && isSpaceAt(text, end - 1)) end--;
  return [start, end];
}
