/** One station of a way that leads downwards. */
export interface FlowStep {
  name: string;
  /** Short lines under the name. */
  lines: readonly string[];
}

/** A station with its place. */
export interface PlacedStep extends FlowStep {
  y: number;
  height: number;
  /** Baselines of the lines under the name. */
  baselines: number[];
}

/** A way, ready to be written as SVG. */
export interface FlowLayout {
  width: number;
  height: number;
  steps: PlacedStep[];
  /** The arrows between the stations, as one path. */
  arrows: string;
}

const nameHeight = 34;
const lineHeight = 24;
const bottom = 10;
const gap = 30;

/** Stack stations from top to bottom, each as high as its lines, with an arrow from one to the next. */
export function layoutFlow(steps: readonly FlowStep[], width: number): FlowLayout {
  let y = 0;
  const placed = steps.map((step): PlacedStep => {
    const height = nameHeight + step.lines.length * lineHeight + bottom;
    const top = y;
    y += height + gap;
    const baselines = step.lines.map((_, index) => top + nameHeight + lineHeight * (index + 0.75));
    return { ...step, y: top, height, baselines };
  });
  const middle = width / 2;
  const arrows = placed.slice(1).map((step) => {
    const from = step.y - gap + 5;
    const to = step.y - 5;
    return `M${middle} ${from}V${to}m-5 -7l5 7l5 -7`;
  });
  return { width, height: Math.max(0, y - gap), steps: placed, arrows: arrows.join('') };
}
