import { scaleLinear } from 'd3';

import type { Target } from './targets.ts';

/** A lane of the plot: one place with its targets, or with the results that were told of them. */
export interface DotPlotSeries {
  name: string;
  targets: readonly Target[];
  /** Whether it holds results; they are never joined to targets. */
  isResult?: boolean;
}

/** The three marks of the plot: what is set for its first year, what is set for later ones, what was said afterwards. */
export const marks = ['target', 'later', 'result'] as const;
export type Mark = (typeof marks)[number];

/** A target with its place; a target without a figure, or in another unit than the axis, has none on the axis. */
export type PlacedTarget = DotPlotLayout['rows'][number]['points'][number];

/** The rows and the axis of a dot plot, ready to be written as SVG. */
export type DotPlotLayout = ReturnType<typeof layoutDotPlot>;

/** What the marks that a plot draws mean, in the order of its legend. */
export function legendOf({
  rows,
  years: [first],
}: Pick<DotPlotLayout, 'rows' | 'years'>): (readonly [Mark, string])[] {
  const meanings = [
    ['target', first === undefined ? '目标' : `${first} 年的目标`],
    ['later', '以后的目标'],
    ['result', '后来公布的结果'],
  ] as const;
  const drawn = rows.flatMap(({ points }) => points.filter(({ x }) => x !== null));
  return meanings.filter(([mark]) => drawn.some((point) => point.mark === mark));
}

/** Pixels of height for one target. */
export const lineHeight = 30;

/** The marks at both ends of the axis stay inside the track. */
const track = [4, 96] as const;
/** Pixels from the middle of a mark to its label. */
const labelGap = 14;
/** Beyond this, per cent of the track, there is more room for a label on the left. */
const turningPoint = 45;

/**
 * Place targets on a common axis, one line each; high shares are told apart on an axis that is cut. Pure: same series, same
 * numbers.
 */
export function layoutDotPlot(series: readonly DotPlotSeries[]) {
  const all = series.flatMap(({ targets }) => targets);
  const years = [...new Set(all.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const measure = chooseMeasure(all);
  const onAxis = new Set(all.filter((target) => measure !== null && isOn(target, measure)));
  const values = [...onAxis].flatMap(({ value }) => value ?? []);
  const domain = chooseDomain(values, measure?.unit ?? '');
  const scale = scaleLinear(domain, track);
  const ticks = scale
    .ticks(4)
    .filter((tick) => Number.isInteger(tick) || !values.every(Number.isInteger));
  const markOf = ({ year }: Target, isResult: boolean): Mark => {
    if (isResult) return 'result';
    return year !== null && year !== years[0] ? 'later' : 'target';
  };
  return {
    axis: measure && {
      ...measure,
      /** Whether it begins elsewhere than at nought. */
      isCut: domain[0] !== 0,
      ticks: ticks.map((tick) => ({ x: round(scale(tick)), label: String(tick) })),
    },
    rows: series.map(({ name, targets, isResult = false }) => ({
      name,
      isResult,
      height: Math.max(1, targets.length) * lineHeight,
      points: targets.map((target, line) => ({
        target,
        ...placeLabel(onAxis.has(target) ? scale(target.value ?? 0) : null),
        /** Pixels from the top of the row. */
        y: (line + 0.5) * lineHeight,
        mark: markOf(target, isResult),
      })),
    })),
    /** Every year that a target is set for, in order. */
    years,
  };
}

/** Place a mark, at a share of the track or beside the axis, and its label on the side where there is more room. */
function placeLabel(at: number | null) {
  const x = at === null ? null : round(at);
  const isLeft = at !== null && at > turningPoint;
  const gap = isLeft ? -labelGap : labelGap;
  return {
    /** Per cent of the track's width; `null` where it stands beside the axis. */
    x,
    /** Where its label is counted from, a length of SVG. */
    labelX: x === null ? '0' : `${x}%`,
    /** Pixels from there to where the label begins, or ends where it stands on the left. */
    labelShift: x === null ? 0 : gap,
    anchor: isLeft ? ('end' as const) : ('start' as const),
  };
}

interface Measure {
  unit: string;
  /** Whether it measures how much less there is to be. */
  isDecrease: boolean;
}

/** What most of the figures measure. */
function chooseMeasure(targets: readonly Target[]): Measure | null {
  const counts = new Map<string, { measure: Measure; count: number }>();
  for (const { value, unit, wording } of targets) {
    if (value === null) continue;
    const measure = { unit: unit ?? '', isDecrease: wording === 'decrease' };
    const key = `${measure.unit} ${measure.isDecrease}`;
    counts.set(key, { measure, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  return most?.measure ?? null;
}

function isOn({ value, unit, wording }: Target, measure: Measure): boolean {
  return (
    value !== null &&
    (unit ?? '') === measure.unit &&
    (wording === 'decrease') === measure.isDecrease
  );
}

function chooseDomain(values: readonly number[], unit: string): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  if (unit === '%' && most <= 100) {
    if (least >= 80) return [Math.floor((least - 2) / 5) * 5, 100];
    if (most > 20) return [0, 100];
  }
  return [0, scaleLinear([0, most], [0, 1]).nice(4).domain()[1] ?? most];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
