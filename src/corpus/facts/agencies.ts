import type { Agency } from '../registers/agencies.ts';
import { fold } from '../characters/fold.ts';
import { globSource } from './glob.ts';

/** Tells the register's id of a unit as printed, or `null`. */
export type AgencyResolver = (unit: string) => string | null;

interface Form {
  id: string;
  pattern: RegExp;
  /** How much of the name the form spells out: the more, the better it fits. */
  letters: number;
}

interface Lookup {
  /** Whole names and generic names. */
  names: ReadonlyMap<string, string>;
  words: ReadonlyMap<string, string>;
  forms: readonly Form[];
  longestWord: number;
}

/**
 * Make a resolver from the register of agencies.
 *
 * A unit is known by a name that the register lists, by its function words once place, level and ending are taken off,
 * or by the form of its whole name; a bureau of several functions goes with the first. Everything else is unknown.
 */
export function createAgencyResolver(agencies: readonly Agency[]): AgencyResolver {
  const lookup = readLookup(agencies);
  const known = new Map<string, string | null>();
  return (unit) => {
    const seen = known.get(unit);
    if (seen !== undefined) return seen;
    const name = plain(unit).replaceAll(/\s/gu, '');
    const id = lookup.names.get(name) ?? byWords(name, lookup) ?? byForm(name, lookup.forms);
    known.set(unit, id);
    return id;
  };
}

const plain = (name: string): string => fold(name).normalize('NFKC');

function readLookup(agencies: readonly Agency[]): Lookup {
  const names = new Map<string, string>();
  const words = new Map<string, string>();
  const forms: Form[] = [];
  for (const agency of agencies) {
    const printed = agency.names.flatMap((entry) => entry.printed);
    for (const name of [...printed, ...agency.generic]) names.set(plain(name), agency.id);
    for (const word of agency.words) words.set(word, agency.id);
    for (const form of agency.forms) {
      const pattern = new RegExp(`^${globSource(plain(form))}$`, 'u');
      forms.push({ id: agency.id, pattern, letters: form.replaceAll('*', '').length });
    }
  }
  forms.sort((one, other) => other.letters - one.letters);
  const longestWord = Math.max(0, ...[...words.keys()].map((word) => word.length));
  return { names, words, forms, longestWord };
}

const bracketed = /\([^()]*\)$/u;
const branch = /(?<=[局厅])\p{Script=Han}{1,8}(?:分局|支局|管理处)$/u;
const shortEnding = /(?:委员会|办公室|[局厅委办部院处站队])$/u;
const ending =
  /(?:行政主管部门|主管部门|管理部门|职能部门|部门|分局|管理局|委员会|办公室|中心|机关|系统|[局厅委办部院处站队])+$/u;
const level =
  /^(?:各级?|国家|自治区|自治州|自治县|地区|新区|开发区|[省市县区州盟旗乡镇]级?)(?:人民政府|政府|委)?/u;
const place = /^\p{Script=Han}{1,8}?(?:省|自治区|自治州|自治县|地区|[市县区州盟旗])/u;
const mostPrefixes = 4;

function byWords(name: string, lookup: Lookup): string | null {
  const whole = name.replace(bracketed, '').replace(branch, '');
  for (const stem of new Set([whole.replace(shortEnding, ''), whole.replace(ending, ''), whole])) {
    const id = byStem(stem, lookup);
    if (id) return id;
  }
  return null;
}

/** Take off level and place from the left until what is left is a function. */
function byStem(stem: string, lookup: Lookup): string | null {
  let rest = stem;
  for (let taken = 0; taken <= mostPrefixes && rest !== ''; taken++) {
    const id = lookup.words.get(rest) ?? byParts(rest, lookup);
    if (id) return id;
    const prefix = level.exec(rest) ?? place.exec(rest);
    if (!prefix || prefix[0] === rest) return null;
    rest = rest.slice(prefix[0].length);
  }
  return null;
}

const leastPart = 2;

/** A name that is made up of function words, as 工业和商务科技: the first of them tells. */
function byParts(stem: string, { words, longestWord }: Lookup): string | null {
  let first: string | null = null;
  let at = 0;
  while (at < stem.length) {
    const joint = /^[和与及、]/u.exec(stem.slice(at));
    if (joint && first) at += joint[0].length;
    const word = longestWordAt(stem, at, words, longestWord);
    if (!word) return null;
    first ??= words.get(word) ?? null;
    at += word.length;
  }
  return first;
}

function longestWordAt(
  stem: string,
  at: number,
  words: ReadonlyMap<string, string>,
  longest: number,
): string | null {
  for (let length = Math.min(longest, stem.length - at); length >= leastPart; length--) {
    const word = stem.slice(at, at + length);
    if (words.has(word)) return word;
  }
  return null;
}

function byForm(name: string, forms: readonly Form[]): string | null {
  const whole = name.replace(bracketed, '');
  return forms.find(({ pattern }) => pattern.test(name) || pattern.test(whole))?.id ?? null;
}
