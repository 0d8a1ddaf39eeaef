import { findChains } from './chains.ts';
import type { Chain, Scope } from './types.ts';
import { addressAt, unexplained, zoneAt } from './words.ts';

/** A text read as names of places and what stands beside them. */
export interface Reading {
  /** The runs of names, without those in the rest of an address. */
  chains: readonly Chain[];
  /** Whether nothing is left that is neither a place nor a word of a question. */
  isWhole: boolean;
  /** Whether a development zone stands behind one of them. */
  isZone: boolean;
  /** The rest of the address behind the last place. */
  address: string;
}

/** Read a text from its beginning: names of places, and behind each the zone or the address that it begins. */
export function readText(scope: Scope): Reading {
  const { text } = scope;
  const chains: Chain[] = [];
  let [rest, at, isZone, address] = ['', 0, false, ''];
  for (const chain of findChains(scope)) {
    if (chain.start < at) continue;
    rest += `${text.slice(at, chain.start)} `;
    chains.push(chain);
    at = chain.end;
    const zone = zoneAt(text.slice(at));
    if (zone !== undefined) {
      isZone = true;
      at += zone.length;
      at += addressAt(text.slice(at))?.length ?? 0;
    } else if (isAddress(chain, text.slice(at))) {
      address = addressAt(text.slice(at)) ?? '';
      at += address.length;
    }
  }
  return { chains, isWhole: unexplained(rest + text.slice(at)) === '', isZone, address };
}

/** A name in full is sure even inside a sentence; a short one is not. */
export function isSure({ depth, places, text, isShort }: Chain): boolean {
  const rank = places[0]?.rank ?? 4;
  return depth > 1 || (!isShort && text.length > 2 && rank !== 4) || (rank < 2 && text.length > 3);
}

/** Whether what follows a place is the rest of an address: 和平南路12号, and not 有污染的村. */
function isAddress(chain: Chain, after: string): boolean {
  const address = addressAt(after);
  if (address === undefined || /^(?:土壤|污染|有|地|的|附近)/u.test(address)) return false;
  if (unexplained(address.replace(/污染.*$/u, '')) === '') return false;
  const isOnly = chain.start === 0 && !/^(?:镇|乡|村|街道|社区)/u.test(address);
  return isSure(chain) || (isOnly && /(?:[路街道巷弄号镇乡村]|社区)$/u.test(address));
}
