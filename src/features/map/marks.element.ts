import {
  circle,
  layerGroup,
  marker,
  type LayerGroup,
  type Map as LeafletMap,
  type Marker,
} from 'leaflet';
import type { ListedEntry } from './listed-entries.element.ts';
import { createMarkIcon, describeMark } from './mark-icon.element.ts';
import { indexMarks, type MarkSite } from './mark-index.element.ts';

/** Told when a reader does something with a mark. */
export interface MarkEvents {
  /** A mark was opened by click or key. */
  open: (site: MarkSite, element: HTMLElement) => void;
  /** The pointer or the focus is on a mark, or on none any more. */
  point: (site: MarkSite | null) => void;
}

/** The marks of a map: those that stand in its view, drawn together where they are close. */
export class Marks {
  readonly #map: LeafletMap;
  readonly #events: MarkEvents;
  readonly #extents: LayerGroup;
  readonly #drawn = new Map<string, { site: MarkSite; marker: Marker }>();
  #find: ReturnType<typeof indexMarks> = () => [];

  constructor(map: LeafletMap, events: MarkEvents) {
    this.#map = map;
    this.#events = events;
    this.#extents = layerGroup().addTo(map);
    map.on('moveend', () => this.#draw());
  }

  /** Show these entries and no others. */
  show(entries: readonly ListedEntry[]): void {
    this.#find = indexMarks(entries);
    for (const { marker: one } of this.#drawn.values()) one.remove();
    this.#drawn.clear();
    this.#draw();
  }

  /** The element of the mark that stands for an entry at this moment. */
  elementOf(id: string): HTMLElement | undefined {
    for (const { site, marker: one } of this.#drawn.values()) {
      if (site.key === id || (site.count > 1 && site.entries().some((entry) => entry.id === id)))
        return one.getElement();
    }
    return undefined;
  }

  /** Marks that stay are left alone, so that they keep the focus. */
  #draw(): void {
    const { _southWest: sw, _northEast: ne } = this.#map.getBounds().pad(0.15) as unknown as {
      _southWest: { lat: number; lng: number };
      _northEast: { lat: number; lng: number };
    };
    const sites = this.#find([sw.lng, sw.lat, ne.lng, ne.lat], this.#map.getZoom());
    const wanted = new Set(sites.map(({ key }) => key));
    for (const [key, { marker: one }] of this.#drawn) {
      if (wanted.has(key)) continue;
      this.#remove(one);
      this.#drawn.delete(key);
    }
    for (const site of sites) if (!this.#drawn.has(site.key)) this.#add(site);
    this.#drawExtents(sites);
  }

  #add(site: MarkSite): void {
    const one = marker([site.lat, site.lon], { icon: createMarkIcon(site) }).addTo(this.#map);
    this.#drawn.set(site.key, { site, marker: one });
    const element = one.getElement();
    if (!element) return;
    element.setAttribute('aria-label', describeMark(site));
    element.dataset['site'] = site.key;
    one.on('click', () => this.#events.open(site, element));
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.#events.open(site, element);
    });
    for (const name of ['pointerenter', 'focus'])
      element.addEventListener(name, () => this.#events.point(site));
    for (const name of ['pointerleave', 'blur'])
      element.addEventListener(name, () => this.#events.point(null));
  }

  /** The focus of a mark that goes stays in the map. */
  #remove(one: Marker): void {
    if (one.getElement()?.contains(document.activeElement) === true)
      this.#map.getContainer().focus({ preventScroll: true });
    one.remove();
  }

  /** Round what is known only roughly, a circle as large as the area that is known. */
  #drawExtents(sites: readonly MarkSite[]): void {
    this.#extents.clearLayers();
    const rough = sites
      .filter(({ opensAt }) => opensAt === null)
      .flatMap((site) => site.entries())
      .filter(({ within, radius }) => within !== null && radius !== null);
    const areas = new Map(rough.map((entry) => [entry.within, entry]));
    for (const { lat, lon, radius } of areas.values()) {
      circle([lat, lon], {
        radius: (radius ?? 0) * 1000,
        className: 'map-extent',
        interactive: false,
      }).addTo(this.#extents);
    }
  }
}
