import gcoord from 'gcoord';
import { fold } from '../../../../corpus/characters/fold.ts';
import type { Datum } from '../../types.ts';

/** A position in WGS 84 as it is written, with what was noticed, or the reason in Chinese why there is none. */
export type ReadPoint =
  | { lon: string; lat: string; changes: readonly string[]; problem: null }
  | { lon: null; lat: null; problem: string };

interface Angle {
  /** Degrees as printed, or to six decimals where they were minutes and seconds. */
  degrees: string;
  value: number;
  axis: 'lon' | 'lat' | null;
}

const angle =
  /(?<before>东经|北纬|经度|[纬维]度|lon(?:gitude)?|lng|lat(?:itude)?|[EN])?\s*[:：]?\s*(?<degrees>\d{1,3}(?:\.\d+)?)\s*(?:[°º˚度]\s*(?:(?<minutes>\d{1,2}(?:\.\d+)?)\s*[′'’‘＇分]\s*(?:(?<seconds>\d{1,2}(?:\.\d+)?)\s*(?:[″"“”＂秒]|[′'’]{2}))?)?)?\s*(?<after>[EN])?/giu;
/** Degrees, minutes and seconds with the same plain mark between them. */
const plainAngle = /(?<![\d.])(\d{1,3})([-—:：])(\d{1,2})\2(\d{1,2}(?:\.\d+)?)(?![\d.\-—:：])/gu;
const idle =
  /(?:地块)?(?:中心)?(?:点)?(?:地理)?(?:位置)?坐标|经纬度|约|为|[XY]|[：:=,，;；、/（）\s]/giu;
/** Metres of a projection, in hundreds of thousands and above. */
const metres = /(?<![\d.])\d{6,8}(?:\.\d+)?/u;

/** Longer cells are lists of corners, or made to be hard to look through. */
const longestPoint = 300;

/** Read a position from one cell, or from a longitude and a latitude put behind each other. */
export function readPoint(cell: string, datum: Datum): ReadPoint {
  if (cell.length > longestPoint) return refuse(`坐标有 ${cell.length} 字，不是一个点，只照录原文`);
  const text = fold(cell)
    .replaceAll(/(?<=\d)。(?=\d)/gu, '.')
    .replaceAll(plainAngle, '$1°$3′$4″');
  if (metres.test(text))
    return refuse(
      '坐标像是投影坐标（米，如 CGCS2000 三度带），没有换算。请用测绘软件换算成经纬度，再导入',
    );
  const angles = [...text.matchAll(angle)].map(({ groups }) => readAngle(groups!));
  if (text.replaceAll(angle, '').replaceAll(idle, '') !== '' || angles.includes(null))
    return refuse(`坐标「${cell}」看不懂，只照录原文`);
  if (angles.length > 2) return refuse(`「${cell}」有不止一个点，只照录原文。请给出一个中心点`);
  const [first, second] = angles;
  if (!first || !second) return refuse(`坐标「${cell}」只有经度或纬度，只照录原文`);
  return order(first, second, datum);
}

function readAngle(groups: Partial<Record<string, string>>): Angle | null {
  const { degrees = '', minutes, seconds } = groups;
  if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return null;
  const value = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  const axis = axisOf(groups['before']) ?? axisOf(groups['after']);
  return { degrees: minutes === undefined ? degrees : value.toFixed(6), value, axis };
}

function axisOf(mark: string | undefined): Angle['axis'] {
  if (mark === undefined) return null;
  return /^(?:[e东经]|lo|ln)/iu.test(mark) ? 'lon' : 'lat';
}

const isLon = ({ value }: Angle): boolean => value >= 73 && value <= 136;
const isLat = ({ value }: Angle): boolean => value >= 3 && value <= 54;

/** Longitudes and latitudes of China share no number, so which is which needs no mark. */
function order(first: Angle, second: Angle, datum: Datum): ReadPoint {
  const pair = [first, second];
  const lon = pair.find(isLon);
  const lat = pair.find(isLat);
  if (!lon || !lat)
    return refuse(`坐标 ${first.degrees} ${second.degrees} 不在中国范围内，只照录原文`);
  const isSwapped = lon.axis === 'lat' || lat.axis === 'lon';
  const swap = isSwapped ? ['经度和纬度写反了，已对调'] : [];
  if (datum !== 'gcj02' && datum !== 'bd09')
    return { lon: lon.degrees, lat: lat.degrees, changes: swap, problem: null };
  const from = datum === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09;
  const [east, north] = gcoord.transform([lon.value, lat.value], from, gcoord.WGS84);
  const converted = { lon: east.toFixed(6), lat: north.toFixed(6) };
  const name = datum === 'gcj02' ? 'GCJ-02' : 'BD-09';
  return { ...converted, changes: [...swap, `坐标由 ${name} 换算为 WGS 84`], problem: null };
}

function refuse(problem: string): ReadPoint {
  return { lon: null, lat: null, problem };
}

const datumNames: readonly { datum: Datum; pattern: RegExp }[] = [
  { datum: 'cgcs2000', pattern: /cgcs\s*-?2000|国家\s*2000|2000\s*国家|大地\s*2000|2000坐标/iu },
  { datum: 'wgs84', pattern: /wgs\s*-?(?:19)?84|gps/iu },
  { datum: 'gcj02', pattern: /gcj\s*-?02|火星|高德|腾讯/iu },
  { datum: 'bd09', pattern: /bd\s*-?09|百度/iu },
  { datum: 'unstated', pattern: /^未说明$/u },
];

/** A datum that this project cannot convert from. */
const foreign = /西安|北京\s*54|beijing|xian|1980|1954/iu;

/** Read the name of a datum; `null` where none is named, `'foreign'` where it cannot be converted. */
export function readDatum(words: string): Datum | 'foreign' | null {
  const text = fold(words);
  if (foreign.test(text)) return 'foreign';
  return datumNames.find(({ pattern }) => pattern.test(text))?.datum ?? null;
}
