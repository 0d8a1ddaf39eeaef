import { unitNoise } from './noise.ts';

/** One stratum of a core: what a plan says on one topic. */
export interface CoreLayer {
  id: string;
  label: string;
  /** Characters, usually; a layer's thickness is its share of the whole. */
  weight: number;
  href: string;
  /** 1 (topsoil) to `toneCount` (rock): colour and texture. */
  tone: number;
  /** The weights of the layer's own parts, top to bottom, for the fine lines inside it. */
  parts?: readonly number[];
}

/** The size of a core in the units of its view box; `flat` lies on its side, top to the left. */
export interface CoreFrame {
  length: number;
  breadth: number;
  direction: 'upright' | 'flat';
}

type Point = readonly [along: number, across: number];

/** How many tones there are. */
export const toneCount = 11;

/** Place the layers of a core. Pure: same layers and frame, same numbers and paths; layers without weight are left out. */
export function layoutCore(layers: readonly CoreLayer[], frame: CoreFrame) {
  const { length, breadth, direction } = frame;
  const kept = layers.filter(({ weight }) => weight > 0);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const edges = [0];
  for (const { weight } of kept) edges.push(edges.at(-1)! + (weight / total) * length);

  const boundaries = edges.map((edge, index) =>
    layBoundary(edge, waviness(edges, index, breadth), breadth, kept[index]?.id ?? ''),
  );
  const upright = direction === 'upright';
  return {
    width: upright ? breadth : length,
    height: upright ? length : breadth,
    radius: breadth / 2,
    layers: kept.map((layer, index) => ({
      ...layer,
      /** 0 to 1. */
      share: layer.weight / total,
      path: layerPath(boundaries[index]!, boundaries[index + 1]!, upright),
      /** The fine lines between the layer's own parts, as one path; `''` where there are none. */
      laminae: layLaminae(layer, boundaries[index]!, boundaries[index + 1]!, upright),
    })),
  };
}

/** A boundary is never so uneven that it could cross its neighbour; the two ends of the core are cut straight. */
function waviness(edges: readonly number[], index: number, breadth: number): number {
  const [before, edge, after] = [edges[index - 1], edges[index], edges[index + 1]];
  if (before === undefined || edge === undefined || after === undefined) return 0;
  return Math.min(breadth * 0.09, (edge - before) * 0.4, (after - edge) * 0.4);
}

function layBoundary(edge: number, amplitude: number, breadth: number, seed: string): Point[] {
  const steps = 8;
  const [phase, second] = [unitNoise(`${seed}/a`), unitNoise(`${seed}/b`)];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const turn = 2 * Math.PI * (step / steps);
    const wave = 0.65 * Math.sin(turn + phase * 7) + 0.35 * Math.sin(2 * turn + second * 7);
    return [edge + amplitude * wave, (step / steps) * breadth];
  });
}

function layerPath(top: readonly Point[], bottom: readonly Point[], upright: boolean): string {
  return `${drawLine(top, upright)}L${drawLine(bottom.toReversed(), upright).slice(1)}Z`;
}

/** Lines that pass over from the shape of the layer's upper boundary to that of the lower one. */
function layLaminae(
  { parts = [] }: CoreLayer,
  top: readonly Point[],
  bottom: readonly Point[],
  upright: boolean,
): string {
  const total = parts.reduce((sum, part) => sum + part, 0);
  let passed = 0;
  return parts
    .slice(0, -1)
    .map((part) => {
      passed += part;
      const mix = passed / total;
      const points = top.map(([along, across], step): Point => {
        const below = bottom[step]?.[0] ?? along;
        return [along + (below - along) * mix, across];
      });
      // A fine line needs half the points of a boundary; a page carries hundreds of them.
      return drawLine(
        points.filter((_, step) => step % 2 === 0),
        upright,
      );
    })
    .join('');
}

/**
 * A smooth line through the middles of its points, begun and ended at the outermost ones. Every curve but the first
 * needs one point only: cores are most of what a plan's page weighs beside its text.
 */
function drawLine(points: readonly Point[], upright: boolean): string {
  const write = ([along, across]: Point): string =>
    (upright ? [across, along] : [along, across]).map(round1).join(' ');
  const [first, second, ...rest] = points;
  if (!first || !second) return '';
  const ends = rest.map((point, index): Point =>
    index === rest.length - 1 ? point : middle(point, rest[index - 1] ?? second),
  );
  const curves = ends.map((end, index) =>
    index === 0 ? `Q${write(second)} ${write(end)}` : `T${write(end)}`,
  );
  return `M${write(first)}${curves.join('')}`;
}

function middle([along, across]: Point, [nextAlong, nextAcross]: Point): Point {
  return [(along + nextAlong) / 2, (across + nextAcross) / 2];
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A share between 0 and 1 in whole per cent; what is there but rounds to nothing is less than one. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? '不到1%' : `${percent}%`;
}
