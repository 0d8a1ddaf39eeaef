import { drawFacts, openPlaces } from './answers.element.ts';
import { showCard, type CardContext } from './card.element.ts';
import type { Answer } from './types.ts';
import { tellAnswer } from './wording.ts';

/** Texts longer than this are sentences or quotations, and no place. */
const longestQuery = 40;

/** What else a query has found. */
interface Found {
  /** How many clauses hold its words. */
  total: number;
  /** Whether any clause is shown below, be it one that only comes near. */
  isFollowed: boolean;
}

/** Only the latest query may be answered. */
let latest = 0;

/**
 * Show above the clauses which place a query names: a card where it is nothing but a place and words of a question, a
 * line where it may be one. A query that no clause has is read as generously as in a box for places.
 */
export async function showPlace(into: HTMLElement, query: string, found: Found): Promise<void> {
  const question = ++latest;
  const parts = await drawPlace(into, query, found).catch(() => []);
  if (question === latest) into.replaceChildren(...parts);
}

async function drawPlace(
  into: HTMLElement,
  query: string,
  { total, isFollowed }: Found,
): Promise<HTMLElement[]> {
  if (query.trim() === '' || query.length > longestQuery) return [];
  const { parts = '', root = '/' } = into.dataset;
  const data = openPlaces(parts);
  const strict = await data.ask(query, 'search');
  const answer = strict.claim === 'none' && total === 0 ? await data.ask(query, 'place') : strict;
  if (answer.claim === 'none' && !isWorthTelling(answer)) return [];
  const gazetteer = await data.open();
  const shown = tellAnswer(answer, await data.lead(answer, query), gazetteer);
  const isCard = strict.claim === 'card' && shown.code !== undefined;
  const context: CardContext = {
    root,
    gazetteer,
    kind: 'go',
    // Clauses below it, be they near ones, are not to be pushed out of view.
    facts: isCard && !isFollowed ? await drawFacts(shown.code ?? '', data, root) : [],
  };
  const lead = strict.claim === 'hint' && shown.lead === '' ? '也是一个地名：' : shown.lead;
  return showCard({ ...shown, lead }, context);
}

/** Of what no clause has, a village or a slip is told; the beginning of a name is not. */
function isWorthTelling({ state, how, matched }: Answer): boolean {
  if (state === 'county') return true;
  return state === 'one' && (how !== 'slip' || matched.length > 2);
}
