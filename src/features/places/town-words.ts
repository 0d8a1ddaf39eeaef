import { provinceDigits } from '../../corpus/adcode.ts';
import { kindOf } from '../../corpus/division-names.ts';
import { between } from './chains.ts';
import { decide } from './order.ts';
import type { Reading } from './reading.ts';
import type { Answer, Chain, Scope } from './types.ts';
import { isHan, unexplained } from './words.ts';

const kinds = '镇|乡|街道|苏木';
/** A town with its kind, and not 乡镇, 小城镇 or 乡村. */
const town = new RegExp(
  `^(?!(?:各|中心|重点)?(?:小?城|[乡村集]|建制)镇(?!街道)|[家故下]乡|哪|什么|[每这那几某]个)\\p{Script=Han}{1,13}?(?:${kinds})(?![级镇村企])`,
  'u',
);
const tail = new RegExp(`^(?:${kinds})(?![级镇村企])`, 'u');
const beijing = '11';
/** What its towns that were 乡 are called now. */
const area = /^\p{Script=Han}{2,6}地区/u;

/** The town at the beginning of words. */
export function townAt(words: string): string | undefined {
  return town.exec(words.replace(between, ''))?.[0];
}

/** What is left of a town whose name was taken for that of a county before it: 镇 of 通化县通化镇, 集镇 of 鹤壁市鹤壁集镇. */
export function townTailAt({ depth, text }: Chain, words: string): string | undefined {
  if (depth < 2) return undefined;
  const short = kindOf(text) === '' ? /^[城村集]镇/u.exec(words)?.[0] : undefined;
  return short ?? tail.exec(words)?.[0];
}

/**
 * The digits of the one province in which a town of a text lies, where one is named: behind a city or what lies in or
 * around it, with the kind of the town, or, in a box for places, as all that is left.
 */
function townProvince(
  scope: Scope,
  { chains: [chain], isWhole }: Reading,
  { state, how, claim }: Answer,
): string | undefined {
  const { options, text } = scope;
  const isBox = options.where === 'place';
  if (!chain || how === 'slip' || (!isBox && claim === 'none')) return undefined;
  const { state: known, codes } = decide(scope, chain.places, { matched: chain.text, how, claim });
  const provinces = new Set(codes.slice(0, known === 'one' ? 1 : undefined).map(provinceDigits));
  const [province] = provinces;
  if (provinces.size !== 1 || unexplained(text.slice(0, chain.start)) !== '') return undefined;
  const after = text.slice(chain.end).replace(between, '');
  // 安岳镇 alone has the name of a county, and says nothing of where it lies.
  const isTown =
    townAt(after) !== undefined ||
    townTailAt(chain, after) !== undefined ||
    (province === beijing && area.test(after));
  const isStem = isBox && state === 'one' && !isWhole && isTownStem(after);
  return isTown || isStem ? province : undefined;
}

/** The answer that the names of divisions gave, or where the town lies that a text names, once its list is loaded. */
export function withTown(scope: Scope, reading: Reading, found: Answer): Answer {
  if (found.wants) return found;
  const { towns } = scope.options;
  const province = townProvince(scope, reading, found);
  if (province === undefined) return withTownAlone(scope, reading, found);
  return towns?.has(province)
    ? withTownAlone(scope, reading, towns.answer(scope, found))
    : { ...found, wants: `towns/${province}` };
}

/** The same for a town with nothing that says where it lies. */
function withTownAlone(scope: Scope, reading: Reading, found: Answer): Answer {
  const { where, towns } = scope.options;
  const mayBeTown = found.state === 'county' || /[镇乡木道]$|地区$/.test(scope.text);
  if (where === 'search' || !mayBeTown) return found;
  return towns?.answerAlone(scope, reading, found) ?? { ...found, wants: 'towns' };
}

/** Whether words may be a town without its kind: 小榄, and 保和 though 和 is a word of questions. */
export function isTownStem(words: string): boolean {
  return isHan(words, 2, 3) && isName(words);
}

/** Whether at least half of some words is no word of questions. */
export function isName(words: string): boolean {
  return unexplained(words).length * 2 >= words.length;
}
