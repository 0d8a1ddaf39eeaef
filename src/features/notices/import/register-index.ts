import { fold } from '../../../corpus/characters/fold.ts';
import type { NoticeRow } from '../columns.ts';
import type { Notice } from '../types.ts';
import { statusWords } from '../words.ts';

/** Where a new notice belongs: its id and its plot's, or the notice that says the same. */
export type Placed = { id: string; plot: string; sameAs: null } | { sameAs: string };

/** Knows the notices that are there, and gives new ones their numbers. */
export interface RegisterIndex {
  /** Take in a row, unless the register has it. */
  place: (cells: NoticeRow) => Placed;
}

/** Make the index of a register. */
export function createRegisterIndex(notices: readonly Notice[]): RegisterIndex {
  const plots = new Map<string, string>();
  const documents = new Map<string, string>();
  const last = new Map<string, number>();
  const add = (id: string, plot: string, keys: Keys): void => {
    for (const key of keys.plots) if (!plots.has(key)) plots.set(key, plot);
    documents.set(`${plot} ${keys.document}`, id);
    const [prefix, number] = [
      id.slice(0, id.lastIndexOf('-')),
      Number(id.slice(id.lastIndexOf('-') + 1)),
    ];
    last.set(prefix, Math.max(last.get(prefix) ?? 0, number));
  };
  for (const notice of notices) add(notice.id, notice.plot, keysOfNotice(notice));
  return {
    place: (cells) => {
      const keys = keysOf({ ...cells, status: cells.status });
      const known = keys.plots.map((key) => plots.get(key)).find((plot) => plot !== undefined);
      const sameAs = known === undefined ? undefined : documents.get(`${known} ${keys.document}`);
      if (sameAs !== undefined) return { sameAs };
      const prefix = `${cells.adcode}-${cells.date === '' ? 'undated' : cells.date.replaceAll('-', '')}`;
      const id = `${prefix}-${String((last.get(prefix) ?? 0) + 1).padStart(2, '0')}`;
      add(id, known ?? id, keys);
      return { id, plot: known ?? id, sameAs: null };
    },
  };
}

interface Keys {
  /** What names the plot: its code where it has one, then its name. */
  plots: readonly string[];
  /** What names the announcement and what it says. */
  document: string;
}

type KeyCells = Pick<NoticeRow, 'adcode' | 'name' | 'code' | 'listTitle' | 'date' | 'status'>;

function keysOf({ adcode, name, code, listTitle, date, status }: KeyCells): Keys {
  // Codes of the national system tell plots apart everywhere, others only in their own place.
  const scope = /^\d{10,}$/.test(code) ? '' : adcode;
  return {
    plots: [...(code === '' ? [] : [`${scope} #${plain(code)}`]), `${adcode} ${plain(name)}`],
    document: JSON.stringify([plain(listTitle), date, status]),
  };
}

function keysOfNotice(notice: Notice): Keys {
  return keysOf({
    adcode: notice.adcode,
    name: notice.name,
    code: notice.code ?? '',
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
