import { provinceDigits } from '../../corpus/adcode.ts';
import { readMapState, writeMapState, type MapState } from './address.ts';
import type { TileLayers } from './tianditu.ts';
import { mapLayers } from './types.ts';
import { showDistances, type Origin } from './distances.element.ts';
import type { EntryMap, MapEvents } from './entry-map.element.ts';
import {
  listProvince,
  readListedEntries,
  readUnlistedProvinces,
  type ListedEntry,
  type UnlistedProvince,
} from './listed-entries.element.ts';
import { findDistrict } from './district.element.ts';
import type { ChosenPlace } from '../places/answers.element.ts';
import { findMapParts, listenToTools, type MapParts } from './map-parts.element.ts';
import { askOwnPosition } from './own-position.element.ts';
import type { PointPicker } from './point-picker.element.ts';
import { clearProblem, showProblem } from './problem-note.element.ts';
import { whenNear } from '../../shared/dom.element.ts';

/**
 * `<plot-map>` joins a list of places to a map of them: distances from where the reader is, the map in the place of the
 * drawing, list and map in step, and what is chosen in the address.
 *
 * The map itself is fetched when it comes into sight. Without script the list and the drawing are whole.
 */
class PlotMap extends HTMLElement {
  #parts!: MapParts;
  #entries: readonly ListedEntry[] = [];
  #state: MapState = readMapState(new URLSearchParams());
  /** The reader's own position is kept here alone: never in the address, never stored. */
  #own: Origin | null = null;
  /** Where the chosen place lies. */
  #district: Origin | null = null;
  /** Codes of the provinces that are being fetched. */
  readonly #listing = new Set<string>();
  #map: EntryMap | undefined;
  #opening: Promise<void> | undefined;
  #picker: PointPicker | undefined;

  connectedCallback(): void {
    this.#parts = findMapParts(this);
    this.#entries = readListedEntries(this);
    this.#listenToControls();
    this.#listenToList();
    addEventListener('popstate', () => this.#restore());
    this.#parts.origin.hidden = false;
    this.#restore();
    whenNear(this.#parts.picture, () => void this.#openMap());
  }

  #listenToControls(): void {
    const { from, locate, pointStart } = this.#parts;
    from.addEventListener('place-chosen', (event) => {
      void this.#chooseDistrict((event as CustomEvent<ChosenPlace>).detail.code);
    });
    locate.addEventListener('click', () => void this.#locate());
    pointStart.addEventListener('click', () => this.#switchPicker());
    listenToTools(this.#parts, {
      layers: (layers) => {
        this.#change({ layers }, 'push');
        this.#map?.show(this.#entries, layers);
      },
      zoom: (step) => this.#map?.zoom(step),
    });
  }

  /** The list grows in places with many entries, so the whole of it is listened to. */
  #listenToList(): void {
    this.addEventListener('click', (event) => {
      if (!(event.target instanceof Element)) return;
      const entry = this.#entryAround(event.target);
      if (entry && event.target.closest('[data-part="show"]')) void this.#showOnMap(entry);
      const more = event.target.closest('[data-part="more"] a');
      const province = readUnlistedProvinces(this).find(({ section }) => section.contains(more));
      if (!more || !province) return;
      event.preventDefault();
      void this.#list(province);
    });
    for (const name of ['pointerover', 'focusin'])
      this.addEventListener(name, ({ target }) => {
        const list = target instanceof Element ? target.closest('.map-list') : null;
        if (list) this.#map?.highlight(this.#entryAround(target as Element));
      });
  }

  #entryAround(element: Element): ListedEntry | null {
    const item = element.closest('.map-list li[data-layer]');
    return this.#entries.find((entry) => entry.item === item) ?? null;
  }

  /** Take from the address what was chosen, and show it. */
  #restore(): void {
    const { layers } = this.#parts;
    this.#state = readMapState(new URLSearchParams(location.search));
    void this.#findDistrict();
    for (const box of layers) box.checked = this.#state.layers.some((layer) => layer === box.value);
    this.#refresh();
    const shown = this.#entries.find(({ id }) => id === this.#state.entry);
    const fold = shown?.item.closest('details');
    if (fold) fold.open = true;
    if (this.#map) this.#showState(this.#map);
  }

  #showState(map: EntryMap): void {
    const { layers, entry: id, view } = this.#state;
    map.show(this.#entries, layers);
    map.view(view);
    const entry = this.#entries.find((one) => one.id === id);
    if (entry && view === null) map.moveTo(entry);
    if (entry) map.open(entry, false);
    else map.close();
  }

