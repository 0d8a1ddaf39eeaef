import { Reporter } from '../diagnostics.ts';
import { LineIndex } from '../position.ts';
import type { Registers } from '../registers/registers.ts';
import type { Clause } from '../types.ts';
import { createAgencyResolver, type AgencyResolver } from './agencies.ts';
import { collectFacts, type CollectContext, type CollectedFacts } from './collect.ts';
import { readCalendar } from './calendar.ts';
import { createGazetteer, type Gazetteer } from './divisions.ts';
import { fold } from './fold.ts';
import { readPassages } from './passages.ts';
import { dropRepeats, onceAClause } from './repeats.ts';
import { createTopicReader, type TopicReader } from './topics.ts';
import type { Commitment, Facts, Indicator, NamedPlace } from './types.ts';

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
  const last = clauses.findLast(({ heading, paragraphs }) => heading || paragraphs.length > 0);
  for (const clause of clauses) {
    const passages = readPassages(clause);
    passages.forEach((passage, nth) => {
      const endsText = clause === last && nth === passages.length - 1;
      collectFacts({ ...passage, endsText }, context);
    });
  }
  return {
    ...facts,
    indicators: dropRepeats(facts.indicators, clauses, figureKey),
    commitments: dropRestated(dropRepeats(facts.commitments, clauses, timeKey)),
    disclosures: dropRepeats(facts.disclosures, clauses, () => ''),
    places: onceAClause(dropRepeats(facts.places, clauses, placeKey), placeKey),
    topics: readTopics(clauses, topics),
    diagnostics: [...reporter.diagnostics].sort((one, other) => one.offset - other.offset),
  };
}

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
  };
}

/** The work of a unit may repeat a figure without its year. */
const figureKey = ({ metricId, value }: Indicator): string => `${metricId} ${value}`;

const placeKey = ({ name }: NamedPlace): string => name;

/** Words that are nothing but a deadline: `完成时限：2018年底`. */
const bareDeadline = /^[^。，；]{0,6}(?:时限|期限|时间|进度|节点)(?:要求)?\s*[:：]/u;

/** A deadline that stands by itself says nothing new where its clause told the same time before. */
function dropRestated(commitments: readonly Commitment[]): Commitment[] {
  const told = new Set<string>();
  return commitments.filter((fact) => {
    const key = `${fact.clause} ${timeKey(fact)}`;
    const isRestated = told.has(key) && bareDeadline.test(fold(fact.quote.slice(0, 16)));
    told.add(key);
    return !isRestated;
  });
}

/** What is due in a year, by its end or at it, is due at the same time. */
function timeKey({ kind, date, every }: Commitment): string {
  if (kind === 'recurring') return `every ${every}`;
  return `${kind === 'from' ? 'from' : 'until'} ${date}`;
}
