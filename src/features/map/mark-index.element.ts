import Supercluster from 'supercluster';
import { mapLayers, type MapLayer } from './types.ts';
import { deepest } from './leaflet-map.element.ts';
import type { ListedEntry } from './listed-entries.element.ts';

/** Entries that one mark stands for. */
export interface MarkSite {
  /** The same as long as the same entries are shown. */
  key: string;
  lon: number;
  lat: number;
  count: number;
  counts: Readonly<Record<MapLayer, number>>;
  /** Read when asked for: a mark may stand for thousands. */
  entries: () => readonly ListedEntry[];
  /** The level at which the mark falls apart; `null` where it never does. */
  opensAt: number | null;
}

type Counts = Record<MapLayer, number>;

/** Pixels within which marks are drawn as one. */
export const radius = 46;

/** Arrange entries for drawing; ask the result which marks stand in a part of the map. */
export function indexMarks(
  entries: readonly ListedEntry[],
): (bounds: [number, number, number, number], zoom: number) => MarkSite[] {
  const index = new Supercluster<{ at: number }, Counts>({
    radius,
    maxZoom: deepest,
    map: ({ at }) => countOne(entries[at]?.layer),
    reduce: (sum, one) => {
      for (const layer of mapLayers) sum[layer] += one[layer];
    },
  });
  index.load(
    entries.map(({ lon, lat }, at) => ({
      type: 'Feature',
      properties: { at },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
  return (bounds, zoom) =>
    index.getClusters(bounds, Math.floor(zoom)).map(({ geometry, properties }): MarkSite => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      if (!('cluster_id' in properties)) {
        const entry = entries[properties.at]!;
        const counts = countOne(entry.layer);
        return { key: entry.id, lon, lat, count: 1, counts, entries: () => [entry], opensAt: null };
      }
      const { cluster_id: id, point_count: count, plan, place, notice } = properties;
      const opensAt = index.getClusterExpansionZoom(id);
      return {
        key: `cluster-${id}`,
        lon,
        lat,
        count,
        counts: { plan, place, notice },
        entries: () =>
          index.getLeaves(id, Infinity).flatMap(({ properties: { at } }) => entries[at] ?? []),
        opensAt: opensAt > deepest ? null : opensAt,
      };
    });
}

function countOne(layer: MapLayer | undefined): Counts {
  return {
    plan: layer === 'plan' ? 1 : 0,
    place: layer === 'place' ? 1 : 0,
    notice: layer === 'notice' ? 1 : 0,
  };
}
