import type { GeoJsonObject } from 'geojson';
import {
  divIcon,
  geoJSON,
  layerGroup,
  marker,
  tileLayer,
  type LayerGroup,
  type Map as LeafletMap,
} from 'leaflet';
import { readBaseLayers, type BaseLayers, type BaseMap } from './base-layers.ts';
import type { TileLayers } from './tianditu.ts';

/** Between the land and the marks. */
const namePane = 'names';

/** Fetch the bundled base map. */
export async function fetchBaseLayers(address: string): Promise<BaseLayers> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return readBaseLayers((await response.json()) as BaseMap);
}

/**
 * Draw the country and its neighbours. First every border, then every land over it: what remains of the borders is the
 * edge of all land together, so that the two sources of the outline look as one.
 */
export function drawBase(map: LeafletMap, base: BaseLayers): void {
  const draw = (data: GeoJsonObject, className: string, isFilled: boolean): void => {
    geoJSON(data, {
      interactive: false,
      style: () => ({ className, fill: isFilled, stroke: !isFilled }),
    }).addTo(map);
  };
  draw(base.neighbours, 'map-neighbours', true);
  for (const outline of [base.national, base.provinces]) draw(outline, 'map-border', false);
  for (const outline of [base.national, base.provinces]) draw(outline, 'map-land', true);
  draw(base.prefectureLines, 'map-prefecture-line', false);
  draw(base.provinceLines, 'map-province-line', false);
  draw(base.dashes, 'map-dash', false);
  map.createPane(namePane);
  for (const { properties } of base.provinces.features) {
    const name = document.createElement('span');
    name.className = 'map-name';
    name.textContent = properties.name;
    const icon = divIcon({ className: 'map-name-spot', html: name, iconSize: [60, 18] });
    marker(properties.at, { icon, interactive: false, keyboard: false, pane: namePane }).addTo(map);
  }
}

/** Lay the operator's tiles under everything. */
export function drawTiles(map: LeafletMap, { urls, subdomains }: TileLayers): void {
  for (const url of urls)
    tileLayer(url, {
      subdomains,
      noWrap: true,
      maxZoom: 18,
      // The key is bound to the site's domain, which the service knows by this alone.
      referrerPolicy: 'origin',
    }).addTo(map);
}

/** The outlines of the provinces and prefectures that have a plan, ready to be shown or hidden. */
export function outlinePlans(base: BaseLayers, adcodes: readonly string[]): LayerGroup {
  const outlines = [...base.provinces.features, ...base.regions.features].filter(({ id }) =>
    adcodes.includes(String(id).padEnd(6, '0')),
  );
  return layerGroup(
    outlines.map((outline) =>
      geoJSON(outline, { interactive: false, style: () => ({ className: 'map-region' }) }),
    ),
  );
}
