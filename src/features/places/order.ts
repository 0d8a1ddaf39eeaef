import { prefectureOf, provinceOf } from '../../corpus/adcode.ts';
import { compare } from '../../corpus/compare.ts';
import {
  nothing,
  type Answer,
  type Form,
  type Gazetteer,
  type How,
  type Place,
  type Scope,
} from './types.ts';

/** The only short name that a prefecture and a municipality's district share with equal right. */
const evenlyShared = '朝阳';

/** Whether a code lies in another, or did until another prefecture took it over. */
export function liesIn({ gazetteer }: Scope, code: string, outer: string): boolean {
  const digits = outer.replace(/(?:00){1,2}$/, '');
  return code !== outer && (code.startsWith(digits) || gazetteer.moved.has(outer + code));
}

/** How much the site holds of a place: 2 a plan or notices, 1 a plan of what it lies in, 0 nothing. */
export function holds({ held }: Gazetteer, code: string): number {
  const own = held.get(code);
  return own?.plan || own?.notices ? 2 : Math.min(1, bound(held, code));
}

/** The codes of the province and the prefecture that a code lies in, by its digits. */
export function outersOf(code: string): string[] {
  return [...new Set([provinceOf(code), prefectureOf(code)])].filter((outer) => outer !== code);
}

/** Whether a plan binds a place: 2 its own, 1 one above it. */
function bound(held: Gazetteer['held'], code: string): number {
  if (held.get(code)?.plan) return 2;
  return outersOf(code).some((outer) => held.get(outer)?.plan) ? 1 : 0;
}

/**
 * Places once each, municipalities first among equals. Of one name they stand by level, then by the plans that bind them:
 * notices about one are no reason to put it before the others. While a name is still typed, those of which the site holds
 * anything come first.
 */
export function inOrder(
  { gazetteer }: Scope,
  forms: readonly Form[],
  first: 'level' | 'holds' = 'level',
): Place[] {
  const held = ({ place }: Form): number => -holds(gazetteer, place.code);
  const plans = ({ place }: Form): number => -bound(gazetteer.held, place.code);
  const level = ({ place }: Form): number => place.level;
  const keys = [
    ...(first === 'level' ? [level, plans] : [held, level]),
    ({ rank }: Form): number => rank,
    ({ place }: Form): number => Number(!/^(?:11|12|31|50)/.test(place.code)),
  ];
  const unique = new Map(forms.map((form) => [form.place.code, form]));
  return [...unique.values()]
    .sort((one, other) => {
      const key = keys.find((of) => of(one) !== of(other));
      return key ? key(one) - key(other) : compare(one.place.code, other.place.code);
    })
    .map(({ place }) => place);
}

/** One place, or a list to choose from; where a name of today is another place's former one, that one is named below. */
export function decide(
  scope: Scope,
  forms: readonly Form[],
  said: { matched: string; how: How; claim: Answer['claim'] },
): Answer {
  const best = Math.min(...forms.map(({ rank }) => rank));
  const isKept = ({ rank }: Form): boolean => {
    if (best === 0) return rank === 0;
    return best < 3 ? rank < 3 : true;
  };
  const [first, ...others] = inOrder(scope, forms.filter(isKept));
  if (!first) return nothing;
  const codes = [first, ...others].map(({ code }) => code);
  const former = forms.filter((form) => form.rank === 3 && !isKept(form));
  const also = inOrder(scope, former).map(({ code }) => code);
  // A city before the county that it holds or that lies elsewhere; a province does not stand for a prefecture.
  const isClear = others.every(
    ({ code, level }) =>
      (liesIn(scope, code, first.code) && first.level > 1) ||
      (level > first.level && !(first.level === 1 && level === 2)),
  );
  if (others.length === 0 || (isClear && said.matched !== evenlyShared))
    return { ...said, state: 'one', codes: [first.code], also: [...codes.slice(1), ...also] };
  return { ...said, state: 'choose', codes, also };
}

/** A list of places, the first eight. */
export function listOf(places: readonly Place[], how: How, matched: string): Answer {
  if (places.length === 0) return nothing;
  const codes = places.slice(0, 8).map(({ code }) => code);
  return { state: 'choose', codes, also: [], how, matched, claim: 'none' };
}
