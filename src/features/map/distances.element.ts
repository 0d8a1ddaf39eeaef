import { distanceBetween, formatDistance, nearKilometres, takeNear } from './distance.ts';
import type { LonLat } from './types.ts';
import type { ListedEntry } from './listed-entries.element.ts';
import { findPart } from '../../shared/dom.element.ts';

/** Where distances are counted from. */
export interface Origin extends LonLat {
  /** 白银市, or 您的位置. */
  name: string;
  /** What there is of the place, and where its page is; `null` for the reader's own position. */
  place: { counts: string; page: string } | null;
}

const nearestCount = 6;

/**
 * Write beside each entry how far it is, and the near ones into a list of their own; without an origin take both
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
  for (const { item } of places) findPart(item, 'distance').hidden = origin === null;
  if (origin === null) return;
  const measured = places
    .map((entry) => ({ entry, distance: distanceBetween(origin, entry) }))
    .sort((a, b) => a.distance - b.distance);
  for (const { entry, distance } of measured) {
    findPart(entry.item, 'distance').textContent = `离${origin.name}${describe(entry, distance)}`;
  }
  findPart(nearest, 'nearest-title').textContent = `离${origin.name} ${nearKilometres} 公里以内`;
  showPlace(nearest, origin);
  const { shown, isNear } = takeNear(measured, nearestCount);
  findPart(nearest, 'nearest-none').textContent = isNear
    ? ''
    : `${nearKilometres} 公里内没有收录。没有收录，不等于没有污染。已经列出的里面，最近的是：`;
  findPart(nearest, 'nearest-partial').hidden = unlisted === 0;
  findPart(nearest, 'nearest-unlisted').textContent = String(unlisted);
  findPart(nearest, 'nearest-list').replaceChildren(
    ...shown.map(({ entry, distance }) => lineFor(entry, distance)),
  );
}

/** Say first what there is of the place itself. */
function showPlace(nearest: HTMLElement, { place }: Origin): void {
  findPart(nearest, 'place').hidden = place === null;
  if (place === null) return;
  findPart(nearest, 'place-counts').textContent = place.counts;
  (findPart(nearest, 'place-page') as HTMLAnchorElement).href = place.page;
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
