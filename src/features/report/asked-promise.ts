import type { ClauseQuote } from './citation.ts';

/** What can be asked about a promise. */
export interface AskedPromise {
  what: string;
  /** Whom to ask; `''` where the reader has to choose. */
  recipient: string;
  /** The names of those to choose from. */
  bodies: readonly string[];
  /** Why it has to be chosen; `null` where it does not. */
  why: string | null;
  citation: ClauseQuote;
}

/** An address that someone made up asks for no more than this. */
const most = 20;

/** The id of a record: its plan, the anchor of its clause, where its words stand, and its time. */
const recordId = /^(?<plan>[a-z\d-]{1,40}?)-c-[\w-]{1,60}$/;

/**
 * Read `?ask=ziyang/10.39/2&ask=…`, `?clause=ziyang/10.39&promise=2`, or `?at=` with the id of a record of the ledger: promises to
 * publish by their ids, and one record that is none.
 */
export function readAskedAddress(search: string) {
  const query = new URLSearchParams(search);
  const at = query.get('at') ?? '';
  const plan = recordId.exec(at)?.groups?.['plan'];
  if (plan !== undefined) return { ids: [], record: { plan, id: at } };
  const clause = query.get('clause') ?? '';
  const own = clause === '' ? [] : [`${clause}/${query.get('promise') ?? '1'}`];
  return { ids: [...new Set([...own, ...query.getAll('ask')])].slice(0, most), record: null };
}
