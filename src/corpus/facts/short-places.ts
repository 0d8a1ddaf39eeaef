import type { Span } from '../position.ts';
import { isCounty, isProvince, sameProvince } from '../adcode.ts';
import type { Gazetteer, KnownDivision, NamedStart } from './divisions.ts';
import { liesWithin, placedIn, type NameHit } from './place-names.ts';

/** Where places without the ending that tells their level may stand: 在, 选择 and the like, or an item of a list. */
const triggers =
  /(?:在|于|选择|选取|选定|以|对|支持|推动|推进)(?=\p{Script=Han}{2})|[：:。；;、，,](?=\p{Script=Han}{2,14}（)/gu;
const joint = /^(?:[、和及与]|以及)/u;
/** What may follow a short name in a list of places. */
const behindShort =
  /^(?:[、，,。；;（]|和|及|与|以及|等|(?:[两三四五六七八]|\d{1,2})个?[市县区州地]|[市县区]|开展|实施|进行|建设|推进|执行|创建|启动|先行|试点|探索|组织|选择|布设|设立|重点|为|作为)/u;
/** What may follow where the place is only part of what is spoken of: 水口山及周边地区. */
const region = /^(?:\p{Script=Han}|[—－-]){1,12}?(?:地区|矿区|流域|片区|园区|周边|区域)/u;
const area = /^(?!省?(?:行政|辖|境|全|各))(?<name>\p{Script=Han}{2,6}?)(?:地区|城市群|区域)/u;
const mostListed = 40;

/**
 * Find the places that are named without their ending, 在浙江台州、湖北黄石建设, and regions of a province, 湖南长株潭地区.
 *
 * @param adcode the plan's own division: a bare name without that of its province is one of the plan's own province
 */
export function findShortPlaces(
  text: string,
  gazetteer: Gazetteer,
  adcode: string | null,
): NameHit[] {
  const hits: NameHit[] = [];
  let done = 0;
  for (const { 0: trigger, index } of text.matchAll(triggers)) {
    let at = index + trigger.length;
    if (at < done) continue;
    const isPlaced = placedIn.test(text.slice(Math.max(0, at - 4), at));
    if (!isPlaced && /[在于择取定]$/u.test(trigger)) continue;
    for (let nth = 0; nth < mostListed; nth++) {
      const hit = readItem(text, at, gazetteer, { adcode, isPlaced });
      if (!hit) break;
      hits.push(hit);
      at = hit.span[1];
      const next = joint.exec(text.slice(at, at + 2));
      if (!next) break;
      at += next[0].length;
    }
    done = at;
  }
  return hits;
}

interface ItemContext {
  adcode: string | null;
  /** Whether the text says that something is done there. */
  isPlaced: boolean;
}

function readItem(
  text: string,
  at: number,
  gazetteer: Gazetteer,
  context: ItemContext,
): NameHit | null {
  const chains = gazetteer
    .startingAt(text, at)
    .map((first) => readChain(text, at, first, gazetteer))
    .filter((chain) => isAllowed(chain, context));
  for (const { last, end, names } of chains.sort((one, other) => other.end - one.end)) {
    const behind = text.slice(end, end + 16);
    if (isProvince(last.division.adcode)) {
      const zone = context.isPlaced ? area.exec(behind) : null;
      if (zone) return unlisted(text, [at, end + zone[0].length], [end, zone[0].length]);
      continue;
    }
    const fits = !last.isShort || behindShort.test(behind) || behind === '';
    const isNamed = context.isPlaced || names > 1;
    const isPart = (isNamed || !isCounty(last.division.adcode)) && region.test(behind);
    if (isPart || (fits && (isNamed || !last.isShort))) {
      return hitOf(text, [at, end], last, gazetteer);
    }
  }
  return null;
}

interface Chain {
  first: NamedStart;
  last: NamedStart;
  end: number;
  /** How many names stand one behind the other: 广东韶关 is two. */
  names: number;
}

/** Names of divisions that each lie in the one before. */
function readChain(text: string, at: number, first: NamedStart, gazetteer: Gazetteer): Chain {
  let last = first;
  let end = at + first.length;
  let names = 1;
  for (;;) {
    const next = gazetteer
      .startingAt(text, end)
      .find(
        ({ division, isShort, length }) =>
          liesWithin(division.adcode, last.division.adcode) &&
          (!isShort ||
            !isCounty(division.adcode) ||
            behindShort.test(text.slice(end + length, end + length + 8))),
      );
    if (!next) return { first, last, end, names };
    last = next;
    end += next.length;
    names++;
  }
}

/** A bare short name is that of a prefecture, or in the plan's own province of a county; names of others say their province. */
function isAllowed({ first, names }: Chain, { adcode, isPlaced }: ItemContext): boolean {
  const { division, isShort } = first;
  const isNear = adcode === null || sameProvince(division.adcode, adcode);
  if (adcode !== null && names === 1 && !isProvince(division.adcode)) return isNear;
  return isNear ? !(isShort && isCounty(division.adcode)) : isPlaced;
}

function hitOf(
  text: string,
  span: Span,
  { division, length }: NamedStart,
  gazetteer: Gazetteer,
): NameHit {
  const printed = text.slice(span[1] - length, span[1]);
  return { span, printed, name: nameOf(division, gazetteer), division, isDivision: true };
}

function nameOf(division: KnownDivision, gazetteer: Gazetteer): string {
  return `${gazetteer.prefectureOf(division.adcode)?.name ?? ''}${division.name}`;
}

/** A region that no register lists, by its own name. */
function unlisted(text: string, span: Span, [start, length]: readonly [number, number]): NameHit {
  const printed = text.slice(start, start + length);
  return { span, printed, name: printed, division: null, isDivision: false };
}
