import type { Span } from '../types.ts';
import { findBrackets } from './brackets.ts';
import type { Passage } from './passages.ts';
import { mentionsDuty, readUnitList, unitEnd, type ListedUnit } from './unit-list.ts';

/** A unit that a passage charges with something, and the phrase that does so. */
export interface FoundResponsibility extends ListedUnit {
  phrase: Span;
}

const inlineLabel =
  /(?:牵头|牽頭|责任|責任|主办|主责|参加|參加|参与|參與|配合|协办|协助|落实|落實|实施|承办)(?:单位|單位|部门|部門|机关|主体|分工)\s*[:：]/gu;
const longestName = 60;
const longestBareNote = 300;
const longestNote = 2000;

/**
 * Find the units that a passage makes responsible.
 *
 * They stand in brackets behind the text, in lines with a label, in cells and lines of their own; a sentence that says
 * by whom something is done, such as 由土地使用权人负责, is a duty of the sentence and is left out.
 */
export function findResponsibilities(passage: Passage): FoundResponsibility[] {
  const { text, kind } = passage;
  if (kind === 'heading' || kind === 'work' || !mentionsUnits(text, kind)) return [];
  if (kind === 'units') return readNote(text, innerSpan(text));
  const noted = findNotes(text);
  if (noted.length > 0) return noted;
  return isBareNote(text) ? readNote(text, [0, text.length]) : [];
}

function mentionsUnits(text: string, kind: Passage['kind']): boolean {
  return kind === 'units' || mentionsDuty.test(text);
}

/** A paragraph without the brackets that enclose the whole of it. */
function innerSpan(text: string): Span {
  const [first] = findBrackets(text);
  const encloses = first?.[0] === 1 && first[1] >= text.length - 2;
  return encloses ? first : [0, text.length];
}

function readNote(
  text: string,
  span: Span,
  phrase: Span = [0, text.length],
): FoundResponsibility[] {
  return readUnitList(text, span).map((unit) => ({ ...unit, phrase }));
}

/** The notes in brackets and those behind a label within running text. */
function findNotes(text: string): FoundResponsibility[] {
  const found: FoundResponsibility[] = [];
  let done = 0;
  for (const [start, end] of findBrackets(text)) {
    if (start <= done || end - start > longestNote) continue;
    if (!mentionsDuty.test(text.slice(start, end))) continue;
    const units = readUnitList(text, [start, end]);
    if (!isNote(text.slice(start, end), units)) continue;
    found.push(
      ...units.map((unit) => ({
        ...unit,
        phrase: [start - 1, Math.min(text.length, end + 1)] as Span,
      })),
    );
    done = end;
  }
  return [...found, ...findLabelled(text, found)];
}

function findLabelled(text: string, noted: readonly FoundResponsibility[]): FoundResponsibility[] {
  const found: FoundResponsibility[] = [];
  let done = 0;
  for (const { index } of text.matchAll(inlineLabel)) {
    const inNote = noted.some(({ phrase: [start, end] }) => start <= index && index < end);
    if (inNote || index < done) continue;
    const stop = text.slice(index).search(/。|\n|$/u);
    done = index + stop;
    found.push(...readNote(text, [index, done], [index, done]));
  }
  return found;
}

/** A list is a note where most of its members look like units, and none like a sentence. */
function isNote(words: string, units: readonly ListedUnit[]): boolean {
  if (units.length === 0 || units.some(({ unit }) => unit.length > longestName * 2)) return false;
  const named = units.filter(({ unit }) => unitEnd.test(unit) && unit.length <= longestName);
  return (
    named.length * 2 >= units.length &&
    /牵头|牽頭|负责|負責|参与|參與|参加|參加|配合|协助|协办|落实|落實|单位|部门|責任|责任/u.test(
      words,
    )
  );
}

const bareEnding =
  /(?:牵头|牽頭|负责|負責|参与|參與|参加|參加|配合|协助|落实|落實|实施)(?:落实|实施)?[。.]?$/u;
const sentenceWords = /[的对将把要应]|进行|开展|加强|按照/u;

/** A paragraph of its own that is a list of units without brackets or a label. */
function isBareNote(text: string): boolean {
  if (text.length > longestBareNote || !bareEnding.test(text)) return false;
  const units = readUnitList(text, [0, text.length]);
  return (
    isNote(text, units) &&
    units.every(({ unit }) => unitEnd.test(unit) && !sentenceWords.test(unit))
  );
}
