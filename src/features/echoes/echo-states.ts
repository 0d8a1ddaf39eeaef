import { compare } from '../../corpus/compare.ts';
import type { EchoSearch } from './echo-searches.ts';
import { isSaid, isShown, type Echo } from './echo.ts';
import { isAbout, tieOf, type Promised } from './matching.ts';

/** What stands where a promise is, about what was said of it later. */
export type EchoState =
  /** 后来说过, and perhaps further aims beside. */
  | { state: 'said'; echoes: readonly Echo[] }
  /** 后来的文件又写. */
  | { state: 'written'; echoes: readonly Echo[] }
  /** 没有找到: somebody looked for this very thing. */
  | { state: 'not-found'; search: EchoSearch }
  /** 还没有核对: read on a page of another host only, which is not shown. */
  | { state: 'unchecked' }
  /** 还没有找. */
  | { state: 'not-looked' };

/** What was said later of a promise, or that it was looked for or not, by all later words, leads too, and the searches. */
export function echoStateOf(
  { echoes, searches }: { echoes: readonly Echo[]; searches: readonly EchoSearch[] },
  promised: Promised,
): EchoState {
  const own = echoes.filter((echo) => isAbout(tieOf(echo), promised));
  const shown = own.filter(isShown);
  if (shown.some(isSaid)) return { state: 'said', echoes: shown };
  if (shown.length > 0) return { state: 'written', echoes: shown };
  if (own.length > 0) return { state: 'unchecked' };
  const [search] = emptySearches(searches)
    .filter((one) => isAbout(one, promised))
    .toSorted((one, other) => compare(other.date, one.date));
  return search ? { state: 'not-found', search } : { state: 'not-looked' };
}

/** The searches that were made for a thing alone and found nothing: only of these 没有找到 may be said. */
export function emptySearches(searches: readonly EchoSearch[]): EchoSearch[] {
  return searches.filter(({ how, found }) => how === 'dedicated' && found === 0);
}

const names: Readonly<Record<EchoState['state'], string>> = {
  said: '后来说过',
  written: '后来的文件又写',
  'not-found': '没有找到',
  unchecked: '还没有核对',
  'not-looked': '还没有找',
};

/** A state in words, with date and place where something was looked for in vain. */
export function describeState(state: EchoState): string {
  if (state.state === 'not-found') return `没有找到（${state.search.date}，${state.search.where}）`;
  if (state.state === 'unchecked') return '还没有核对：只在转载的网页上读到，没有读到原页';
  return names[state.state];
}
