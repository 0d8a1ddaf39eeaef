import type { Span } from '../position.ts';
import { isProvince, isWithin } from '../adcode.ts';
import type { Gazetteer } from './divisions.ts';
import { findTowns, findWaters, findZones } from './natural-places.ts';
import { mostFacts, type Passage } from './passages.ts';
import { findDivisions, type NameHit } from './place-names.ts';
import { findShortPlaces } from './short-places.ts';
import { phraseAround, sentenceAround } from './sentences.ts';

/** A place that a passage gives a duty or a pilot of its own. */
export interface FoundPlace extends NameHit {
  phrase: Span;
  why: string;
}

/** What follows a name that is only part of the name of an office. */
const office =
  /^(?:\p{Script=Han}{0,8}(?:局|支行|分行|日报社|电视台|管委会|办事处|检察院|法院|监管局|管理局)|(?:省|市|州)?(?:委(?!托)|政协|人大))/u;
const longestWhy = 30;

/**
 * Find the places with a duty of their own.
 *
 * The plan's own place and those that it lies in have none; nor have those within titles and the names of offices.
 *
 * @param noted the phrases that name units, in which a place is part of an office
 */
export function findPlaces(
  passage: Passage,
  gazetteer: Gazetteer,
  adcode: string | null,
  noted: readonly Span[],
): FoundPlace[] {
  const { text, kind, clause } = passage;
  if (kind === 'units' || clause.ordinals === '0' || clause.ordinals === 'end') return [];
  const hits = [
    ...findDivisions(text, gazetteer, adcode),
    ...findShortPlaces(text, gazetteer, adcode),
    ...findWaters(text),
    ...findZones(text, gazetteer, adcode),
    ...findTowns(text),
  ];
  const own = onceAPlace(text, hits)
    .filter(withoutNoted(noted))
    .filter((hit) => !isOwn(hit, adcode) && !isPartOfName(text, hit))
    .slice(0, mostFacts);
  return groupBySentence(text, own).flatMap((group) => describe(text, group));
}

/** Of names that overlap the longest; a river behind the name of a place, 大余县浮江河流域, belongs to it. */
function onceAPlace(text: string, hits: readonly NameHit[]): NameHit[] {
  const sorted = [...hits].sort(
    ({ span: [one, end] }, { span: [other, otherEnd] }) => one - other || otherEnd - end,
  );
  const kept: NameHit[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    if (last && hit.span[0] < last.span[1]) continue;
    const between = last ? text.slice(last.span[1], hit.span[0]) : '';
    const isWater = last?.division && !hit.isDivision && /[河江湖]/u.test(hit.printed);
    if (isWater && between.length <= longestRiver && !/[、，,。；;和及与（）]/u.test(between))
      continue;
    kept.push(hit);
  }
  return kept;
}

/** What stands between a place and the last river of its basin is no longer. */
const longestRiver = 8;

function isOwn({ division }: NameHit, adcode: string | null): boolean {
  if (!division) return false;
  if (adcode === null) return isProvince(division.adcode);
  return isWithin(adcode, division.adcode);
}

/** Leaves out what stands within phrases that name units; asked of one place after the other. */
function withoutNoted(noted: readonly Span[]): (hit: NameHit) => boolean {
  const phrases = [...noted].sort(([one], [other]) => one - other);
  let next = 0;
  return ({ span: [start] }) => {
    while ((phrases[next]?.[1] ?? Infinity) <= start) next++;
    return (phrases[next]?.[0] ?? Infinity) > start;
  };
}

function isPartOfName(text: string, { span: [start, end], division }: NameHit): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return true;
  if (isAddress(before, text.slice(end, end + 24))) return true;
  return division !== null && office.test(text.slice(end, end + 12));
}

/** An address of an office: 通信地址：某市某路8号. */
function isAddress(before: string, behind: string): boolean {
  return (
    /(?:地址|住所|邮编)\s*[:：]?[^，,。；;\n]{0,12}$/u.test(before) ||
    /^[^，,。；;、\n]{0,16}(?:路|街|道|巷|大厦|号楼)[^，,。；;、\n]{0,6}\d+号/u.test(behind)
  );
}

/** The places of one sentence. */
interface Together {
  sentence: Span;
  hits: NameHit[];
}

function groupBySentence(text: string, hits: readonly NameHit[]): Together[] {
  const groups: Together[] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last && hit.span[0] < last.sentence[1]) last.hits.push(hit);
    else groups.push({ sentence: sentenceAround(text, hit.span), hits: [hit] });
  }
  return groups;
}

/** A phrase runs from the first to the last place of its sentence. */
function describe(text: string, { sentence: [, to], hits }: Together): FoundPlace[] {
  const [first, last] = [hits.at(0), hits.at(-1)];
  if (!first || !last) return [];
  const phrase: Span = [phraseAround(text, first.span)[0], phraseEnd(text, last.span, to)];
  const why = whyAt(text, last.span[1], to);
  return hits.map((hit) => ({ ...hit, phrase, why }));
}

const leastWords = 8;

/** The end of the part of the sentence behind a list of places, and of the next one where it says too little. */
function phraseEnd(text: string, span: Span, sentenceEnd: number): number {
  const [, end] = phraseAround(text, span);
  if (end - span[1] >= leastWords || end >= sentenceEnd) return end;
  return phraseAround(text, [end + 1, end + 1])[1];
}

/** What is to be done there: the words behind the list of places. */
function whyAt(text: string, from: number, to: number): string {
  const words = text
    .slice(from, to)
    .replace(
      /^(?:等|\p{Script=Han}{0,6}人民政府|政府|[）)]|\d个|[两三四五六七八]个?|[县市区（）()]|，)+/u,
      '',
    );
  const [first = '', second = ''] = words.split(/[，,]/u);
  const why = first.length >= 6 || second === '' ? first : `${first}，${second}`;
  return why.length <= longestWhy ? why : `${why.slice(0, longestWhy)}…`;
}
