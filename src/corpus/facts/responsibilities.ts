import type { Span } from '../types.ts';
import type { AgencyResolver } from './agencies.ts';
import { findBrackets } from './brackets.ts';
import { fold } from '../characters/fold.ts';
import type { Passage } from './passages.ts';
import type { ResponsibilityRole } from './types.ts';
import { mentionsDuty, readUnitList, roleOfWord, unitEnd, type ListedUnit } from './unit-list.ts';

/** A unit that a passage charges with something, and the phrase that does so. */
export interface FoundResponsibility extends ListedUnit {
  phrase: Span;
}

const inlineLabel =
  /(?:牵头|责任|主办|主责|参加|参与|配合|协办|协助|落实|实施|承办)(?:单位|部门|机关|主体|分工|科室|股室|处室)\s*[:：]/gu;
const longestName = 60;
const longestBareNote = 300;
const longestNote = 2000;

/**
 * Find the units that a passage makes responsible.
 *
 * They stand in brackets behind the text, in lines with a label, in cells and lines of their own; a sentence that says
 * by whom something is done, such as 由土地使用权人负责, is a duty of the sentence and is left out.
 *
 * @param resolve tells which names the register knows: a list without any word for a part counts where it knows them all
 */
export function findResponsibilities(
  passage: Passage,
  resolve: AgencyResolver,
): FoundResponsibility[] {
  return findListed(passage, resolve)
    .flatMap((unit) => splitRunTogether(unit, resolve))
    .map((found) => ({ ...found, unit: passage.shown.slice(...found.span) }));
}

function findListed(
  { text, kind, label = '', clause }: Passage,
  resolve: AgencyResolver,
): FoundResponsibility[] {
  if (kind === 'heading' || kind === 'work' || kind === 'deadline') return [];
  if (kind === 'units') return readUnitCell(text, roleOfHeading(fold(label)));
  const role = roleOfHeading(fold(clause.heading));
  if (role !== null) return readNote(text, [0, text.length]).map((unit) => ({ ...unit, role }));
  if (!mentionsDuty.test(text)) return findBareLists(text, resolve);
  const noted = findNotes(text);
  if (noted.length > 0) return noted;
  if (isBareNote(text)) return readNote(text, [0, text.length]);
  return findBareLists(text, resolve);
}

/** A list of units; those without a word of their own for their part have the one that their column names. */
function readUnitCell(text: string, role: ResponsibilityRole | null): FoundResponsibility[] {
  const units = readNote(text, innerSpan(text));
  return units.map((unit) =>
    role !== null && unit.role === 'responsible' ? { ...unit, role } : unit,
  );
}

/** The part that a heading or the head of a column which is nothing but a label, 责任单位, gives to the units below it. */
function roleOfHeading(heading: string): ResponsibilityRole | null {
  const isLabel =
    /^(?:[省市州县区旗]级|[省市州县区旗]直)?(?:牵头|责任|主办|参加|参与|配合|协办|协助|落实|实施|承办)(?:责任)?(?:单位|部门)[:：]?$/u.test(
      heading,
    );
  return isLabel ? roleOfWord(heading) : null;
}

/** Two names between which the mark is missing, 农业局水利局, are two units where the register knows both. */
function splitRunTogether(
  found: FoundResponsibility,
  resolve: AgencyResolver,
): FoundResponsibility[] {
  const { unit, span } = found;
  const match = /^(.{2,}?[局委厅办])(.{2,}[局委厅办])$/u.exec(unit);
  if (!match?.[1] || !match[2] || unit.endsWith('分局')) return [found];
  if (resolve(unit) !== null || resolve(match[1]) === null || resolve(match[2]) === null)
    return [found];
  const middle = span[0] + match[1].length;
  return [
    { ...found, unit: match[1], span: [span[0], middle] },
    { ...found, unit: match[2], span: [middle, span[1]] },
  ];
}

/** A list behind the last stop of a text: in brackets, or behind a dash. */
const bareList =
  /(?:(?<=^|[。；;])\s*（(?<inBrackets>[^（）。；;]{3,200})）|——(?<behindDash>[^。；;]{3,200}))[。；;]?\s*$/u;

/** A list of units without a word for their part. */
function findBareLists(text: string, resolve: AgencyResolver): FoundResponsibility[] {
  const tail = Math.max(0, text.length - longestBareNote);
  const match = bareList.exec(text.slice(tail));
  const list = match?.groups?.['inBrackets'] ?? match?.groups?.['behindDash'];
  if (!match || list === undefined) return [];
  const start = tail + match.index + match[0].indexOf(list);
  const end = start + list.length;
  const units = readNote(text, [start, end], [tail + match.index, end]);
  return units.every(({ unit }) => unitEnd.test(unit) && resolve(unit) !== null) ? units : [];
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
  let nth = 0;
  for (const { index } of text.matchAll(inlineLabel)) {
    while ((noted[nth]?.phrase[1] ?? Infinity) <= index) nth++;
    const inNote = (noted[nth]?.phrase[0] ?? Infinity) <= index;
    if (inNote || index < done) continue;
    const stop = text.slice(index).search(/。|\n|$/u);
    done = index + stop;
    for (const unit of readNote(text, [index, done], [index, done])) found.push(unit);
  }
  return found;
}

/** A list is a note where most of its members look like units, and none like a sentence. */
function isNote(words: string, units: readonly ListedUnit[]): boolean {
  if (units.length === 0 || units.some(({ unit }) => unit.length > longestName * 2)) return false;
  const named = units.filter(({ unit }) => unitEnd.test(unit) && unit.length <= longestName);
  return (
    named.length * 2 >= units.length &&
    /牵头|负责|参与|参加|配合|协助|协办|落实|单位|部门|责任/u.test(words)
  );
}

const bareEnding = /(?:牵头|负责|参与|参加|配合|协助|落实|实施)(?:落实|实施)?。?$/u;
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
