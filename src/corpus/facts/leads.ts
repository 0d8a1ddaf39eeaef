import type { Clause } from '../plan.ts';
import type { FactPlace, Responsibility } from './types.ts';

/** The units that one note, line or cell names. */
interface UnitList {
  paragraph: number;
  start: number;
  end: number;
  /** Whether it is a line or a cell of its own, which is for the whole clause. */
  isForAll: boolean;
  units: Responsibility[];
}

/** Tells who answers for the words of a fact. */
export interface LeadFinder {
  /** The units in the lead of the fact's own clause. */
  ownLeads: (fact: FactPlace) => readonly Responsibility[];
  /** Those in the lead, else responsible, else those who carry out, of its clause or of the item above it in a table. */
  answerable: (fact: FactPlace) => readonly Responsibility[];
}

/** Make a finder from the clauses of a plan and the units that were read from them. */
export function createLeadFinder(
  clauses: readonly Clause[],
  responsibilities: readonly Responsibility[],
): LeadFinder {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const lists = new Map<string, UnitList[]>();
  for (const [id, members] of Map.groupBy(responsibilities, ({ clause }) => clause)) {
    lists.set(id, listsOf(byId.get(id), members));
  }
  const listFor = (fact: FactPlace): UnitList | undefined => {
    const own = lists.get(fact.clause);
    if (own) return nearest(own, fact);
    const above = lists.get(byId.get(fact.clause)?.parent ?? '');
    return above?.find(({ isForAll }) => isForAll);
  };
  const withRole = (list: UnitList | undefined, role: Responsibility['role']): Responsibility[] =>
    list?.units.filter((unit) => unit.role === role) ?? [];
  return {
    ownLeads: (fact) => (lists.has(fact.clause) ? withRole(listFor(fact), 'lead') : []),
    answerable: (fact) => {
      const list = listFor(fact);
      const roles = ['lead', 'responsible', 'implementer'] as const;
      const named = roles.map((role) => withRole(list, role));
      return named.find((units) => units.length > 0) ?? [];
    },
  };
}

function listsOf(clause: Clause | undefined, members: readonly Responsibility[]): UnitList[] {
  const groups = Map.groupBy(members, ({ paragraph, start }) => `${paragraph} ${start}`);
  return [...groups.values()].flatMap((units) => {
    const [first] = units;
    if (!first) return [];
    const { paragraph, start, end } = first;
    const isForAll = clause?.paragraphs[paragraph - 1]?.kind === 'units';
    return [{ paragraph, start, end, isForAll, units }];
  });
}

/** The note that a fact stands in, or that stands behind it, closes what it says; a line or cell of its own, or the only note, is for all. */
function nearest(
  lists: readonly UnitList[],
  { paragraph, focus: [at], end }: FactPlace,
): UnitList | undefined {
  return (
    lists.find((list) => list.paragraph === paragraph && list.start <= at && at < list.end) ??
    lists.find((list) => list.paragraph === paragraph && list.start >= end) ??
    lists.find((list) => list.paragraph > paragraph && !list.isForAll) ??
    lists.find(({ isForAll }) => isForAll) ??
    (lists.length === 1 ? lists[0] : undefined)
  );
}
