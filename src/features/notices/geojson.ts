import type { FeatureCollection, Point } from 'geojson';
import { noticeRecord, type PlacedNotice } from './dataset.ts';

/**
 * Write notices as GeoJSON (RFC 7946): positions are WGS 84, longitude first; a notice whose announcement prints no
 * coordinates has the geometry `null`.
 */
export function toGeoJson(notices: readonly PlacedNotice[]): FeatureCollection<Point | null> {
  return {
    type: 'FeatureCollection',
    features: notices.map((placed) => {
      const { id, point } = placed.notice;
      return {
        type: 'Feature',
        id,
        geometry: point === null ? null : { type: 'Point', coordinates: [point.lon, point.lat] },
        properties: noticeRecord(placed),
      };
    }),
  };
}
