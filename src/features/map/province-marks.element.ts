import { divIcon, layerGroup, marker, type LayerGroup, type Map as LeafletMap } from 'leaflet';
import Supercluster from 'supercluster';
import type { UnlistedProvince } from './listed-entries.element.ts';
import { drawCount, touchSize } from './mark-icon.element.ts';
import { radius } from './mark-index.element.ts';

/** From this level on the entries of the provinces in view are fetched. */
const near = 6;
const everywhere: [number, number, number, number] = [-180, -90, 180, 90];

/** Marks for provinces whose entries stand on pages of their own: how many, until they are fetched. */
export class ProvinceMarks {
  readonly #map: LeafletMap;
  readonly #want: (province: UnlistedProvince) => void;
  readonly #marks: LayerGroup;
  #provinces: readonly UnlistedProvince[] = [];
  #index = new Supercluster<UnlistedProvince>();

  constructor(map: LeafletMap, want: (province: UnlistedProvince) => void) {
    this.#map = map;
    this.#want = want;
    this.#marks = layerGroup().addTo(map);
    map.on('zoomend', () => this.#draw());
    map.on('moveend', () => this.#wantThoseInView());
  }

  /** Show these provinces and no others; those too close to each other have one mark, until the map is enlarged. */
  show(provinces: readonly UnlistedProvince[]): void {
    this.#provinces = provinces;
    this.#index = new Supercluster<UnlistedProvince>({ radius, maxZoom: near });
    this.#index.load(
      provinces.map((province) => ({
        type: 'Feature',
        properties: province,
        geometry: { type: 'Point', coordinates: [province.lon, province.lat] },
      })),
    );
    this.#draw();
  }

  #draw(): void {
    this.#marks.clearLayers();
    if (this.#provinces.length === 0) return;
    const zoom = Math.floor(this.#map.getZoom());
    for (const { geometry, properties } of this.#index.getClusters(everywhere, zoom)) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      if (!('cluster_id' in properties)) {
        this.#add([properties], { lat, lon, opensAt: near });
        continue;
      }
      const { cluster_id: id } = properties;
      const members = this.#index.getLeaves(id, Infinity).map((leaf) => leaf.properties);
      this.#add(members, { lat, lon, opensAt: this.#index.getClusterExpansionZoom(id) });
    }
  }

  #add(
    provinces: readonly UnlistedProvince[],
    { lat, lon, opensAt }: { lat: number; lon: number; opensAt: number },
  ): void {
    const face = document.createElement('span');
    const count = provinces.reduce((sum, province) => sum + province.count, 0);
    face.className = 'map-face';
    face.append(drawCount(count));
    const icon = divIcon({ className: 'map-mark', html: face, iconSize: [touchSize, touchSize] });
    const one = marker([lat, lon], { icon }).addTo(this.#marks);
    const element = one.getElement();
    const names = provinces.map(({ name }) => name).join('、');
    const what = provinces.length === 1 ? '打开列出' : '打开放大';
    element?.setAttribute('aria-label', `${names} ${count} 处，${what}`);
    const open = (): void => {
      const [province] = provinces;
      this.#map.setView([lat, lon], Math.min(opensAt, near));
      if (province && provinces.length === 1) this.#want(province);
      else this.#map.getContainer().focus({ preventScroll: true });
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
