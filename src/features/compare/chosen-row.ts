import { compareReading } from './comparison.ts';
import { readPlanTexts, type PlanTexts, type TextsReading } from './plan-texts.ts';
import { arrangeRow, type LineCell, type RowLine } from './row-table.ts';
import type { TableRow } from './row-register.ts';
import { lackedLines, verdictWords, type LackedLine } from './row-lacks.ts';
import { basePlan, showSentences } from './row-view.ts';
import { kindNames } from './summary.ts';
import { namedFacts } from './unit-place.ts';
import type { Unit } from './units.ts';
import { hardContrasts } from './wordings.ts';

/** Said of a plan only when all of its sentences have been looked through. */
export const unmentioned = verdictWords.absent;

/** No more plans are chosen to stand beside each other. */
export const mostChosen = 4;

/** Chosen plans in a row, for a page to show; the first of them is compared with. */
export type ChosenTable = ReturnType<typeof compareChosen>;

/** A plan that was chosen. */
export type ChosenPlan = ChosenTable['plans'][number];

/** One line: the same sentence in the chosen plans. */
export type ChosenLine = ChosenTable['lines'][number];

/** What a plan has in a line: its sentences, or in words why there is none and the sentence that is nearest. */
export type ChosenCell = ReturnType<typeof showCell>;

/** A sentence with the number of its clause, how that is cited, and what stands below the sentence. */
export type PlacedText = ReturnType<PlaceText>;

/**
 * Compare the chosen plans in one row.
 *
 * @param files One or both of each plan, plans in the order of their columns.
 */
export function compareChosen(files: readonly PlanTexts[], row: TableRow) {
  const reading = readPlanTexts(files);
  const plans = [...reading.units.keys()].map((id) => files.find((file) => file.id === id)!);
  const table = arrangeRow(compareReading(reading), row);
  const { lines, rest, silent } = table;
  const placed = placeIn(reading);
  const ids = plans.map(({ id }) => id);
  return {
    plans: plans.map(({ id, region, name, about, isPartial, isCut }) => ({
      id,
      region,
      name,
      about,
      isPartial,
      isCut,
    })),
    lines: lines.map((line) => ({
      /** How many of the chosen plans have it, how many others, and in what the wordings differ. */
      count: ids.filter((id) => line.cells.get(id)!.sentences.length > 0).length,
      elsewhere: countElsewhere(line, reading),
      kinds: hardContrasts(line.contrasts).map(({ kind }) => kindNames[kind]),
      cells: plans.map((plan) => showCell(line, plan, basePlan(line, ids), placed)),
    })),
    /** By plan, in their order: the sentences that are in no line. */
    rest: plans.map(({ id, isPartial }) => ({
      plan: id,
      sentences: rest.get(id)!.map(placed),
      silence: isPartial ? '没有读到' : restSilence(silent.has(id)),
    })),
    /** By plan, in their order: the lines that others have and it has not, with what is known of that. */
    lacks: plans.map(({ id, isPartial, isCut }) => ({
      plan: id,
      lines: isPartial ? [] : lackedLines(table, id).map((line) => tellLacked(line, isCut)),
      silence: isPartial ? '没有读到' : '没有',
    })),
  };
}

function restSilence(isSilent: boolean): string {
  return isSilent ? '没有这一项的句子，请看原文' : '没有别的句子';
}

/** Of a plan whose table was left out nobody can say that it lacks a sentence. */
function tellLacked(line: LackedLine, isCut: boolean): LackedLine {
  return line.verdict === 'absent' && isCut ? { ...line, verdict: 'unsure' } : line;
}

/** In how many plans beside the chosen ones the family of a line's first sentence stands. */
function countElsewhere({ family: { members } }: RowLine, { families }: TextsReading): number {
  const known = [...members.values()].map(({ id }) => families.get(id)!);
  const [first] = known;
  if (!first || first.plans === 0) return 0;
  return first.plans - known.filter(({ family }) => family === first.family).length;
}

type PlaceText = ReturnType<typeof placeIn>;

function showCell(line: RowLine, plan: PlanTexts, base: string | undefined, placed: PlaceText) {
  const cell = line.cells.get(plan.id)!;
  const sentences = showSentences(line, cell, base).map(({ unit, parts, isSame, spoken }) => ({
    ...placed(unit),
    parts,
    isSame,
    spoken,
  }));
  const none = sentences.length > 0 ? { silence: '', nearest: null } : explain(cell, plan, placed);
  return { plan: plan.id, sentences, ...none };
}

/** Why a plan has no sentence in a line; never that it lacks one where not all of its text is in the file. */
function explain(cell: LineCell, { isPartial, isCut }: PlanTexts, placed: PlaceText) {
  if (isPartial) return { silence: '没有读到', nearest: null };
  const silence = 'silence' in cell ? cell.silence : null;
  if (silence === null) return { silence: '没有对上的句子', nearest: null };
  if (silence.verdict === 'absent')
    return { silence: isCut ? '没有对上的句子，请看原文。' : unmentioned, nearest: null };
  const nearest = silence.nearest ? placed(silence.nearest) : null;
  if (silence.verdict === 'otherwise') return { silence: '写法不同，相近的一句：', nearest };
  return { silence: nearest ? '可能写在别处，请看原文：' : '没有对上的句子，请看原文。', nearest };
}

function placeIn({ places }: TextsReading) {
  return ({ id, clause, text }: Unit) => {
    const place = places.get(id)!;
    return {
      ordinals: clause.slice(clause.indexOf('/') + 1),
      label: place.label,
      text,
      facts: namedFacts(place),
    };
  };
}
