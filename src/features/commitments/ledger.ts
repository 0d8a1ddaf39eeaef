import { compare } from '../../corpus/compare.ts';
import { textAt } from '../../corpus/clause-texts.ts';
import { clauseAnchor, clausePath } from '../../corpus/address.ts';
import { createLeadFinder } from '../../corpus/facts/leads.ts';
import { subjectIn } from '../../corpus/facts/publishers.ts';
import { sentenceAround } from '../../corpus/facts/sentences.ts';
import { startsWithVerb } from '../../corpus/facts/sentence-parts.ts';
import type {
  Commitment,
  CommitmentKind,
  CommitmentState,
  Disclosure,
  FactPlace,
} from '../../corpus/facts/types.ts';
import type { Clause, Plan } from '../../corpus/plan.ts';
import { oncePer } from '../../shared/once.ts';
import { shownPhrase, shownWords } from '../plans/fact-words.ts';
import { clauseCitation } from '../plans/outline.ts';
import { firstOccurrence } from './first-occurrence.ts';
import { periodMonths } from './periods.ts';

/** One promise of a plan: who, what, when, how much, and whether it is to be public. */
export interface LedgerRecord extends ReturnType<typeof placeOf>, ReturnType<typeof answerableOf> {
  /** `null` where the text gives no time at all. */
  state: CommitmentState | null;
  kind: CommitmentKind | null;
  /** `null` for what comes again and again, and for what has no time. */
  year: number | null;
  date: string | null;
  every: string | null;
  /** When or how often, as printed; `''` where nothing is. */
  when: string;
  /** What is to be done, a sentence in the words of the text without the time. */
  task: string;
  /** Who does it, where the sentence itself begins with that; as printed. */
  doer: string | null;
  publication: ReturnType<typeof publicationOf> | null;
  /** Where it stands in a calendar; `null` where the text gives neither a date nor a period. */
  calendarDate: string | null;
}

/** Every promise of some plans: dated ones by date, what comes again, the most frequent first, then what has no time. */
export function listLedger(plans: readonly Plan[]): LedgerRecord[] {
  return plans.flatMap(recordsOf).sort((one, other) => compare(sortKey(one), sortKey(other)));
}

/** The sort is stable, so a plan's own order holds within a day. */
function sortKey({ state, date, every }: LedgerRecord): string {
  if (state === null) return '9999 none';
  return date ?? `9999 ${String(every === null ? 9999 : periodMonths(every)).padStart(4, '0')}`;
}

/** Whether a deadline lay before a day, `YYYY-MM-DD`, such as that of the build; what only begins has no deadline. */
export function isPast({ state, date }: Pick<LedgerRecord, 'state' | 'date'>, today: string) {
  return state === 'due' && date !== null && date < today;
}

/** What a record says of the four things that a reader asks of a promise. */
export type Told = ReturnType<typeof toldIn>;

/** Which of the four things the text says; 定期 alone does not say how often. */
export function toldIn({ units, doer, state, every, figures, publication }: LedgerRecord) {
  return {
    who: units.length > 0 || doer !== null,
    when: state === 'recurring' ? every !== null : state !== null,
    figure: figures.length > 0,
    publication: publication !== null,
  };
}

/** Asked for by many pages; the records of a plan are made once. */
const recordsOf = oncePer((plan: Plan): LedgerRecord[] => {
  const { facts } = plan;
  const reader = readerOf(plan);
  const timed = new Set(facts.commitments.flatMap(({ public: id }) => id ?? []));
  return [
    ...facts.commitments.map((fact) => timedRecord(fact, reader)),
    ...facts.disclosures
      .filter(({ id }) => !timed.has(id))
      .map((fact) => publicRecord(fact, reader)),
  ];
});

/** What is asked again and again about one plan. */
type PlanReader = ReturnType<typeof readerOf>;

function readerOf(plan: Plan) {
  const { metadata, clauses, facts } = plan;
  const years = facts.commitments.flatMap(({ date }) => (date ? Number(date.slice(0, 4)) : []));
  const named = years.length > 0 ? Math.min(...years) : null;
  return {
    plan,
    clauses: new Map(clauses.map((clause) => [clause.id, clause])),
    topics: new Map(facts.topics.map(({ clause, topics }) => [clause, topics])),
    leads: createLeadFinder(clauses, facts.responsibilities),
    publications: new Map(facts.disclosures.map((fact) => [fact.id, fact])),
    /** The year of the document, or the first that it names, for reckoning periods from. */
    firstYear: metadata.date === null ? named : Number(metadata.date.slice(0, 4)),
  };
}

