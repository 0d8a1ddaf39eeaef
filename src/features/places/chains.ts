import { kindAt } from '../../corpus/division-names.ts';
import { liesIn } from './order.ts';
import type { Chain, Form, Scope } from './types.ts';

type Token = Omit<Chain, 'start' | 'depth'>;

/** What may stand between two names of one place. */
export const between = /^[\s，,、·/>\-的]*/u;
/** More names in one another than any address has. */
const deepest = 6;

/** At each place of a text the longest run of names that lie in one another. */
export function findChains(scope: Scope): Chain[] {
  const found: Chain[] = [];
  for (let start = 0; start < scope.text.length;) {
    const chain = chainAt(scope, start);
    if (chain) found.push(chain);
    start = chain ? chain.end : start + 1;
  }
  return found;
}

function chainAt(scope: Scope, start: number): Chain | undefined {
  let best: Chain | undefined;
  for (const token of tokensAt(scope, start)) {
    const chain = extend(scope, { ...token, start, depth: 1 });
    const isBetter = !best || chain.end > best.end;
    if (isBetter || (chain.end === best?.end && chain.depth < best.depth)) best = chain;
  }
  return best;
}

/** Lengthen a run by the names behind it that lie in it or, written the other way round, that it lies in. */
function extend(scope: Scope, chain: Chain): Chain {
  if (chain.depth >= deepest) return chain;
  const gap = between.exec(scope.text.slice(chain.end))?.[0].length ?? 0;
  let best = chain;
  for (const token of tokensAt(scope, chain.end + gap)) {
    const inner = token.places.filter(({ place }) =>
      chain.places.some(
        (outer) => outer.place === place || liesIn(scope, place.code, outer.place.code),
      ),
    );
    const kept = inner.length > 0 ? inner : placesWithin(scope, chain.places, token.places);
    if (kept.length === 0) continue;
    const current = kept.filter(({ rank }) => rank < 3);
    const next = extend(scope, {
      start: chain.start,
      end: token.end,
      places: current.length > 0 ? current : kept,
      depth: chain.depth + 1,
      text: inner.length > 0 ? token.text : chain.text,
      isShort: false,
    });
    if (next.end > best.end) best = next;
  }
  return best;
}

function placesWithin(
  scope: Scope,
  places: readonly Form[],
  outers: readonly Form[],
): readonly Form[] {
  return places.filter(({ place }) =>
    outers.some((outer) => liesIn(scope, place.code, outer.place.code)),
  );
}

/** The names that a text has at one place, the longest first; behind a short one the kind may be another than its own. */
function tokensAt({ gazetteer, text }: Scope, start: number): Token[] {
  const tokens: Token[] = [];
  for (let length = Math.min(gazetteer.longest, text.length - start); length > 1; length--) {
    const name = text.slice(start, start + length);
    const forms = gazetteer.forms.get(name);
    if (!forms) continue;
    const end = start + length;
    const short = forms.filter(({ rank }) => rank > 0);
    const kind = short.length > 0 ? kindAt(text.slice(end)) : undefined;
    if (kind !== undefined && !gazetteer.forms.has(name + kind))
      tokens.push({
        end: end + kind.length,
        places: short.map(({ place, rank }) => ({ place, rank: rank === 3 ? 3 : 4 })),
        text: name + kind,
        isShort: false,
      });
    tokens.push({ end, places: forms, text: name, isShort: short.length === forms.length });
  }
  return tokens;
}
