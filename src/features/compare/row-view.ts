import { isSame } from './differences.ts';
import { cutParts, speakMarks } from './row-marks.ts';
import type { LineCell, RowLine } from './row-table.ts';
import type { Unit } from './units.ts';

/** A sentence of a line beside the one that it is compared with. */
export type ShownSentence = ReturnType<typeof showMember>;

/** The plan whose sentence the others of a line are compared with: the first of those shown that has one. */
export function basePlan({ family }: RowLine, plans: readonly string[]): string | undefined {
  return plans.find((plan) => family.members.has(plan));
}

/** The sentences of a cell, compared with that of the line's base; sentences cut off from a longer one stay unmarked. */
export function showSentences(line: RowLine, { sentences }: LineCell, base: string | undefined) {
  return sentences.map((unit) =>
    line.family.members.get(unit.plan) === unit
      ? showMember(line, unit, base)
      : { unit, parts: cutParts(unit.text, []), isSame: false, spoken: null, versus: '' },
  );
}

function showMember({ family, contrasts }: RowLine, unit: Unit, base: string | undefined) {
  const others = [...family.members.keys()].filter((plan) => plan !== unit.plan);
  /**
   * For a page that compares anew: what to mark beside each other plan's sentence, `shuozhou=3-8,12-15;ziyang==`; two
   * signs of equality for the same sentence.
   */
  const versus = others
    .map((plan) => {
      const contrast = contrasts.between(unit.plan, plan);
      return `${plan}=${isSame(contrast) ? '=' : contrast.marks.one.map((span) => span.join('-')).join(',')}`;
    })
    .join(';');
  if (base === undefined || base === unit.plan) {
    // Of two sentences both show what the other has not; beside several there is no one other.
    const [only, second] = others;
    const marks = only && !second ? contrasts.between(unit.plan, only).marks.one : [];
    return { unit, parts: cutParts(unit.text, marks), isSame: false, spoken: null, versus };
  }
  const { marks, ...rest } = contrasts.between(unit.plan, base);
  const same = isSame({ marks, ...rest });
  return {
    unit,
    parts: cutParts(unit.text, same ? [] : marks.one),
    /** Whether nothing differs from the sentence that it is compared with. */
    isSame: same,
    /** What differs, in words; `null` where nothing does, or it is compared with nothing. */
    spoken: same
      ? null
      : speakMarks(
          marks.one.map((span) => unit.text.slice(...span)),
          marks.other.map((span) => family.members.get(base)!.text.slice(...span)),
        ),
    versus,
  };
}

/** Where a sentence stands on the page of its row. */
export function sentenceAnchor(unit: Pick<Unit, 'id'>): string {
  return `s-${unit.id.replaceAll(/[/#.]/g, '-')}`;
}
