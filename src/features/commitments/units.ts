import type { LedgerRecord } from './ledger.ts';
import { isYearly, standingOf } from './tallies.ts';

/** What a mark of the figure stands for; each has a shape of its own. */
export const unitKinds = ['past', 'ahead', 'standing', 'yearly', 'recurring'] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitNames: Readonly<Record<UnitKind, string>> = {
  past: '期限已过',
  ahead: '还没有到',
  standing: '从这一年起，一直有效',
  yearly: '每年',
  recurring: '别的间隔，或只写「定期」',
};

/** One row of the figure: a year, or what comes again. */
export type UnitRow = ReturnType<typeof layoutUnits>[number];

const size = 10;
const step = 13;
const perLine = 16;

/** How wide a row of marks is, in the units of its paths. */
export const unitWidth = perLine * step;

/** What a mark stands for and where. */
export interface Unit {
  kind: UnitKind;
  /** `null` for what comes again. */
  year: number | null;
}

/** The marks of promises, one each; what has no time has none. */
export function markedUnits(records: readonly LedgerRecord[], today: string): Unit[] {
  return records
    .filter(({ state }) => state !== null)
    .map((record) => ({ kind: kindOf(record, today), year: record.year }));
}

/** A mark a promise, a row a year; what has no time is left out. */
export function layoutUnits(units: readonly Unit[]) {
  const rows = [...Map.groupBy(units, ({ year }) => year)].sort(
    ([one], [other]) => (one ?? Infinity) - (other ?? Infinity),
  );
  return rows.map(([year, members], nth) => {
    const before = rows[nth - 1]?.[0] ?? null;
    return {
      year,
      total: members.length,
      /** Whether years without anything, or another kind of row, lie between it and the one before. */
      gap: nth > 0 && (year === null || before === null || year - before > 2),
      /** The marks of each kind as one path. */
      paths: pathsOf(members.map(({ kind }) => kind)),
      /** In the units of the paths. */
      height: Math.ceil(members.length / perLine) * step - (step - size),
    };
  });
}

/** The kinds of mark that a figure has in it. */
export function kindsIn(rows: readonly UnitRow[]): UnitKind[] {
  return unitKinds.filter((kind) =>
    rows.some(({ paths }) => paths.some((own) => own.kind === kind)),
  );
}

/** What the figure shows first, in one sentence. */
export function unitsHeadline(rows: readonly UnitRow[]): string {
  const years = rows.filter(({ year }) => year !== null);
  const most = Math.max(0, ...years.map(({ total }) => total));
  const fullest = years.filter(({ total }) => total === most).map(({ year }) => year);
  if (fullest.length > 0) return `落在 ${fullest.join('、')} 年的最多：${most} 件`;
  return rows.length > 0 ? `${rows[0]?.total ?? 0} 件要定期做` : '没有写明时间的事';
}

function kindOf(record: LedgerRecord, today: string): UnitKind {
  const standing = standingOf(record, today);
  if (standing === 'recurring') return isYearly(record) ? 'yearly' : 'recurring';
  return standing === 'untimed' ? 'recurring' : standing;
}

function pathsOf(kinds: readonly UnitKind[]) {
  const sorted = unitKinds.flatMap((kind) => kinds.filter((own) => own === kind));
  return unitKinds.flatMap((kind) => {
    const d = sorted
      .map((own, nth) => {
        if (own !== kind) return '';
        const isNext = sorted[nth - 1] === kind && nth % perLine > 0;
        // Said alike for each mark of a line, they take next to no room in a compressed page.
        return isNext
          ? `m${step} 0${shapes[kind].drawn}`
          : markAt(kind, (nth % perLine) * step, Math.floor(nth / perLine) * step);
      })
      .join('');
    return d === '' ? [] : [{ kind, d }];
  });
}

/**
 * Where the path of a mark begins, from its upper left corner, and how it goes on; it ends where it began. Hollow marks are
 * drawn with a line of 2, half of which lies outside of its path.
 */
const shapes: Readonly<Record<UnitKind, { at: readonly [x: number, y: number]; drawn: string }>> = {
  past: { at: [0, 0], drawn: 'h10v10h-10z' },
  ahead: { at: [1, 1], drawn: 'h8v8h-8z' },
  standing: { at: [0, 0], drawn: 'l10 5-10 5z' },
  yearly: { at: [0, 5], drawn: 'a5 5 0 1 0 10 0a5 5 0 1 0-10 0z' },
  recurring: { at: [1, 5], drawn: 'a4 4 0 1 0 8 0a4 4 0 1 0-8 0z' },
};

/** The path of one mark with its upper left corner at a point. */
export function markAt(kind: UnitKind, x: number, y: number): string {
  const { at, drawn } = shapes[kind];
  return `M${x + at[0]} ${y + at[1]}${drawn}`;
}
