import type { Span } from '../position.ts';
import { isCounty, isWithin, prefectureOf, sameProvince } from '../adcode.ts';
import type { Gazetteer, KnownDivision } from './divisions.ts';

/** A name of a place where it stands. */
export interface NameHit {
  span: Span;
  printed: string;
  /** With the prefecture, as far as it is known. */
  name: string;
  division: KnownDivision | null;
  /** Whether a register should know it. */
  isDivision: boolean;
}

const suffix = /[县市区旗州盟]/gu;
/** What may stand before a name of two characters; 相应县 is no 应县, and 形成县 no 成县. */
const boundary = /[\s、，,。；;：:（("“和与及在以对于为至从向将让含括管进持市州盟]$/u;
/** Words that are names of districts somewhere, and almost everywhere else common nouns. */
const common = /^(?:[城郊矿市新园]区|新城区|开发区|城市|集市)$/u;
const shortest = 2;

/**
 * Find the names of divisions in a text.
 *
 * @param adcode the plan's own division, which tells districts of the same name apart; `null` where it is not known
 */
export function findDivisions(
  text: string,
  gazetteer: Gazetteer,
  adcode: string | null,
): NameHit[] {
  const hits: NameHit[] = [];
  for (const { index } of text.matchAll(suffix)) {
    const end = index + 1;
    if (!gazetteer.mayEndWith(text.slice(end - 2, end))) continue;
    const last = hits.at(-1);
    const from = Math.max(last?.span[1] ?? 0, end - gazetteer.longestName);
    const hit = longestName(text, [from, end], gazetteer, { adcode, last });
    if (!hit) continue;
    if (hit.span[0] === last?.span[0]) hits.pop();
    hits.push(hit);
  }
  const known: Known = {
    starts: new Set(hits.map(({ span: [start] }) => start)),
    ends: new Set(hits.map(({ span: [, end] }) => end)),
  };
  return hits.flatMap((hit) => [hit, ...findListed(text, hit, known, gazetteer)]);
}

/** The longest name that ends here; one right behind that of its prefecture or province, which is `last`, takes this in. */
function longestName(
  text: string,
  [from, end]: Span,
  gazetteer: Gazetteer,
  { adcode, last }: { adcode: string | null; last: NameHit | undefined },
): NameHit | null {
  for (let start = from; end - start >= shortest; start++) {
    const printed = text.slice(start, end);
    const known = gazetteer.named(printed);
    if (known.length === 0) continue;
    const before = isAbove(last, start)
      ? aboveOf(last)
      : aboveBefore(text, start, known, gazetteer);
    const above = before && isReachable(text, before, adcode) ? before : null;
    if (end - start === shortest && !above && !standsAlone(text, start, end)) continue;
    const division = choose(known, printed, adcode, above?.division ?? null);
    if (!division) continue;
    const name = fullName(printed, division, gazetteer);
    return { span: [above?.start ?? start, end], printed, name, division, isDivision: true };
  }
  return null;
}

/** The larger division that a name stands right behind. */
interface Above {
  start: number;
  division: KnownDivision | null;
}

function aboveOf({ span: [start], division }: NameHit): Above {
  return { start, division };
}

/** The province or prefecture of one of the divisions, where its name, full or short, stands right before: 黄石大冶市. */
function aboveBefore(
  text: string,
  start: number,
  known: readonly KnownDivision[],
  gazetteer: Gazetteer,
): Above | null {
  const found = gazetteer
    .endingAt(text, start)
    .find(({ division }) => known.some((one) => liesWithin(one.adcode, division.adcode)));
  return found ? { start: start - found.length, division: found.division } : null;
}

/** Whether a division belongs to another, larger one. */
export function liesWithin(adcode: string, larger: string): boolean {
  return adcode !== larger && isWithin(adcode, larger);
}

/** A place of another province than the plan's has a duty only where the text says that something is done in it. */
function isReachable(text: string, { start, division }: Above, adcode: string | null): boolean {
  if (adcode === null || !division || sameProvince(division.adcode, adcode)) return true;
  return placedIn.test(text.slice(Math.max(0, start - 4), start));
}

/** The words before a place in which something is done. */
export const placedIn =
  /(?:(?<![存现实内所])在|(?<![对关由基鉴便利易位属高低大小])于|选择|选取|选定)$/u;

/** A name of two characters is one only between others: 各市和县（区） speaks of no 和县. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = start === 0 || boundary.test(text.charAt(start - 1));
  return before && !/^[（(级区市乡]/u.test(text.charAt(end));
}

function isAbove(last: NameHit | undefined, start: number): last is NameHit {
  if (!last?.division) return false;
  return last.span[1] === start && !isCounty(last.division.adcode);
}

/** Of the divisions of one name the one that the words before it, or the plan's own place, point to. */
function choose(
  known: readonly KnownDivision[],
  printed: string,
  adcode: string | null,
  above: KnownDivision | null,
): KnownDivision | null {
  const told = above && known.find((division) => isWithin(division.adcode, above.adcode));
  if (told) return told;
  if (common.test(printed)) return null;
  if (adcode === null) return known.length === 1 ? (known[0] ?? null) : null;
  const inPrefecture = known.find((one) => prefectureOf(one.adcode) === prefectureOf(adcode));
  return inPrefecture ?? known.find((one) => sameProvince(one.adcode, adcode)) ?? null;
}

function fullName(printed: string, division: KnownDivision, gazetteer: Gazetteer): string {
  return `${gazetteer.prefectureOf(division.adcode)?.name ?? ''}${printed}`;
}

/** Where the names stand that were found before. */
interface Known {
  starts: ReadonlySet<number>;
  ends: ReadonlySet<number>;
}

const listed =
  /^(?<joint>[、和及与]|以及)(?<name>\p{Script=Han}{1,6}?)(?=[、和及与，,。；;]|等|两|三|四|五|开展|实施|进行|建设|推进|执行|创建|启动|$)/u;
const ending = /[县市区旗乡镇]$/u;
const noName =
  /^(?:各|每|其|有关|相关|部分|重点|全|所|周边|其他|其它|市级|县级|上|下)|(?:级|内|辖区|地区|社区|园区|灌区|大县|大镇|城市|乡镇|村镇|城镇|开发区|保护区)$/u;

/** Names that a list goes on with without their ending (应县、山阴等), or that no register knows. */
function findListed(
  text: string,
  hit: NameHit,
  { starts, ends }: Known,
  gazetteer: Gazetteer,
): NameHit[] {
  const found: NameHit[] = [];
  let at = hit.span[1];
  for (;;) {
    const match = listed.exec(text.slice(at, at + 12));
    const { joint = '', name: printed = '' } = match?.groups ?? {};
    if (printed === '' || noName.test(printed)) return found;
    const span: Span = [at + joint.length, at + joint.length + printed.length];
    if (starts.has(span[0]) || ends.has(span[1])) return found;
    const named = ending.test(printed)
      ? unknownName(printed, span, gazetteer)
      : shortName(printed, span, hit, gazetteer);
    if (!named) return found;
    found.push(named);
    [, at] = span;
  }
}

function unknownName(printed: string, span: Span, gazetteer: Gazetteer): NameHit | null {
  if (gazetteer.named(printed).length > 0) return null;
  return { span, printed, name: printed, division: null, isDivision: true };
}

function shortName(
  printed: string,
  span: Span,
  { division: near }: NameHit,
  gazetteer: Gazetteer,
): NameHit | null {
  if (printed.length < shortest || !near) return null;
  for (const last of ['县', '区', '市', '旗']) {
    const division = gazetteer
      .named(`${printed}${last}`)
      .find(({ adcode }) => prefectureOf(adcode) === prefectureOf(near.adcode));
    if (division)
      return {
        span,
        printed,
        name: fullName(division.name, division, gazetteer),
        division,
        isDivision: true,
      };
  }
  return null;
}
