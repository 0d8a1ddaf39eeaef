import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, type Area, type BaseSources } from './areas.ts';

interface SourceProperties {
  name: string;
  id?: string;
  iso_a2?: string;
}

type SourceFile = FeatureCollection<Polygon | MultiPolygon, SourceProperties>;

/** West, south, east and north of what is kept of the neighbours. */
const sight = [55, -12, 152, 62] as const;
/** Not an area but the frame of an inset. */
const insetFrame = '南海诸岛';

/** Read the outlines that the npm packages carry. */
export function readBaseSources(root: URL): BaseSources {
  const require = createRequire(new URL('package.json', root));
  const read = (name: string): SourceFile =>
    JSON.parse(readFileSync(require.resolve(name), 'utf8')) as SourceFile;
  const world = read('@surbowl/world-geo-json-zh').features;
  const isChina = ({ properties }: (typeof world)[number]): boolean => properties.iso_a2 === 'CN';
  return {
    national: world.filter(isChina).flatMap(polygonsOf),
    neighbours: world
      .filter((country) => !isChina(country))
      .flatMap(polygonsOf)
      .filter(isInSight),
    provinces: read('china-geojson/src/geojson/china.json')
      .features.filter(({ properties }) => properties.name !== insetFrame)
      .map(toArea),
    parts: partFiles.map((name) =>
      read(`china-geojson/src/geojson/${name}_geo.json`).features.map(toArea),
    ),
  };
}

function toArea({ id, properties, geometry }: SourceFile['features'][number]): Area {
  // Some ids of the file stand outside the properties, and some have a blank before or behind.
  const code = String(properties.id ?? id ?? '').trim();
  return { type: 'Feature', id: code, properties: { name: properties.name }, geometry };
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

const partFiles = [
  ...['bei_jing', 'tian_jin', 'he_bei', 'shan_xi_2', 'nei_meng_gu'],
  ...['liao_ning', 'ji_lin', 'hei_long_jiang'],
  ...['shang_hai', 'jiang_su', 'zhe_jiang', 'an_hui', 'fu_jian', 'jiang_xi', 'shan_dong'],
  ...['he_nan', 'hu_bei', 'hu_nan', 'guang_dong', 'guang_xi', 'hai_nan'],
  ...['chong_qing', 'si_chuan', 'gui_zhou', 'yun_nan', 'xi_zang'],
  ...['shan_xi_1', 'gan_su', 'qing_hai', 'ning_xia', 'xin_jiang'],
] as const;
