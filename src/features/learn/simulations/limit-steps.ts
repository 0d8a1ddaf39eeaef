/**
 * The limits of one pollutant on one kind of field, by ranges of pH.
 *
 * No module is imported, so that the script of a page that is kept as a file stands alone.
 */
export interface LimitStep {
  /** The upper end of the range, which belongs to it; `null` for the last. */
  upTo: number | null;
  /** As the standard prints it: `5.5<pH≤6.5`. */
  label: string;
  /** In mg/kg. */
  screening: number;
  control: number;
}

export type ReadingVerdict = 'below' | 'between' | 'above';

/** What the steps say of a reading in mg/kg; one that equals a limit does not exceed it. */
export function readSteps(steps: readonly LimitStep[], ph: number, amount: number) {
  const step = steps.find(({ upTo }) => upTo === null || ph <= upTo)!;
  const low = amount > step.screening ? 'between' : 'below';
  const verdict: ReadingVerdict = amount > step.control ? 'above' : low;
  return { step, verdict };
}

/** The picture: pH from left to right, the amount upwards on a logarithmic axis, in units of the drawing. */
export const stepsFrame = {
  width: 700,
  height: 340,
  left: 66,
  right: 690,
  top: 16,
  bottom: 290,
  ph: [4, 9],
  amount: [0.1, 8],
} as const;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Where a pH stands; what lies outside the picture stands at its edge. */
export function xOf(ph: number): number {
  const { left, right, ph: ends } = stepsFrame;
  const share = (Math.min(Math.max(ph, ends[0]), ends[1]) - ends[0]) / (ends[1] - ends[0]);
  return round(left + share * (right - left));
}

/** Where an amount stands; what lies outside the picture stands at its edge. */
export function yOf(amount: number): number {
  const { top, bottom, amount: ends } = stepsFrame;
  const inside = Math.min(Math.max(amount, ends[0]), ends[1]);
  const share = Math.log(inside / ends[0]) / Math.log(ends[1] / ends[0]);
  return round(bottom - share * (bottom - top));
}

/**
 * Place the steps next to each other: from where to where each reaches, and how high its two lines stand. Within a step the lines
 * are level, as the standard has no others.
 */
export function placeSteps(steps: readonly LimitStep[]) {
  return steps.map((step, index) => ({
    ...step,
    from: xOf(steps[index - 1]?.upTo ?? stepsFrame.ph[0]),
    to: xOf(step.upTo ?? stepsFrame.ph[1]),
    screeningY: yOf(step.screening),
    controlY: yOf(step.control),
  }));
}

/** What a reading comes to, in words: `pH 6，水田，镉 0.35：不超过筛选值 0.4`. */
export function tellReading(
  steps: readonly LimitStep[],
  { use, ph, amount }: { use: string; ph: number; amount: number },
): string {
  const { step, verdict } = readSteps(steps, ph, amount);
  const said = {
    below: `不超过筛选值 ${step.screening}`,
    between: `超过筛选值 ${step.screening}，没有超过管制值 ${step.control}`,
    above: `超过管制值 ${step.control}`,
  }[verdict];
  return `pH ${ph}，${use}，镉 ${amount}：${said}`;
}
