import type { Span } from '../position.ts';
import type { Gazetteer } from './divisions.ts';
import type { NameHit } from './place-names.ts';

const waters =
  /(?:\p{Script=Han}{1,6}[河江湖][、和及])*\p{Script=Han}{1,8}[河江湖]等?(?:重点)?流域/gu;
const verbs = /^.*(?:对|在|以|于|沿|重点|加强|加快|开展|推进|实施|针对|围绕|将|和|与)/u;
const noWater = /^(?:江河|大江大?河|主要|重点|各|本|跨|小).*$/u;
const irrigated = /(?:沿|引)[黄江河淮湖渠]灌区|\p{Script=Han}{1,3}[河江湖堰渠]灌区/gu;

/** Find river basins and irrigation districts: 疏勒河、黑河、石羊河流域 are three. */
export function findWaters(text: string): NameHit[] {
  if (!/流域|灌区/u.test(text)) return [];
  const basins = [...text.matchAll(waters)].flatMap(({ 0: list, index }) =>
    readBasins(list, index),
  );
  const districts = [...text.matchAll(irrigated)].map(({ 0: printed, index }) =>
    named(printed, printed, [index, index + printed.length]),
  );
  return [...basins, ...districts];
}

function readBasins(list: string, offset: number): NameHit[] {
  const found: NameHit[] = [];
  let at = offset;
  for (const part of list.split(/[、和及]/u)) {
    const [tail = ''] = /等?(?:重点)?流域$/u.exec(part) ?? [];
    const river = part.slice(0, part.length - tail.length).replace(verbs, '');
    const printed = `${river}${tail}`;
    const start = at + part.length - printed.length;
    if (/^\p{Script=Han}{1,4}[河江湖]$/u.test(river) && !noWater.test(river)) {
      found.push(named(printed, `${river}流域`, [start, start + printed.length]));
    }
    at += part.length + 1;
  }
  return found;
}

const zone = /\p{Script=Han}{2,18}?(?:试验区|示范区|先行区|新区|城市群|经济区|合作区)/gu;
const opening = /^.*?(?:结合|推进|依托|围绕|支持|加快|建设|创建|在|对|以|于|为|将|和|与)/u;
const leastInitials = 2;

/** Find zones that bear the first characters of the prefectures they lie in: 兰白科技创新改革试验区. */
export function findZones(text: string, gazetteer: Gazetteer, adcode: string | null): NameHit[] {
  if (adcode === null || !/试验区|示范区|先行区|新区|城市群|经济区|合作区/u.test(text)) return [];
  const initials = gazetteer.initialsOf(adcode);
  return [...text.matchAll(zone)].flatMap(({ 0: words, index }) => {
    const printed = words.replace(opening, '');
    const start = index + words.length - printed.length;
    const letters = [...printed.slice(0, leastInitials)];
    const isNamed =
      new Set(letters).size === leastInitials && letters.every((letter) => initials.has(letter));
    return isNamed ? [named(printed, printed, [start, start + printed.length])] : [];
  });
}

const towns =
  /(?<=[在以对于、和及])(?<town>\p{Script=Han}{2,4}(?:镇|乡|街道))(?=[、和及]|等|开展|实施|进行|建设|推进|创建|启动)/gu;
const noTown =
  /^(?:各|每|全|部分|有关|相关|重点|所在|中心|建制|所有)|(?:大镇|城乡|乡镇|城镇|集镇|村镇|市镇|重点镇|特色镇|大乡)$/u;

/** Find townships with a pilot of their own; no register lists them. */
export function findTowns(text: string): NameHit[] {
  if (!/[镇乡]|街道/u.test(text)) return [];
  return [...text.matchAll(towns)].flatMap(({ 0: printed, index }) =>
    noTown.test(printed)
      ? []
      : [{ ...named(printed, printed, [index, index + printed.length]), isDivision: true }],
  );
}

function named(printed: string, name: string, span: Span): NameHit {
  return { span, printed, name, division: null, isDivision: false };
}
