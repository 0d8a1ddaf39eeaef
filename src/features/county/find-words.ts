import { createLeadFinder, type LeadFinder } from '../../corpus/facts/leads.ts';
import type { FactPlace } from '../../corpus/facts/types.ts';
import type { Clause, Plan } from '../../corpus/plan.ts';
import { oncePer } from '../../shared/once.ts';
import { listLedger, type LedgerRecord } from '../commitments/ledger.ts';
import { sentenceAt, sentencesOf } from '../learn/sentences.ts';
import type { CountyAsk } from '../learn/registers/county-ask.ts';

/** A whole sentence of a plan, with what the ledger read from it. */
export interface CountyWords {
  clause: Clause;
  sentence: string;
  /** Who does it, as the sentence says; `null` where it does not begin with that. */
  doer: string | null;
  /** The units that answer for it, as printed; `[]` where the clause names none. */
  units: readonly string[];
  /** Whether those lead, are responsible or carry out; `null` where there are none. */
  role: LedgerRecord['role'];
  /** When and how often, as printed; `[]` where the sentence names no time. */
  times: readonly string[];
  /** The figures of the sentence, as printed. */
  figures: readonly string[];
}

/** What a plan says of something, and where it is silent, what comes nearest. */
export type CountyAnswer = ReturnType<typeof answerFrom>;

/** Every sentence of a plan is looked through for each question of each sheet. */
const readerOf = oncePer(readPlan);

/** Answer a question with whole sentences of a plan: those first that say who, what and when. */
export function answerFrom(plan: Plan, ask: CountyAsk) {
  const { sentences, targets } = readerOf(plan);
  const answers = [
    ask.metric === undefined ? [] : targets(ask.metric),
    ...(ask.words ?? []).map((set) => best(sentences, set)),
  ];
  const words = answers.find((found) => found.length > 0) ?? [];
  if (words.length > 0) return { words, nearest: null };
  const near = ask.near.map((word) => best(sentences, [word])[0]);
  return { words, nearest: near.find((found) => found !== undefined) ?? null };
}

/** Every sentence of a plan, those first of which a class can make most. */
export function readableSentences(plan: Plan): CountyWords[] {
  return readerOf(plan).sentences.toSorted((one, other) => worth(other) - worth(one));
}

function best(sentences: readonly CountyWords[], words: readonly string[]): CountyWords[] {
  return sentences
    .filter(({ sentence }) => words.every((word) => sentence.includes(word)))
    .sort((one, other) => worth(other) - worth(one))
    .slice(0, 1);
}

/** So many characters a class reads in one breath; of more, each thirty count as much as one thing less that is said. */
const breath = 90;
/** A shorter sentence says too little to work with. */
const meagre = 14;

/** How much a class can make of a sentence: whether it says when, who and how much, and can be read in one breath. */
function worth({ sentence, times, doer, units, figures }: CountyWords): number {
  const told = Number(times.length > 0) + Number(units.length > 0) + Number(doer !== null);
  const length = Math.max(0, sentence.length - breath) / 30 + (sentence.length < meagre ? 2 : 0);
  return told + Number(figures.length > 0) - length;
}

/** What stands in brackets alone names the units of the sentence before it. */
const unitNote = /^[（(][^）)]*[）)]$/u;

function readPlan(plan: Plan) {
  const { clauses, facts } = plan;
  const leads = createLeadFinder(clauses, facts.responsibilities);
  const ledger = Map.groupBy(listLedger([plan]), ({ clause }) => clause);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const tell = (clause: Clause, sentence: string): CountyWords =>
    tellSentence({ clause, sentence }, ledger.get(clause.id) ?? [], leads);
  const all = clauses.flatMap((clause) =>
    sentencesOf(clause)
      .filter((sentence) => !unitNote.test(sentence))
      .map((sentence) => tell(clause, sentence)),
  );
  return {
    sentences: withoutRepeats(all),
    targets: (metric: string) => {
      const own = facts.indicators.filter(({ metricId }) => metricId === metric);
      const told = own.map((fact) => {
        const clause = byId.get(fact.clause)!;
        return tell(clause, sentenceAt(clause, fact));
      });
      return withoutRepeats(told);
    },
  };
}

/** Of two clauses that say the same, the one of which more was read counts, else the inner one. */
function withoutRepeats(told: readonly CountyWords[]): CountyWords[] {
  const kept = new Map<string, CountyWords>();
  for (const words of told) {
    const before = kept.get(words.sentence);
    const isInner = before !== undefined && words.clause.id.startsWith(`${before.clause.id}.`);
    const more = before === undefined ? 1 : worth(words) - worth(before);
    if (more > 0 || (more === 0 && isInner)) kept.set(words.sentence, words);
  }
  return [...kept.values()];
}

function tellSentence(
  { clause, sentence }: Pick<CountyWords, 'clause' | 'sentence'>,
  ledger: readonly LedgerRecord[],
  leads: LeadFinder,
): CountyWords {
  const place = placeOf(clause, sentence);
  const own = ledger.filter(
    ({ paragraph, start, end }) =>
      paragraph === place.paragraph && place.start <= start && end <= place.end,
  );
  const timed = own.find(({ when }) => when !== '');
  const named = leads.answerable(place);
  return {
    clause,
    sentence,
    doer: (timed ?? own[0])?.doer ?? null,
    units: [...new Set(named.map(({ unit }) => unit))],
    role: named[0]?.role ?? null,
    times: [...new Set(own.flatMap(({ when }) => (when === '' ? [] : when)))],
    figures: [...new Set(own.flatMap(({ figures }) => figures))],
  };
}

/** Where a sentence stands in its clause, in the shape of a fact. */
function placeOf(clause: Clause, sentence: string): FactPlace {
  const at = clause.paragraphs.findIndex(({ text }) => text.includes(sentence));
  const start = clause.paragraphs[at]?.text.indexOf(sentence) ?? 0;
  const end = start + sentence.length;
  const place = { plan: clause.plan, clause: clause.id, paragraph: at + 1 };
  return { ...place, start, end, focus: [start, end], span: [0, 0], quote: sentence };
}
