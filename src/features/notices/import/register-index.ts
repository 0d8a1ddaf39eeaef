import { fold } from '../../../corpus/characters/fold.ts';
import type { NoticeRow } from '../columns.ts';
import type { Notice } from '../types.ts';
import { statusWords } from '../words.ts';

/** Where a new notice belongs: its id and its plot's, or the notice that says the same. */
export type Placed =
  { id: string; plot: string; sameAs: null; namesake: string | null } | { sameAs: string };

/** Knows the notices that are there, and gives new ones their numbers. */
export type RegisterIndex = ReturnType<typeof createRegisterIndex>;

/** Make the index of a register. */
export function createRegisterIndex(notices: readonly Notice[]) {
  const plots = new Map<string, string>();
  /** Notices as they stand in their announcements. */
  const documents = new Map<string, { id: string; keys: Keys }>();
  const last = new Map<string, number>();
  const add = (id: string, plot: string, keys: Keys): void => {
    for (const key of keys.plots) if (!plots.has(key)) plots.set(key, plot);
    documents.set(`${plot} ${keys.document}`, { id, keys });
    const [prefix, number] = [
      id.slice(0, id.lastIndexOf('-')),
      Number(id.slice(id.lastIndexOf('-') + 1)),
    ];
    last.set(prefix, Math.max(last.get(prefix) ?? 0, number));
  };
  for (const notice of notices) add(notice.id, notice.plot, keysOfNotice(notice));
  return {
    /** Take in a row, unless the register has it. */
    place: (cells: NoticeRow): Placed => {
      const keys = keysOf({ ...cells, status: cells.status });
      const known = keys.plots.map((key) => plots.get(key)).find((plot) => plot !== undefined);
      const listed = known === undefined ? undefined : documents.get(`${known} ${keys.document}`);
      const namesake = listed && isOtherPlot(keys, listed.keys) ? listed.id : null;
      if (listed && namesake === null) return { sameAs: listed.id };
      const prefix = `${cells.adcode}-${cells.date === '' ? 'undated' : cells.date.replaceAll('-', '')}`;
      const id = `${prefix}-${String((last.get(prefix) ?? 0) + 1).padStart(2, '0')}`;
      const plot = namesake === null ? (known ?? id) : id;
      add(id, plot, keys);
      return { id, plot, sameAs: null, namesake };
    },
  };
}

/** Whether one announcement means two plots of the same name: their codes differ, or without codes their addresses. */
function isOtherPlot(one: Keys, other: Keys): boolean {
  const differs = (key: 'code' | 'address'): boolean =>
    one[key] !== '' && other[key] !== '' && one[key] !== other[key];
  const isSameCode = one.code !== '' && one.code === other.code;
  return differs('code') || (!isSameCode && differs('address'));
}

type Keys = ReturnType<typeof keysOf>;

type KeyCells = Pick<
  NoticeRow,
  'adcode' | 'name' | 'code' | 'address' | 'listTitle' | 'date' | 'status'
>;

function keysOf({ adcode, name, listTitle, date, status, ...own }: KeyCells) {
  const [code, address] = [plain(own.code), plain(own.address)];
  // Codes of the national system tell plots apart everywhere, others only in their own place.
  const scope = /^\d{10,}$/.test(own.code) ? '' : adcode;
  const named = `${adcode} ${plain(name)}`;
  return {
    code,
    address,
    /** What names the plot: its code where it has one, then its name with its address, then its name alone. */
    plots: [
      ...(code === '' ? [] : [`${scope} #${code}`]),
      ...(address === '' ? [] : [`${named} @${address}`]),
      named,
    ],
    /** What names the announcement and what it says. */
    document: JSON.stringify([plain(listTitle), date, status]),
  };
}

function keysOfNotice(notice: Notice): Keys {
  return keysOf({
    adcode: notice.adcode,
    name: notice.name,
    code: notice.code ?? '',
    address: notice.address ?? '',
    listTitle: notice.listTitle ?? '',
    date: notice.date ?? '',
    status: statusWords[notice.status],
  });
}

/** The same name written with other brackets, widths or blanks. */
function plain(text: string): string {
  return fold(text)
    .replaceAll(/[\s,，、。.“”"'·-]/gu, '')
    .toLowerCase();
}
