import { kindOf } from '../../corpus/division-names.ts';
import { holds, inOrder, liesIn } from './order.ts';
import type { Answer, Chain, Form, Place, Scope, SlipScope, Slips } from './types.ts';
import { isHan, unexplained } from './words.ts';

/** Points of a name that is the same. */
const same = 5;

interface Near {
  place: Place;
  score: number;
}

/** The places whose names are as long as words and differ in one character. */
function findSlip(scope: Scope, said: string, { outers, isLoose }: SlipScope): Answer | undefined {
  if (!isHan(said, 2, 8)) return undefined;
  const found = nearNames(scope, said, outers);
  const top = Math.max(0, ...found.map(({ score }) => score));
  const mayGuess =
    outers.length > 0 || (said.length > 2 && found.length < 7 && kindOf(said) !== '');
  if (top === 0 && !(isLoose && mayGuess)) return undefined;
  const codesOf = (near: readonly Near[]): string[] =>
    inOrder(
      scope,
      near.map(({ place }): Form => ({ place, rank: 0 })),
    ).map(({ code }) => code);
  const codes = codesOf(found.filter(({ score }) => score === top));
  const lesser = said.length > 2 ? found.filter(({ score }) => score < top) : [];
  const others = codesOf(lesser).filter((code) => !codes.includes(code));
  if (codes.length === 0 || codes.length > 6) return undefined;
  const isOne = codes.length === 1;
  return {
    state: isOne ? 'one' : 'choose',
    codes,
    also: others.slice(0, isOne ? 4 : 2),
    how: 'slip',
    matched: said,
    claim: 'hint',
  };
}

function nearNames(scope: Scope, said: string, outers: readonly Place[]): Near[] {
  const { gazetteer, options } = scope;
  const inside = ({ code }: Place): boolean =>
    outers.length === 0 || outers.some((outer) => liesIn(scope, code, outer.code));
  const ofLength = (length: number): readonly { text: string; place: Place }[] =>
    (gazetteer.byLength().get(length) ?? []).filter(({ place }) => inside(place));
  const found = ofLength(said.length).flatMap(({ text, place }) => {
    const at = onlyDifference(said, text);
    if (at === undefined) return [];
    const score =
      at === -1 ? same : (options.sounds?.likeness(said.charAt(at), text.charAt(at)) ?? 0);
    return [{ place, score }];
  });
  // A character too few or too many is a slip only where little else can be meant: 资阳市雁区.
  const isTold = said.length > 3 || (outers.length > 0 && kindOf(said) !== '');
  if (!isTold || found.some(({ score }) => score > 0)) return found;
  const isNear = ({ text }: { text: string }): boolean =>
    text.length > said.length ? lacksOne(said, text) : lacksOne(text, said);
  return [
    ...found,
    ...[said.length - 1, said.length + 1]
      .flatMap(ofLength)
      .filter(isNear)
      .map(({ place }) => ({ place, score: 2 })),
  ];
}

/** Whether a text is another without one of its characters. */
function lacksOne(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}

/** Where two texts of one length differ, -1 where they do not; `undefined` where they differ in more than one place. */
function onlyDifference(one: string, other: string): number | undefined {
  let differs = -1;
  for (let at = 0; at < one.length; at++) {
    if (one[at] === other[at]) continue;
    if (differs >= 0) return undefined;
    differs = at;
  }
  return differs;
}

/** The county that the characters behind a place nearly name: 资阳燕江区. */
function slipBehind(scope: Scope, chain: Chain): Answer | undefined {
  const run = /^\p{Script=Han}{2,12}/u.exec(scope.text.slice(chain.end))?.[0] ?? '';
  const outers = chain.places.map(({ place }) => place).filter(({ level }) => level < 3);
  if (run === '' || outers.length === 0) return undefined;
  for (let length = Math.min(run.length, 8); length > 1; length--) {
    const said = run.slice(0, length);
    const hasKind = kindOf(said) !== '';
    const isAll = hasKind || unexplained(run.slice(length)) === '';
    if (!isAll || unexplained(said).length < 2) continue;
    const found = findSlip(scope, said, { outers, isLoose: length > 2 && hasKind });
    if (found) return found;
  }
  return undefined;
}

/** The places whose names sound just like another, of those that the site holds something of. */
function heldAlikes({ gazetteer, options }: Scope, name: string): string[] {
  const soundOf = (text: string): string =>
    [...text].map((character) => options.sounds?.of.get(character) ?? character).join(' ');
  const spoken = soundOf(name);
  return (gazetteer.byLength().get(name.length) ?? [])
    .filter(({ place }) => holds(gazetteer, place.code) > 1)
    .filter(({ text }) => text !== name && soundOf(text) === spoken)
    .map(({ place }) => place.code);
}

/** What knows of slips. */
export const slips: Slips = { find: findSlip, behind: slipBehind, alikes: heldAlikes };
