/** One clause as one record of the index, and back. */
import { clausePath } from '../corpus/address.ts';
import type { Clause } from '../corpus/types.ts';
import { clauseCitation } from '../lib/outline.ts';
import { decodeContent, encodeContent, indexLanguage } from './content.ts';
import { keyOf } from './fold.ts';
import type { ClauseText } from './types.ts';

/** What Pagefind stores of a record and gives back. */
export interface StoredRecord {
  url: string;
  content: string;
  meta: Partial<Record<'title' | keyof RecordNotes, string>>;
}

/** Between number and heading in a title; neither has such a space within. */
const titleSpace = '\u2003';

/** Everything of a clause that can be found, the heading first. */
export function searchableParagraphs({ heading, paragraphs }: Clause): string[] {
  return [heading, ...paragraphs.map(({ text }) => text)].filter((text) => keyOf(text) !== '');
}

/** What a record says of a clause beside its text; `''` where there is nothing to say. */
export interface RecordNotes {
  /** Heading of the nearest clause above it that has one. */
  under: string;
  /** Who leads, or is responsible: `省环保厅牵头`. */
  duty: string;
  /** Times that it promises something for, as printed: `到2020年`. */
  time: string;
}

/** The record to be indexed for a clause. */
export function clauseRecord(
  clause: Clause,
  notes: RecordNotes,
): StoredRecord & { language: string } {
  const meta = { title: `${clauseCitation(clause)}${titleSpace}${clause.heading}`, ...notes };
  return {
    url: clausePath(clause),
    language: indexLanguage,
    content: encodeContent(searchableParagraphs(clause)),
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== '')),
  };
}

/** Read a stored record. */
export function readRecord({ url, content, meta }: StoredRecord): ClauseText {
  const { title = '', under = '', duty = '', time = '' } = meta;
  const [number = '', heading = ''] = title.split(titleSpace);
  return { path: url, number, heading, under, duty, time, paragraphs: decodeContent(content) };
}
