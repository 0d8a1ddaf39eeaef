import { textAt } from '../../corpus/clause-texts.ts';
import { compare } from '../../corpus/compare.ts';
import { clauseAnchor, clausePath } from '../../corpus/address.ts';
import type { Commitment, CommitmentKind, Responsibility } from '../../corpus/facts/types.ts';
import type { Clause, Plan } from '../../corpus/plan.ts';
import { recurrenceRule, type CalendarEvent } from '../../shared/ics.ts';
import { firstOccurrence } from './first-occurrence.ts';
import { clauseCitation } from '../plans/outline.ts';

/** A commitment as a list shows it. */
export interface CommitmentEntry {
  /** Permanent: from its clause and the place of its words in the source. */
  id: string;
  plan: string;
  region: string;
  kind: CommitmentKind;
  /** `null` for what comes again and again. */
  year: number | null;
  date: string | null;
  every: string | null;
  /** When it is due, as printed. */
  when: string;
  task: string;
  citation: string;
  path: string;
  /** The units in the lead, as printed; those that are responsible where nobody leads. */
  units: readonly string[];
  /** The ids of all agencies that lead or are responsible. */
  agencies: readonly string[];
  topics: readonly string[];
  /** Where it stands in a calendar; `null` where the text gives neither a date nor a period. */
  calendarDate: string | null;
}

export const commitmentKindNames: Readonly<Record<CommitmentKind, string>> = {
  by: '之前完成',
  in: '当年',
  'at-year': '到这一年',
  from: '从这时起',
  recurring: '定期',
};

/** Every commitment of the plans, dated ones by date, then what comes again, the most frequent first. */
export function listCommitments(plans: readonly Plan[]): CommitmentEntry[] {
  return plans
    .flatMap((plan) => {
      const finder = new PlanFinder(plan);
      return plan.facts.commitments.map((commitment) => toEntry(commitment, finder));
    })
    .sort((one, other) => compare(sortKey(one), sortKey(other)));
}

/** Years with what comes again at the end; the sort is stable, so a plan's own order holds within a day. */
function sortKey({ date, every }: CommitmentEntry): string {
  return date ?? `9999 ${String(every === null ? 9999 : periodMonths(every)).padStart(4, '0')}`;
}

function periodMonths(every: string): number {
  const [, count, unit] = /^P(\d+)([YMWD])$/.exec(every) ?? [];
  return Number(count ?? 0) * (unit === 'Y' ? 12 : 1);
}

/** Whether a deadline lay before a day, `YYYY-MM-DD`, such as that of the build; what only begins has no deadline. */
export function isPast({ kind, date }: CommitmentEntry, today: string): boolean {
  return date !== null && kind !== 'from' && date < today;
}

/** How often something comes again, in Chinese: `每3年`; 定期 where the text says no more. */
export function formatPeriod(every: string | null): string {
  const [, count = '', unit = ''] = /^P(\d+)([YMWD])$/.exec(every ?? '') ?? [];
  if (unit === '') return '定期（没有写多久一次）';
  if (every === 'P6M') return '每半年';
  const names: Readonly<Record<string, string>> = { Y: '年', M: '个月', W: '周', D: '天' };
  return `每${count === '1' ? '' : count}${names[unit]}`;
}

/** A commitment as an event of a calendar; `null` where the text gives neither a date nor a period. */
export function toCalendarEvent(
  entry: Pick<CommitmentEntry, 'id' | 'every' | 'region' | 'when' | 'task' | 'citation'> & {
    calendarDate: string | null;
  },
  url: string,
): CalendarEvent | null {
  const { id, every, region, when, task, citation, calendarDate } = entry;
  if (calendarDate === null) return null;
  const reckoned = every === null ? [] : ['原文只写周期；从哪一天起，是日历按方案的年份推算的。'];
  return {
    uid: `${id}@jingtu`,
    date: calendarDate,
    rule: every === null ? null : recurrenceRule(every, calendarDate),
    summary: `${region}：${task}`,
    description: [
      `原文写的时间：${when}`,
      ...reckoned,
      `出处：${region}方案 ${citation}`,
      '非政府网站；方案文字以发布机关原文为准',
    ].join('\n'),
    url,
    alarm: null,
  };
}

/** What is asked again and again about one plan. */
class PlanFinder {
  readonly plan: Plan;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly responsibilities: ReadonlyMap<string, readonly Responsibility[]>;
  /** The year of the document, or the first that it names, for reckoning periods from. */
  readonly firstYear: number | null;

  constructor(plan: Plan) {
    const { metadata, clauses, facts } = plan;
    this.plan = plan;
    this.clauses = new Map(clauses.map((clause) => [clause.id, clause]));
    this.topics = new Map(facts.topics.map(({ clause, topics }) => [clause, topics]));
    this.responsibilities = Map.groupBy(facts.responsibilities, ({ clause }) => clause);
    const years = facts.commitments.flatMap(({ date }) => (date ? Number(date.slice(0, 4)) : []));
    const named = years.length > 0 ? Math.min(...years) : null;
    this.firstYear = metadata.date === null ? named : Number(metadata.date.slice(0, 4));
  }

  clause(id: string): Clause {
    const clause = this.clauses.get(id);
    if (!clause) throw new Error(`承诺引用的条款 ${id} 不在方案里。`);
    return clause;
  }

  /** Those named for a clause, or for the nearest one above it that names any. */
  responsible(id: string): readonly Responsibility[] {
    const own = this.responsibilities.get(id);
    const parent = this.clause(id).parent;
    return own ?? (parent === null ? [] : this.responsible(parent));
  }
}

function toEntry(commitment: Commitment, finder: PlanFinder): CommitmentEntry {
  const { kind, date, every, task, focus, paragraph, span } = commitment;
  const { id: plan, region } = finder.plan.metadata;
  const clause = finder.clause(commitment.clause);
  const text = textAt(clause, paragraph);
  const all = finder.responsible(clause.id);
  const leads = all.filter(({ role }) => role === 'lead');
  const chosen = leads.length > 0 ? leads : all.filter(({ role }) => role === 'responsible');
  const dateKey = date?.replaceAll('-', '') ?? every ?? 'regularly';
  const year = date === null ? null : Number(date.slice(0, 4));
  return {
    id: `${plan}-${clauseAnchor(clause.ordinals)}-${span[0]}-${dateKey}`,
    plan,
    region,
    kind,
    year,
    date,
    every,
    when: text.slice(...focus).replaceAll(/\s/g, ''),
    task,
    citation: clauseCitation(clause),
    path: clausePath(clause),
    units: [...new Set(chosen.map(({ unit }) => unit))],
    agencies: [...new Set(chosen.flatMap(({ agency }) => agency ?? []))],
    topics: finder.topics.get(clause.id) ?? [],
    calendarDate: date ?? reckon(every, finder.firstYear, task),
  };
}

function reckon(every: string | null, year: number | null, task: string): string | null {
  return every === null || year === null ? null : firstOccurrence(every, year, task);
}
