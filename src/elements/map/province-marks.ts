import { divIcon, layerGroup, marker, type LayerGroup, type Map as LeafletMap } from 'leaflet';
import type { UnlistedProvince } from './listed-entries.ts';

/** From this level on the entries of the provinces in view are fetched. */
const near = 6;

/** Marks for provinces whose entries stand on pages of their own: how many, until they are fetched. */
export class ProvinceMarks {
  readonly #map: LeafletMap;
  readonly #want: (province: UnlistedProvince) => void;
  readonly #marks: LayerGroup;
  #provinces: readonly UnlistedProvince[] = [];

  constructor(map: LeafletMap, want: (province: UnlistedProvince) => void) {
    this.#map = map;
    this.#want = want;
    this.#marks = layerGroup().addTo(map);
    map.on('moveend', () => this.#wantThoseInView());
  }

  /** Show these provinces and no others. */
  show(provinces: readonly UnlistedProvince[]): void {
    this.#provinces = provinces;
    this.#marks.clearLayers();
    for (const province of provinces) this.#add(province);
  }

  #add(province: UnlistedProvince): void {
    const { name, count, lat, lon } = province;
    const number = document.createElement('b');
    number.className = 'map-count';
    number.textContent = String(count);
    const icon = divIcon({ className: 'map-mark', html: number, iconSize: [40, 40] });
    const one = marker([lat, lon], { icon }).addTo(this.#marks);
    const element = one.getElement();
    element?.setAttribute('aria-label', `${name} ${count} 处，打开列出`);
    const open = (): void => {
      this.#map.setView([lat, lon], near);
      this.#want(province);
    };
    one.on('click', open);
    element?.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') open();
    });
  }

  #wantThoseInView(): void {
    if (this.#map.getZoom() < near) return;
    const bounds = this.#map.getBounds().pad(0.25);
    for (const province of this.#provinces)
      if (bounds.contains([province.lat, province.lon])) this.#want(province);
  }
}
