import { scaleLinear } from 'd3';

import type { Target } from './targets.ts';

/** A line of the plot: one place with its targets. */
export interface DotPlotSeries {
  name: string;
  targets: readonly Target[];
}

/** A target with its place; a target without a figure, or in another unit than the axis, has none on the axis. */
export interface PlacedTarget {
  target: Target;
  /** Per cent of the track's width; `null` where it stands beside the axis. */
  x: number | null;
  /** Pixels from the top of the row. */
  y: number;
  /** Where the middle of its mark stands, and where its label is counted from: lengths of SVG. */
  markX: string;
  labelX: string;
  /** Pixels from there to where the label begins, or ends where it stands on the left. */
  labelShift: number;
  anchor: 'start' | 'end';
  /** Whether it is set for a later year than the plot's first: drawn hollow. */
  isLater: boolean;
}

/** The rows and the axis of a dot plot, ready to be written as SVG. */
export interface DotPlotLayout {
  axis: {
    unit: string;
    /** Whether the axis measures how much less there is to be. */
    isDecrease: boolean;
    /** Whether it begins elsewhere than at nought. */
    isCut: boolean;
    ticks: { x: number; label: string }[];
  } | null;
  rows: { name: string; height: number; points: PlacedTarget[] }[];
  /** Every year that a target is set for, in order. */
  years: number[];
}

/** Pixels of height for one target. */
export const lineHeight = 30;

/** The marks at both ends of the axis stay inside the track, the arrow of 以上 too. */
const track = [4, 88] as const;
/** Beyond this, per cent of the track, there is more room for a label on the left. */
const turningPoint = 45;

/**
 * Place targets on a common axis, one line each. Pure: same series, same numbers.
 *
 * High shares are told apart on a cut axis where `mayCut`; plots that stand side by side must not be cut.
 */
export function layoutDotPlot(series: readonly DotPlotSeries[], mayCut = false): DotPlotLayout {
  const all = series.flatMap(({ targets }) => targets);
  const years = [...new Set(all.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const measure = chooseMeasure(all);
  const onAxis = all.filter((target) => measure !== null && isOn(target, measure));
  const values = onAxis.flatMap(({ value }) => value ?? []);
  const domain = chooseDomain(values, measure?.unit ?? '', mayCut);
  const scale = scaleLinear(domain, track);
  const ticks = scale
    .ticks(4)
    .filter((tick) => Number.isInteger(tick) || !values.every(Number.isInteger));

  const place = (target: Target, line: number): PlacedTarget => {
    const isPlaced = onAxis.includes(target) && target.value !== null;
    return {
      target,
      ...placeMark(target, isPlaced ? scale(target.value ?? 0) : null),
      y: (line + 0.5) * lineHeight,
      isLater: target.year !== null && target.year !== years[0],
    };
  };
  return {
    axis: measure && {
      ...measure,
      isCut: domain[0] !== 0,
      ticks: ticks.map((tick) => ({ x: round(scale(tick)), label: String(tick) })),
    },
    rows: series.map(({ name, targets }) => ({
      name,
      height: Math.max(1, targets.length) * lineHeight,
      points: targets.map(place),
    })),
    years,
  };
}

/** Place a mark, at a share of the track or beside the axis, and its label clear of what the mark's shape reaches over. */
function placeMark(
  { wording }: Target,
  at: number | null,
): Pick<PlacedTarget, 'x' | 'markX' | 'labelX' | 'labelShift' | 'anchor'> {
  if (at === null) return { x: null, markX: '14', labelX: '0', labelShift: 34, anchor: 'start' };
  const x = round(at);
  const isLeft = at > turningPoint;
  const place = `${x}%`;
  return {
    x,
    markX: place,
    labelX: place,
    labelShift: isLeft ? -reachOf(wording).left : reachOf(wording).right,
    anchor: isLeft ? 'end' : 'start',
  };
}

/** How far from a mark's middle its label stands, in pixels; arrows and brackets reach farther than a dot. */
function reachOf(wording: Target['wording']): { left: number; right: number } {
  if (wording === 'about') return { left: 20, right: 20 };
  if (wording === 'at-least') return { left: 14, right: 28 };
  return wording === 'at-most' ? { left: 28, right: 14 } : { left: 14, right: 14 };
}

interface Measure {
  unit: string;
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

function chooseDomain(values: readonly number[], unit: string, mayCut: boolean): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  if (unit === '%' && most <= 100) {
    if (mayCut && least >= 80) return [Math.floor((least - 2) / 5) * 5, 100];
    if (most > 20) return [0, 100];
  }
  return [0, scaleLinear([0, most], [0, 1]).nice(4).domain()[1] ?? most];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
