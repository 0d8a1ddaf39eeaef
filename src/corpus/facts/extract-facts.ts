import { Reporter } from '../diagnostics.ts';
import { LineIndex } from '../position.ts';
import type { Registers } from '../registers/registers.ts';
import type { Clause } from '../plan.ts';
import { createAgencyResolver, type AgencyResolver } from './agencies.ts';
import type {
  CollectContext,
  CollectedCommitment,
  CollectedDisclosure,
  CollectedFacts,
} from './collect-context.ts';
import { collectFacts } from './collect.ts';
import { readCalendar } from './calendar.ts';
import { deadlineCellCheck } from './deadline-cells.ts';
import { createGazetteer, type Gazetteer } from './divisions.ts';
import { fold } from '../characters/fold.ts';
import { createLeadFinder, type LeadFinder } from './leads.ts';
import { readPassages } from './passages.ts';
import { dropRepeats, onceAClause } from './repeats.ts';
import { createTopicReader, type TopicReader } from './topics.ts';
import type { Commitment, Disclosure, FactPlace, Facts, Indicator, NamedPlace } from './types.ts';

/** The text that clauses were read from. */
export interface FactSource {
  /** Verbatim. */
  text: string;
  /** The name under which problems are reported: `seeds/x.txt`. */
  file: string;
  /** The plan's own division, six digits of GB/T 2260; `null` where it is not known. */
  adcode: string | null;
  /** The topics of clauses that an editor assigned by hand, by clause id. */
  topics?: Readonly<Record<string, readonly string[]>>;
}

/** Read the facts of a plan from its clauses. Never throws; what is doubtful is reported. */
export function extractFacts(
  clauses: readonly Clause[],
  { text, file, adcode, topics = {} }: FactSource,
  registers: Registers,
): Facts {
  const { resolveAgency, gazetteer, readTopics } = toolsFor(registers);
  const reporter = new Reporter(file, new LineIndex(text));
  const facts = nothingYet();
  const context: CollectContext = {
    source: text,
    adcode,
    calendar: readCalendar(clauses),
    resolveAgency,
    gazetteer,
    reporter,
    facts,
    legend: null,
  };
  collectAll(clauses, context);
  const leads = createLeadFinder(clauses, facts.responsibilities);
  const disclosures = bindDisclosures(
    dropRepeats(facts.disclosures, clauses, () => ''),
    leads,
  );
  const commitments = dropRestatedTimes(facts.commitments, clauses);
  return {
    ...facts,
    indicators: dropRepeats(facts.indicators, clauses, figureKey),
    commitments: bindCommitments(commitments, disclosures, leads),
    disclosures,
    places: onceAClause(dropRepeats(facts.places, clauses, placeKey), placeKey),
    topics: readTopics(clauses, topics),
    diagnostics: [...reporter.diagnostics].sort((one, other) => one.offset - other.offset),
  };
}

function collectAll(clauses: readonly Clause[], context: CollectContext): void {
  const last = clauses.findLast(({ heading, paragraphs }) => heading || paragraphs.length > 0);
  for (const clause of clauses) {
    const passages = readPassages(clause);
    passages.forEach((passage, nth) => {
      const endsText = clause === last && nth === passages.length - 1;
      collectFacts({ ...passage, endsText }, context);
    });
  }
}

/** Number the disclosures of each clause; where the sentence does not say who publishes, those in the lead do. */
function bindDisclosures(
  disclosures: readonly CollectedDisclosure[],
  { ownLeads }: LeadFinder,
): Disclosure[] {
  const counts = new Map<string, number>();
  return disclosures.map((fact) => {
    const number = (counts.get(fact.clause) ?? 0) + 1;
    counts.set(fact.clause, number);
    const units = fact.publisher === null ? ownLeads(fact).map(({ unit }) => unit) : [];
    const publisher = units.length > 0 ? units.join('、') : fact.publisher;
    return { ...fact, id: `${fact.clause}/${number}`, publisher };
  });
}

/** Say who answers for each commitment, and what it promises to make public. */
function bindCommitments(
  commitments: readonly CollectedCommitment[],
  disclosures: readonly Disclosure[],
  { answerable }: LeadFinder,
): Commitment[] {
  const byParagraph = Map.groupBy(disclosures, keyOfParagraph);
  return commitments.map((fact) => {
    const told = byParagraph.get(keyOfParagraph(fact)) ?? [];
    const promised = told.find(
      ({ focus: [at], what }) =>
        at < fact.end && (fact.focus[0] <= at || (fact.start <= at && fact.task.includes(what))),
    );
    const lead = [...new Set(answerable(fact).flatMap(({ agency }) => agency ?? []))];
    return { ...fact, lead, public: promised?.id ?? null };
  });
}

const keyOfParagraph = ({ clause, paragraph }: FactPlace): string => `${clause} ${paragraph}`;

interface Tools {
  resolveAgency: AgencyResolver;
  gazetteer: Gazetteer;
  readTopics: TopicReader;
}

/** What is made from the registers is made once for all plans. */
const toolsOf = new WeakMap<Registers, Tools>();

function toolsFor(registers: Registers): Tools {
  const made = toolsOf.get(registers);
  if (made) return made;
  const tools: Tools = {
    resolveAgency: createAgencyResolver(registers.agencies),
    gazetteer: createGazetteer(registers),
    readTopics: createTopicReader(registers.topics),
  };
  toolsOf.set(registers, tools);
  return tools;
}

function nothingYet(): CollectedFacts {
  return {
    responsibilities: [],
    indicators: [],
    commitments: [],
    disclosures: [],
    places: [],
    citations: [],
    penalties: [],
  };
}

/** The work of a unit may repeat a figure without its year. */
const figureKey = ({ metricId, value }: Indicator): string => `${metricId} ${value}`;

const placeKey = ({ name }: NamedPlace): string => name;

/** Words that are nothing but a deadline: `完成时限：2018年底`. */
const bareDeadline = /^[^。，；]{0,6}(?:时限|期限|时间|进度|节点)(?:要求)?\s*[:：]/u;

/**
 * Leave out the commitments that only repeat others. A deadline that stands by itself says nothing new where its clause
 * told the same time before; that of another clause is for something else.
 */
function dropRestatedTimes(
  all: readonly CollectedCommitment[],
  clauses: readonly Clause[],
): CollectedCommitment[] {
  const isCell = deadlineCellCheck(clauses);
  const commitments = dropRepeats(all, clauses, (fact) =>
    isCell(fact) ? `${fact.clause} ${timeKey(fact)}` : timeKey(fact),
  );
  const told = new Set<string>();
  return commitments.filter((fact) => {
    const key = `${fact.clause} ${timeKey(fact)}`;
    const isBare = isCell(fact) || bareDeadline.test(fold(fact.quote.slice(0, 16)));
    const isRestated = told.has(key) && isBare;
    told.add(key);
    return !isRestated;
  });
}

/** What is due in a year, by its end or at it, is due at the same time. */
function timeKey({ kind, date, every }: CollectedCommitment): string {
  if (kind === 'recurring') return `every ${every}`;
  return `${kind === 'from' ? 'from' : 'until'} ${date}`;
}
