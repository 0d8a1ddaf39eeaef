import type { Span } from '../position.ts';
import type { AgencyResolver } from './agencies.ts';
import { findBrackets } from './brackets.ts';
import { fold } from '../characters/fold.ts';
import { applyLegend, readLegend, type Legend } from './legends.ts';
import type { Passage } from './passages.ts';
import type { ResponsibilityRole } from './types.ts';
import { mentionsDuty, readUnitList } from './unit-list.ts';
import { roleOfWord, unitEnd, type ListedUnit } from './unit-names.ts';

/** A unit that a passage charges with something, and the phrase that does so. */
export interface FoundResponsibility extends ListedUnit {
  phrase: Span;
}

const inlineLabel =
  /(?:牵头|责任|主办|主责|参加|参与|配合|协办|协助|落实|实施|承办|指导)(?:单位|部门|机关|主体|分工|科室|股室|处室)\s*[:：]/gu;
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
 * @param legend how the text has said before that its lists are to be read
 */
export function findResponsibilities(
  passage: Passage,
  resolve: AgencyResolver,
  legend: Legend | null = null,
) {
  const { text, shown } = passage;
  const listed = findListed(passage, resolve).flatMap((unit) => splitRunTogether(unit, resolve));
  const lists = [...Map.groupBy(listed, ({ phrase: [start] }) => start).values()];
  const found = lists.flatMap((units) => {
    const [{ phrase } = { phrase: [0, 0] as Span }] = units;
    const own = units.length > 1 ? readLegend(text.slice(...phrase)) : null;
    return applyLegend(text, onceAList(units), own ?? legend);
  });
  const last = lastIfCut(passage, found);
  const whole = found.filter((unit) => unit !== last);
  return {
    units: whole.map((unit) => ({ ...unit, unit: shown.slice(...unit.span) })),
    /** The beginnings of names that the text cuts short. */
    cut: [...whole.flatMap(({ span }) => strayBehind(text, span)), ...(last ? [last.span] : [])],
  };
}

/** A unit counts once in a list: with what a rule for all makes of it, else with the part that it has first. */
function onceAList(units: readonly FoundResponsibility[]): FoundResponsibility[] {
  const byName = new Map<string, FoundResponsibility>();
  for (const unit of units) {
    const name = unit.unit.replace(/^各/u, '');
    const before = byName.get(name);
    if (!before) byName.set(name, unit);
    else if (before.role === 'responsible' && unit.role === 'implementer') {
      byName.set(name, { ...before, role: 'implementer' });
    }
  }
  return [...byName.values()];
}

/** The ends of names that are whole, however short the list. */
const wholeEnd =
  /(?:[局委办厅院部社会队站所]|中心|政府|机关|公司|集团|企业|银行|[支分]行|机构|办事处|单位|人大|政协|街道|各\p{Script=Han}{0,6}[乡镇街区县市州旗]）?)$/u;
const shortestName = 3;

/** The last name of a list that the text ends in the middle of, where it is not a whole one. */
function lastIfCut(
  { text, kind, endsText }: Passage,
  found: readonly FoundResponsibility[],
): FoundResponsibility | undefined {
  const last = found.at(-1);
  if (!last || text.slice(last.span[1]).trim() !== '') return undefined;
  const isOpen = text.charAt(last.phrase[0]) === '（' || (endsText === true && kind !== 'work');
  const isWhole = last.unit.length >= shortestName && wholeEnd.test(last.unit);
  return isOpen && !isWhole ? last : undefined;
}

/** A level right behind a whole name, 县环保局县, is what was left of the next one. */
function strayBehind(text: string, [, end]: Span): Span[] {
  return /^[省市州县区](?=[、，,；;）。]|\s*$)/u.test(text.slice(end, end + 4))
    ? [[end, end + 1]]
    : [];
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
    /^(?:[省市州县区旗]级|[省市州县区旗]直)?(?:牵头|责任|主办|参加|参与|配合|协办|协助|落实|实施|承办|指导)(?:责任)?(?:单位|部门)[:：]?$/u.test(
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

/** A list behind a dash at the end of a text. */
const dashList = /——(?<list>[^。；;]{3,200})[。；;]?\s*$/u;

/** Lists of units without a word for their part: behind a stop and in brackets, or at the end behind a dash. */
function findBareLists(text: string, resolve: AgencyResolver): FoundResponsibility[] {
  const bracketed = findBrackets(text)
    .filter(([start, end]) => end - start <= longestBareNote && standsBehindStop(text, start - 1))
    .map(([start, end]): readonly Span[] => [
      [start, end],
      [start - 1, Math.min(text.length, end + 1)],
    ]);
  const tail = Math.max(0, text.length - longestBareNote);
  const dash = dashList.exec(text.slice(tail));
  const from = tail + (dash?.index ?? 0);
  const dashed: readonly Span[][] = dash
    ? [
        [
          [from + 2, from + 2 + (dash.groups?.['list']?.length ?? 0)],
          [from, text.length],
        ],
      ]
    : [];
  return [...bracketed, ...dashed].flatMap(([list = [0, 0], phrase]) => {
    const units = readNote(text, list, phrase);
    return units.every(({ unit }) => unitEnd.test(unit) && resolve(unit) !== null) ? units : [];
  });
}

function standsBehindStop(text: string, at: number): boolean {
  return /(?:^|[。；;！？!?])\s*$/u.test(text.slice(Math.max(0, at - 3), at));
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
    /牵头|负责|参与|参加|配合|协助|协办|落实|单位|部门|责任|指导/u.test(words)
  );
}

const bareEnding = /(?:牵头|负责|参与|参加|配合|协助|落实|实施|指导)(?:落实|实施)?。?$/u;
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