function timedRecord(fact: Commitment, reader: PlanReader): LedgerRecord {
  const { kind, date, every, task, state } = fact;
  const answerable = answerableOf(fact, reader);
  const publication = fact.public === null ? undefined : reader.publications.get(fact.public);
  return {
    ...placeOf(fact, reader, date?.replaceAll('-', '') ?? every ?? 'regularly'),
    ...answerable,
    state,
    kind,
    year: date === null ? null : Number(date.slice(0, 4)),
    date,
    every,
    when: printed(fact, reader),
    task,
    doer: doerOf(task, answerable.units),
    publication: publication ? publicationOf(publication) : null,
    calendarDate: date ?? reckon(every, reader.firstYear, task),
  };
}

/** A promise to publish that is bound to no time. */
function publicRecord(fact: Disclosure, reader: PlanReader): LedgerRecord {
  return {
    ...placeOf(fact, reader, 'public'),
    ...answerableOf(fact, reader),
    state: null,
    kind: null,
    year: null,
    date: null,
    every: null,
    when: '',
    task: publicTask(fact, reader),
    doer: fact.publisher,
    publication: publicationOf(fact),
    calendarDate: null,
  };
}

/** More of a sentence than this says more than what is to be public. */
const longestTask = 64;

/** The sentence up to what is to be public, of a long one its last phrases: the very last alone may not say of what. */
function publicTask(fact: Disclosure, reader: PlanReader): string {
  const clause = clauseOf(fact, reader);
  const text = textAt(clause, fact.paragraph);
  const [from] = sentenceAround(text, [fact.start, fact.end]);
  const commas = [...text.slice(from, fact.start).matchAll(/[，,]/gu)];
  const starts = [from, ...commas.map(({ index }) => from + index + 1), fact.start];
  const start = starts.find((at) => fact.end - at <= longestTask) ?? fact.start;
  return shownPhrase(clause, { ...fact, start })
    .trim()
    .replace(/^[并且]/u, '');
}

/** What a promise wants to be made public. */
const publicationOf = ({ id, what, publisher }: Disclosure) => ({ id, what, publisher });

function placeOf(fact: FactPlace, reader: PlanReader, key: string) {
  const { id: plan, region, adcode, complete } = reader.plan.metadata;
  const clause = clauseOf(fact, reader);
  return {
    /** Permanent: from its clause and the place of its words in the source. */
    id: `${plan}-${clauseAnchor(clause.ordinals)}-${fact.span[0]}-${key}`,
    plan,
    region,
    adcode,
    /** How much of its document the text has: what is missing from a part may stand in the rest. */
    complete,
    /** Id of the clause. */
    clause: clause.id,
    paragraph: fact.paragraph,
    /** Where its words stand in the shown text of the paragraph. */
    start: fact.start,
    end: fact.end,
    citation: clauseCitation(clause),
    path: clausePath(clause),
    topics: reader.topics.get(clause.id) ?? [],
    /** The figures that the same words name, as printed: `90%左右`. */
    figures: figuresOf(fact, reader),
    /** The phrase as printed. */
    quote: fact.quote,
  };
}

function clauseOf(fact: FactPlace, { clauses }: PlanReader): Clause {
  const clause = clauses.get(fact.clause);
  if (!clause) throw new Error(`承诺引用的条款 ${fact.clause} 不在方案里。`);
  return clause;
}

/** The figures whose words stand within those of a fact. */
function figuresOf({ clause, paragraph, start, end }: FactPlace, reader: PlanReader): string[] {
  const own = reader.plan.facts.indicators.filter(
    (one) =>
      one.clause === clause &&
      one.paragraph === paragraph &&
      start <= one.focus[0] &&
      one.focus[1] <= end,
  );
  return [...new Set(own.map((one) => printed(one, reader)))];
}

function answerableOf(fact: FactPlace, { leads }: PlanReader) {
  const named = leads.answerable(fact);
  return {
    /** The units in the lead, as printed; where nobody leads, those responsible, or those who carry out. */
    units: [...new Set(named.map(({ unit }) => unit))] as readonly string[],
    /** The part of the units; `null` where there are none. */
    role: named[0]?.role ?? null,
    /** The ids of the units in the register of agencies. */
    agencies: [...new Set(named.flatMap(({ agency }) => agency ?? []))],
  };
}

function printed(fact: FactPlace, reader: PlanReader): string {
  return shownWords(clauseOf(fact, reader), fact).replaceAll(/\s/g, '');
}

/** A longer subject has more in it than who. */
const longestDoer = 24;

/** Who does it, where the sentence begins with that. */
function doerOf(task: string, units: readonly string[]): string | null {
  const unit = units.find((name) => task.startsWith(name));
  if (unit !== undefined) return unit;
  if (startsWithVerb(task)) return null;
  const who = subjectIn([/^[^，,：:]*/u.exec(task)?.[0] ?? '']);
  return who !== null && who.length <= longestDoer && task.startsWith(who) ? who : null;
}

function reckon(every: string | null, year: number | null, task: string): string | null {
  return every === null || year === null ? null : firstOccurrence(every, year, task);
}
