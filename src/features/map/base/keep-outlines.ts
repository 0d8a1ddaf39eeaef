import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, type Area } from './areas.ts';

/** An area as the source files describe it. */
export type SourceFeature = Feature<
  Polygon | MultiPolygon,
  { name: string; id?: string; iso_a2?: string }
>;

/** A country, or the part of it that can be seen; `CN` for the whole of China. */
export type Country = Feature<Polygon | MultiPolygon, { iso_a2?: string }>;

/** A prefecture, or a county that no prefecture is over, with the file that it is from, one a province. */
export type Prefecture = Feature<Polygon | MultiPolygon, { name: string; part: string }> & {
  id: string;
};

/** West, south, east and north of what is kept of the neighbours. */
const sight = [55, -12, 152, 62] as const;
/** Not an area but the frame of an inset. */
const insetFrame = '南海诸岛';

/** The whole of China, and of the other countries the polygons within sight of it. */
export function keepWorld(features: readonly SourceFeature[]): Country[] {
  return features.flatMap((feature): Country[] => {
    const { properties, geometry } = feature;
    const { iso_a2 = '' } = properties;
    if (iso_a2 === 'CN') return [{ type: 'Feature', properties: { iso_a2 }, geometry }];
    const coordinates = polygonsOf(feature).filter(isInSight);
    if (coordinates.length === 0) return [];
    return [{ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } }];
  });
}

/** The provinces, without the frame of the inset. */
export function keepProvinces(features: readonly SourceFeature[]): Area[] {
  return features
    .filter(({ properties }) => properties.name !== insetFrame)
    .map((feature) => ({ ...shapeOf(feature), properties: { name: feature.properties.name } }));
}

/** The areas of one province. */
export function keepPrefectures(part: string, features: readonly SourceFeature[]): Prefecture[] {
  return features.map((feature) => ({
    ...shapeOf(feature),
    properties: { name: feature.properties.name, part },
  }));
}

function shapeOf({ id, properties, geometry }: SourceFeature): Omit<Area, 'properties'> {
  // Some ids of the files stand among the properties, and some have a blank before or behind.
  return { type: 'Feature', id: String(properties.id ?? id ?? '').trim(), geometry };
}

function isInSight([outer = []]: readonly Position[][]): boolean {
  const [west, south, east, north] = sight;
  const [lons, lats] = [outer.map(([lon = 0]) => lon), outer.map(([, lat = 0]) => lat)];
  return (
    Math.max(...lons) > west &&
    Math.min(...lons) < east &&
    Math.max(...lats) > south &&
    Math.min(...lats) < north
  );
}

/** The names of the files of prefectures, in the order of their codes. */
export const partFiles = [
  ...['bei_jing', 'tian_jin', 'he_bei', 'shan_xi_2', 'nei_meng_gu'],
  ...['liao_ning', 'ji_lin', 'hei_long_jiang'],
  ...['shang_hai', 'jiang_su', 'zhe_jiang', 'an_hui', 'fu_jian', 'jiang_xi', 'shan_dong'],
  ...['he_nan', 'hu_bei', 'hu_nan', 'guang_dong', 'guang_xi', 'hai_nan'],
  ...['chong_qing', 'si_chuan', 'gui_zhou', 'yun_nan', 'xi_zang'],
  ...['shan_xi_1', 'gan_su', 'qing_hai', 'ning_xia', 'xin_jiang'],
  ...['tai_wan', 'xiang_gang', 'ao_men'],
] as const;
