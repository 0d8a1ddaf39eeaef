import type { Diagnostic } from '../diagnostic.ts';
import type { Clause, Paragraph } from '../plan.ts';
import type { Extent } from '../plan-kinds.ts';
import { isPageLine } from './page-lines.ts';
import { sourceOffset } from './soundness.ts';

/** How much of a document a text has, and, where it is not all of it, what tells and where. */
export interface FoundExtent {
  complete: Extent;
  why: string;
  offset: number;
}

const whole: FoundExtent = { complete: 'whole', why: '', offset: 0 };
/** Signs with which a text may end. */
const closed = /[。．.｡！!？?；;：…）)】〕\]》〉”’"」』—]\s*$/u;
const openEnd = /[，,、（(《“：:]$|(?:的|和|与|及|在|对|为|把|将|等)$/u;
/** A shorter line may be a signature, a name or a heading. */
const shortestSentence = 25;
const shownTail = 12;

/** Find out whether a text is a whole document, from where it begins and where it stops. */
export function findExtent(
  clauses: readonly Clause[],
  diagnostics: readonly Diagnostic[],
): FoundExtent {
  return findMissingStart(clauses) ?? findMissingEnd(clauses, diagnostics) ?? whole;
}

const numbered = ({ marker }: Clause): boolean => marker !== '';

/** A document that begins with 第三节 is a part out of the middle. */
function findMissingStart(clauses: readonly Clause[]): FoundExtent | null {
  const [first] = clauses;
  if (!first || !numbered(first) || /^1(?:\D|$)/.test(first.ordinals)) return null;
  const why = `开头就是「${first.marker}」，前面的没有`;
  return { complete: 'excerpt', why, offset: first.spans[0]?.[0] ?? 0 };
}

function findMissingEnd(
  clauses: readonly Clause[],
  diagnostics: readonly Diagnostic[],
): FoundExtent | null {
  const cutTable = diagnostics.find(({ code }) => code === 'ragged-table');
  if (cutTable)
    return { complete: 'opening', why: '表格的最后一行没有完', offset: cutTable.offset };
  const last = clauses.at(-1);
  const paragraph = last?.paragraphs.at(-1);
  if (!last || last.ordinals === 'end') return null;
  if (paragraph && stopsShort(paragraph)) {
    const tail = paragraph.text.slice(-shownTail);
    const offset = sourceOffset(paragraph, paragraph.text.length - 1);
    return { complete: 'opening', why: `末尾停在「${tail}」，一句话没有写完`, offset };
  }
  return findMissingEntry(clauses) ?? findMissingParts(clauses, last);
}

function stopsShort({ text, kind }: Paragraph): boolean {
  if (kind !== 'text' || isPageLine(text)) return false;
  if (opensBracket(text)) return true;
  return openEnd.test(text) || (text.length >= shortestSentence && !closed.test(text));
}

function opensBracket(text: string): boolean {
  return text.length >= shortestSentence && /[（(][^（()）。]*$/u.test(text);
}

/** The least text of a document of which its headings say how much of it is there, and of one that ends with a heading. */
const shortestDocument = 300;
const shortestOpening = 100;

/** Whether the headings tell that more is to come: the last stands over nothing, or only the first part is there. */
function findMissingParts(clauses: readonly Clause[], last: Clause): FoundExtent | null {
  const length = clauses.reduce(
    (sum, { paragraphs }) => sum + paragraphs.reduce((all, { text }) => all + text.length, 0),
    0,
  );
  const parents = new Set(clauses.map(({ parent }) => parent));
  const bare = clauses.filter(
    ({ id, heading, paragraphs }) => heading !== '' && paragraphs.length === 0 && !parents.has(id),
  );
  const offset = last.spans[0]?.[0] ?? 0;
  if (length >= shortestOpening && bare.length === 1 && bare[0] === last)
    return { complete: 'opening', why: `末尾是标题「${last.heading}」，下面没有正文`, offset };
  if (length < shortestDocument) return null;
  const parts = clauses.filter((clause) => clause.depth === 1 && numbered(clause));
  const [only] = parts;
  return parts.length === 1 && only?.marker.startsWith('一')
    ? { complete: 'opening', why: `只有「${only.marker}${only.heading}」一个部分`, offset }
    : null;
}

const contents = /^目\s*[录錄]$/u;

/** The first entry of a table of contents that heads nothing in the text. */
function findMissingEntry(clauses: readonly Clause[]): FoundExtent | null {
  const lines = clauses[0]?.paragraphs ?? [];
  const start = lines.findIndex(({ text }) => contents.test(text));
  if (start === -1) return null;
  const headings = new Set(clauses.map(({ marker, heading }) => keyOf(`${marker}${heading}`)));
  const missing = lines
    .slice(start + 1)
    .find(
      ({ text, runs }) => runs.length > 0 && isEntry.test(text) && !headings.has(entryOf(text)),
    );
  if (!missing) return null;
  const why = `目录里有「${missing.text.replace(pageOfEntry, '')}」，正文里没有`;
  return { complete: 'opening', why, offset: sourceOffset(missing, 0) };
}

const pageOfEntry = /[.．…·\s]*\d*$/u;
const isEntry = /^(?:第.{1,4}[章节節部编編]|[一二三四五六七八九十]{1,3}、)/u;

function entryOf(line: string): string {
  return keyOf(line.replace(pageOfEntry, ''));
}

function keyOf(heading: string): string {
  return heading.replaceAll(/[\s\u3000]/gu, '');
}
