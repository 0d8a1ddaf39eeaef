import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import type { MapView } from './address.ts';
import type { TileLayers } from './tianditu.ts';
import type { MapLayer } from './types.ts';
import { drawBase, drawTiles, fetchBaseLayers, outlinePlans } from './base-layer.element.ts';
import { createCountryMap, readView, showCountry, showView } from './leaflet-map.element.ts';
import type { ListedEntry, UnlistedProvince } from './listed-entries.element.ts';
import { openPopup } from './map-popup.element.ts';
import type { MarkSite } from './mark-index.element.ts';
import { thinLabels } from './mark-icon.element.ts';
import { Marks } from './marks.element.ts';
import { PointPicker } from './point-picker.element.ts';
import { ProvinceMarks } from './province-marks.element.ts';

/** Told what a reader does on the map. */
export interface MapEvents {
  select: (entry: ListedEntry | null) => void;
  point: (entries: readonly ListedEntry[]) => void;
  move: (view: MapView | null) => void;
  announce: (words: string) => void;
  /** The entries of a province come into sight that the list does not hold yet. */
  wantProvince: (province: UnlistedProvince) => void;
}

/** From this level on a single entry can be told from its neighbours. */
const closeUp = 8;
/** More than this many entries of one mark are not lit up in the list. */
const mostPointed = 40;

/** Draw the map in an element; what it shows comes later. */
export async function openEntryMap(
  canvas: HTMLElement,
  sources: { base: string; tiles: TileLayers | null },
  events: MapEvents,
): Promise<EntryMap> {
  const base = await fetchBaseLayers(sources.base);
  canvas.hidden = false;
  const map = createCountryMap(canvas);
  if (sources.tiles) drawTiles(map, sources.tiles);
  else drawBase(map, base);
  return new EntryMap(map, (adcodes) => outlinePlans(base, adcodes), events);
}

/** The map of the list's entries. */
export class EntryMap {
  readonly #map: LeafletMap;
  readonly #outline: (adcodes: readonly string[]) => LayerGroup;
  readonly #events: MapEvents;
  readonly #marks: Marks;
  readonly #provinces: ProvinceMarks;
  #outlines: LayerGroup | undefined;
  #isReplacing = false;

  constructor(
    map: LeafletMap,
    outline: (adcodes: readonly string[]) => LayerGroup,
    events: MapEvents,
  ) {
    this.#map = map;
    this.#outline = outline;
    this.#events = events;
    this.#marks = new Marks(map, {
      open: (site, element) => this.#open(site, element),
      point: (site) =>
        events.point(site === null || site.count > mostPointed ? [] : site.entries()),
    });
    this.#provinces = new ProvinceMarks(map, events.wantProvince);
    map.on('moveend', () => {
      map.getContainer().dataset['near'] = String(map.getZoom() >= 5);
      this.#thinLabels();
      events.move(readView(map));
    });
    map.getContainer().addEventListener('keydown', (event) => {
      if (event.key === 'Escape') map.closePopup();
    });
  }

  /** Show the entries of some layers. */
  show(entries: readonly ListedEntry[], layers: readonly MapLayer[]): void {
    const shown = entries.filter(({ layer }) => layers.includes(layer));
    this.#marks.show(shown);
    this.#thinLabels();
    this.#outlines?.remove();
    const withPlan = shown.filter(({ layer }) => layer === 'plan').map(({ adcode }) => adcode);
    this.#outlines = this.#outline(withPlan).addTo(this.#map);
  }

  /** Let the reader read off points, with the controls in a panel. */
  letPoints(panel: HTMLElement): PointPicker {
    return new PointPicker(this.#map, panel);
  }

  /** Show a part of the map, or the whole country. */
  view(view: MapView | null): void {
    showView(this.#map, view);
  }

  /** Zoom by a button. */
  zoom(step: 'in' | 'out' | 'all'): void {
    if (step === 'all') showCountry(this.#map);
    else this.#map.setZoom(this.#map.getZoom() + (step === 'in' ? 1 : -1));
    this.#events.announce(step === 'all' ? '显示全国' : `已${step === 'in' ? '放大' : '缩小'}`);
  }

  /** Show the provinces whose entries are not here yet, each as one mark. */
  showProvinces(provinces: readonly UnlistedProvince[]): void {
    this.#provinces.show(provinces);
    this.#thinLabels();
  }

  /** Bring an entry, or a place, into view. */
  moveTo(entry: Pick<ListedEntry, 'lat' | 'lon' | 'name'>): void {
    const zoom = Math.max(this.#map.getZoom(), closeUp);
    this.#map.setView([entry.lat, entry.lon], zoom, { animate: false });
    this.#events.announce(`地图已移到${entry.name}`);
  }

  /** Open an entry; the focus goes there if the reader asked for it. */
  open(entry: ListedEntry, isAsked: boolean): void {
    const canvas = this.#map.getContainer();
    const opener = isAsked ? () => this.#marks.elementOf(entry.id) ?? canvas : null;
    this.#openPopup([entry], entry, opener);
  }

  /** Close what is open. */
  close(): void {
    this.#map.closePopup();
  }

  /** Light up the mark of an entry, or put all out. */
  highlight(entry: ListedEntry | null): void {
    for (const lit of this.#map.getContainer().querySelectorAll('.map-mark.is-active'))
      lit.classList.remove('is-active');
    if (entry) this.#marks.elementOf(entry.id)?.classList.add('is-active');
  }

  /** Once all marks stand where they belong, and the labels are shown that are shown at this level. */
  #thinLabels(): void {
    thinLabels(this.#map.getContainer());
  }

  #open(site: MarkSite, element: HTMLElement): void {
    if (site.count > 1 && site.opensAt !== null) {
      this.#map.setView([site.lat, site.lon], site.opensAt);
      this.#map.getContainer().focus({ preventScroll: true });
      this.#events.announce(`已放大到这 ${site.count} 处`);
      return;
    }
    this.#openPopup(site.entries(), site, () =>
      element.isConnected ? element : this.#map.getContainer(),
    );
  }

  #openPopup(
    entries: readonly ListedEntry[],
    { lon, lat }: { lon: number; lat: number },
    opener: (() => HTMLElement) | null,
  ): void {
    const [first = null] = entries;
    // The popup that this one replaces closes by itself; the selection only passes on.
    this.#isReplacing = true;
    this.#map.closePopup();
    this.#isReplacing = false;
    const onClose = (): void => {
      if (!this.#isReplacing) this.#events.select(null);
    };
    openPopup(this.#map, entries, { lon, lat, opener, onClose });
    this.#events.select(first);
  }
}
