import { divIcon, type DivIcon } from 'leaflet';
import { symbolOf, type MarkShape } from './mark-shapes.ts';
import { mapLayers } from './types.ts';
import { layerWords } from './words.ts';
import type { MarkSite } from './mark-index.element.ts';

/** Pixels to a side of the part of a mark that can be touched. */
export const touchSize = 40;
const svg = 'http://www.w3.org/2000/svg';
/** Above this many entries a mark is not opened to be described. */
const mostDescribed = 50;

/** How a mark looks: one shape a layer; a number where it stands for several entries. */
export function createMarkIcon(site: MarkSite): DivIcon {
  const face = document.createElement('span');
  face.className = 'map-face';
  const [only] = site.count === 1 ? site.entries() : [];
  face.append(only ? drawShape(only.shape, only.within !== null) : drawCount(site.count));
  const within = areaOf(site);
  const label = only ? only.name : within;
  if (label !== null) face.append(drawLabel(label));
  return divIcon({
    className: within === null || only ? 'map-mark' : 'map-mark is-imprecise',
    html: face,
    iconSize: [touchSize, touchSize],
  });
}

/** What a screen reader says of a mark. */
export function describeMark(site: MarkSite): string {
  const [only] = site.count === 1 ? site.entries() : [];
  if (only) {
    const precision = only.within === null ? '' : `，位置只到${only.within}`;
    return `${only.name}，${only.kind}${precision}`;
  }
  const parts = mapLayers
    .filter((layer) => site.counts[layer] > 0)
    .map((layer) => `${layerWords[layer]} ${site.counts[layer]} 处`);
  const what = site.opensAt === null ? '打开列出' : '打开放大';
  return `${site.count} 处，${parts.join('，')}，${what}`;
}

/** The area that is all that is known of every entry of a mark, if it is one. */
function areaOf(site: MarkSite): string | null {
  if (site.opensAt !== null || site.count > mostDescribed) return null;
  const areas = new Set(site.entries().map(({ within }) => within));
  const [area = null] = areas;
  return areas.size === 1 ? area : null;
}

function drawShape(kind: MarkShape, isImprecise: boolean): SVGElement {
  const shape = document.createElementNS(svg, 'svg');
  shape.setAttribute('class', 'map-shape');
  shape.setAttribute('aria-hidden', 'true');
  shape.dataset['shape'] = kind;
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `#${symbolOf(kind, isImprecise)}`);
  shape.append(use);
  return shape;
}

/** The number of a mark that stands for several entries. */
export function drawCount(count: number): HTMLElement {
  const number = document.createElement('b');
  number.className = 'map-count';
  number.textContent = String(count);
  return number;
}

function drawLabel(text: string): HTMLElement {
  const label = document.createElement('span');
  label.className = 'map-label';
  label.textContent = text;
  return label;
}

/** Hide the labels that would cover a mark or another label, and then the names of provinces that would. */
export function thinLabels(root: HTMLElement): void {
  const all = (selector: string): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ];
  const words = [...all('.map-label'), ...all('.map-name')];
  for (const one of words) one.hidden = false;
  const taken = all('.map-face > :first-child').map((mark) => mark.getBoundingClientRect());
  const boxes = words.map((one) => one.getBoundingClientRect());
  for (const [at, one] of words.entries()) {
    const box = boxes[at]!;
    one.hidden = taken.some((other) => overlaps(box, other));
    if (!one.hidden) taken.push(box);
  }
}

function overlaps(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
