import { mapLayers, type LonLat, type MapLayer } from './types.ts';

/** A part of the map: its middle and Leaflet's zoom level. */
export interface MapView extends LonLat {
  zoom: number;
}

/** What a reader has chosen on the map page; it stands in the query of its address. */
export interface MapState {
  /** Code of the district that distances are counted from. */
  from: string | null;
  layers: readonly MapLayer[];
  /** Id of the selected entry. */
  entry: string | null;
  /** `null` shows the whole country. */
  view: MapView | null;
}

/** Read what was chosen from a query; what makes no sense is left out. */
export function readMapState(query: URLSearchParams): MapState {
  const from = query.get('from') ?? '';
  const named = query.get('layers')?.split(',');
  return {
    from: /^[1-9]\d{5}$/.test(from) ? from : null,
    layers: mapLayers.filter((layer) => named?.includes(layer) ?? true),
    entry: query.get('entry'),
    view: readView(query.get('view') ?? ''),
  };
}

/** Write what is chosen into a query; what is as at the start leaves no trace, other parts of the query stay. */
export function writeMapState(query: URLSearchParams, state: MapState): URLSearchParams {
  const { from, layers, entry, view } = state;
  const written = new URLSearchParams(query);
  const parts: Readonly<Record<string, string | null>> = {
    from,
    layers: layers.length === mapLayers.length ? null : layers.join(','),
    entry,
    view: view && [view.lat.toFixed(3), view.lon.toFixed(3), view.zoom].join(','),
  };
  for (const [name, value] of Object.entries(parts)) {
    if (value === null) written.delete(name);
    else written.set(name, value);
  }
  return written;
}

function readView(text: string): MapView | null {
  const match = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d)?)$/.exec(text);
  if (!match) return null;
  const [lat = NaN, lon = NaN, zoom = NaN] = match.slice(1).map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon, zoom } : null;
}
