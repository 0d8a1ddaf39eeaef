import { mapReviewNumber } from '../../shared/settings.ts';
import type { MapLayer, Spot } from './types.ts';

/** What a layer is called on pages. */
export const layerWords: Readonly<Record<MapLayer, string>> = {
  plan: '有方案的地区',
  place: '方案点名的地方',
  notice: '公告里的地块',
};

/** How well a position is known, in Chinese. */
export function describePrecision({ within }: Pick<Spot, 'within'>): string {
  return within === null ? '公告有坐标，精确到地块' : `公告没有坐标，位置只到${within}`;
}

/** What stands at the map's lower left: the number of its review where the operator has one, and never any other. */
export function reviewNote(reviewNumber = mapReviewNumber): string {
  return reviewNumber === null
    ? '底图为示意，未经地图审核；正式公开发布前由运营单位送审并填写审图号'
    : `审图号：${reviewNumber}`;
}

/** Stands beside every map: the lines of the base map are old and coarse. */
export const boundaryNote = '行政区划界线为示意';
