import { innermost } from '../../corpus/adcode.ts';
import type { NoticeQuote } from './citation.ts';

const noticeId = /^(?<adcode>\d{6})-(?:\d{8}|undated)-\d{2,4}$/;

/** What the address asks for in `?notice=`, where it looks like a notice at all. */
export function readNoticeAddress(search: string): { id: string; adcode: string } | undefined {
  const id = new URLSearchParams(search).get('notice') ?? '';
  const adcode = noticeId.exec(id)?.groups?.['adcode'];
  return adcode === undefined ? undefined : { id, adcode };
}

/** The code that the address asks for in `?region=`, where it looks like one. */
export function readRegionAddress(search: string): string | undefined {
  return /^\d{6}$/.exec(new URLSearchParams(search).get('region') ?? '')?.[0];
}

/** What a request for everything about the plot of a notice asks for. */
export function askAboutPlot({ plot }: NoticeQuote): string {
  return `「${plot}」的土壤污染状况调查结论，以及后来的风险评估、风险管控、修复和效果评估情况`;
}

/** What a request about the plots of a place asks for. */
export function askAboutPlace(place: string): string {
  return `${place}的建设用地土壤污染风险管控和修复名录、土壤污染重点监管单位名录，以及已经公示的土壤污染状况调查报告`;
}

/**
 * The part of a place's full name that a region's own name does not say.
 *
 * @example restOfPlace('甘肃省白银市会宁县', '甘肃省') // '白银市会宁县'
 */
export function restOfPlace(place: string, region: string): string {
  const at = region === '' ? -1 : place.indexOf(region);
  return at < 0 ? place : place.slice(at + region.length);
}

/** An address behind the name of its division, what both say only once: 嘉峪关市 and 嘉峪关市祁源路516号. */
export function joinPlace(division: string, address: string): string {
  const lengths = Array.from({ length: address.length + 1 }, (_, index) => address.length - index);
  const shared = lengths.find((length) => division.endsWith(address.slice(0, length))) ?? 0;
  return division + address.slice(shared);
}

/** The innermost of the regions whose authority is known in which a place lies; `other` where there is none. */
export function chooseRegion(adcode: string, regions: readonly string[]): string {
  return innermost(adcode, regions) ?? 'other';
}
