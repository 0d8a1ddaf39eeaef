import { distanceBetween, formatDistance } from './distance.ts';
import type { LonLat } from './types.ts';
import type { ListedEntry } from './listed-entries.element.ts';

/** Where distances are counted from. */
export interface Origin extends LonLat {
  /** 白银市, or 您的位置. */
  name: string;
}

const nearestCount = 6;
/** Kilometres within which something is near. */
const nearby = 50;

/**
 * Write beside each entry how far it is, and the nearest ones into a list of their own; without an origin take both
 * away. An area that has a plan has no one place to measure to.
 *
 * @param unlisted How many provinces have their entries on pages of their own that were not fetched yet.
 */
export function showDistances(
  nearest: HTMLElement,
  entries: readonly ListedEntry[],
  origin: Origin | null,
  unlisted = 0,
): void {
  nearest.hidden = origin === null;
  const places = entries.filter(({ layer }) => layer !== 'plan');
  for (const { item } of places) partOf(item, 'distance').hidden = origin === null;
  if (origin === null) return;
  const measured = places
    .map((entry) => ({ entry, distance: distanceBetween(origin, entry) }))
    .sort((a, b) => a.distance - b.distance);
  for (const { entry, distance } of measured) {
    partOf(entry.item, 'distance').textContent = `离${origin.name}${describe(entry, distance)}`;
  }
  partOf(nearest, 'nearest-title').textContent = `离${origin.name}最近的`;
  const partial = partOf(nearest, 'nearest-partial');
  partial.hidden = unlisted === 0;
  partOf(nearest, 'nearest-none').hidden = measured.some(({ distance }) => distance <= nearby);
  partOf(nearest, 'nearest-unlisted').textContent = String(unlisted);
  partOf(nearest, 'nearest-list').replaceChildren(
    ...measured.slice(0, nearestCount).map(({ entry, distance }) => lineFor(entry, distance)),
  );
}

function lineFor(entry: ListedEntry, distance: number): HTMLElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${entry.id}`;
  link.textContent = entry.name;
  line.append(link, ` ${entry.kind}，${describe(entry, distance)}`);
  return line;
}

function describe({ within }: ListedEntry, distance: number): string {
  const words = formatDistance(distance);
  return within === null ? words : `${words}（位置只到${within}）`;
}

function partOf(root: HTMLElement, name: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!part) throw new Error(`<plot-map> needs a [data-part="${name}"].`);
  return part;
}