  /** What follows from the state in the list: distances, the selected entry, the buttons. */
  #refresh(): void {
    for (const { id, item } of this.#entries) {
      item.toggleAttribute('aria-current', false);
      if (id === this.#state.entry) item.setAttribute('aria-current', 'true');
      const show = item.querySelector<HTMLElement>('[data-part="show"]');
      if (show) show.hidden = false;
    }
    const unlisted = readUnlistedProvinces(this).length;
    showDistances(this.#parts.nearest, this.#entries, this.#own ?? this.#district, unlisted);
  }

  /** Find out where the place of the state lies, and count from there. */
  async #findDistrict(): Promise<void> {
    const { from } = this.#state;
    const district = await findDistrict(from, this.#parts);
    if (from !== this.#state.from) return;
    this.#district = district;
    this.#refresh();
  }

  #change(changes: Partial<MapState>, how: 'push' | 'replace'): void {
    this.#state = { ...this.#state, ...changes };
    const address = new URL(location.href);
    address.search = writeMapState(address.searchParams, this.#state).toString();
    if (address.href === location.href) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  async #chooseDistrict(adcode: string): Promise<void> {
    this.#own = null;
    this.#parts.problem.textContent = '';
    this.#change({ from: adcode }, 'push');
    await this.#findDistrict();
    void this.#openMap().then(() => this.#district && this.#map?.moveTo(this.#district));
    const around = readUnlistedProvinces(this).find(
      (province) => provinceDigits(province.adcode) === provinceDigits(adcode),
    );
    if (around) void this.#list(around);
  }

  async #locate(): Promise<void> {
    const { chosen, locate, problem } = this.#parts;
    locate.disabled = true;
    problem.textContent = '';
    const answer = await askOwnPosition();
    locate.disabled = false;
    locate.focus();
    if ('problem' in answer) {
      problem.textContent = answer.problem;
      return;
    }
    this.#own = { ...answer.point, name: '您', place: null };
    this.#district = null;
    chosen.textContent = '';
    this.#change({ from: null, view: null }, 'push');
    this.#refresh();
  }

  async #showOnMap(entry: ListedEntry): Promise<void> {
    await this.#openMap();
    if (!this.#map) {
      this.#parts.mapProblem.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (!this.#state.layers.includes(entry.layer)) {
      this.#change({ layers: mapLayers }, 'replace');
      for (const box of this.#parts.layers) box.checked = true;
      this.#map.show(this.#entries, mapLayers);
    }
    this.#parts.canvas.scrollIntoView({ block: 'nearest' });
    this.#map.moveTo(entry);
    this.#map.open(entry, true);
  }

  async #list(province: UnlistedProvince): Promise<void> {
    if (this.#listing.has(province.adcode)) return;
    this.#listing.add(province.adcode);
    const place = province.section.querySelector<HTMLElement>('[data-part="list-problem"]');
    try {
      await listProvince(province);
      place?.remove();
    } catch {
      // The link to the province's own page stays, and leads there.
      const words = `没有取到${province.name}的清单，可能是网络不通。可以再试，也可以点上面的链接打开它自己的那一页。`;
      if (place) showProblem(place, words, () => void this.#list(province));
    }
    this.#listing.delete(province.adcode);
    // Several provinces may come at once: what they change is drawn when the last is there.
    if (this.#listing.size > 0) return;
    this.#entries = readListedEntries(this);
    this.#refresh();
    this.#map?.showProvinces(readUnlistedProvinces(this));
    this.#map?.show(this.#entries, this.#state.layers);
  }

  /** Fetch the map, once; the drawing stays for print and for those who come without it. */
  #openMap(): Promise<void> {
    this.#opening ??= this.#fetchMap().catch(() => {
      this.#opening = undefined;
      const words =
        '地图没有取到，可能是网络不通。清单和下面的图都是完整的，可以照看；要放大、拖动，请再试一次，还不行就刷新这一页。';
      showProblem(this.#parts.mapProblem, words, () => void this.#openMap());
    });
    return this.#opening;
  }

  async #fetchMap(): Promise<void> {
    const { canvas, tools } = this.#parts;
    const { base = '', tiles } = this.dataset;
    const { openEntryMap } = await import('./entry-map.element.ts');
    this.#map = await openEntryMap(
      canvas,
      { base, tiles: tiles === undefined ? null : (JSON.parse(tiles) as TileLayers) },
      this.#mapEvents(),
    );
    this.#picker = this.#map.letPoints(this.#parts.point);
    clearProblem(this.#parts.mapProblem, canvas);
    this.dataset['ready'] = 'true';
    tools.hidden = false;
    this.#map.showProvinces(readUnlistedProvinces(this));
    this.#showState(this.#map);
  }

  #switchPicker(): void {
    const picker = this.#picker;
    if (!picker) return;
    picker.switch(!picker.isOn);
    const { pointStart, pointHelp, canvas } = this.#parts;
    pointStart.setAttribute('aria-expanded', String(picker.isOn));
    pointHelp.hidden = !picker.isOn;
    this.#announce(picker.isOn ? pointHelp.textContent : '不选点了');
    if (!picker.isOn) return;
    canvas.scrollIntoView({ block: 'nearest' });
    this.#change({ view: null }, 'replace');
  }

  #announce(words: string): void {
    this.#parts.status.textContent = words;
  }

  #mapEvents(): MapEvents {
    return {
      select: (entry) => {
        if ((entry?.id ?? null) === this.#state.entry) return;
        this.#change({ entry: entry?.id ?? null }, entry ? 'push' : 'replace');
        this.#refresh();
      },
      point: (entries) => {
        for (const { item } of this.#entries) item.classList.remove('is-active');
        for (const { item } of entries) item.classList.add('is-active');
      },
      // Where a reader looks for a point of their own is not written down.
      move: (view) => {
        if (this.#picker?.isOn !== true) this.#change({ view }, 'replace');
      },
      announce: (words) => this.#announce(words),
      wantProvince: (province) => void this.#list(province),
    };
  }
}

customElements.define('plot-map', PlotMap);
