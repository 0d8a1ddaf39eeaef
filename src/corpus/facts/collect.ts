import type { CollectedFacts, CollectContext, Locate } from './collect-context.ts';
import type { Span } from '../position.ts';
import { findCitations } from './citations.ts';
import { findCommitments } from './commitments.ts';
import { collectArticle } from './collect-article.ts';
import { findDeadlines } from './deadline-cells.ts';
import { findDisclosures } from './disclosures.ts';
import { findIndicators } from './indicators.ts';
import { readLegend } from './legends.ts';
import { otherMetric } from './metrics.data.ts';
import { asPrinted, mostFacts, placeFact, type Passage } from './passages.ts';
import { findPlaces } from './places.ts';
import { findResponsibilities, type FoundResponsibility } from './responsibilities.ts';
import type { CommitmentKind, CommitmentState } from './types.ts';

/** Add the facts of a passage to those collected before. */
export function collectFacts(passage: Passage, context: CollectContext): void {
  const locate: Locate = (phrase, focus) => placeFact(context.source, passage, phrase, focus);
  const before = countKinds(context.facts);
  const units = collectUnits(passage, locate, context);
  collectIndicators(passage, locate, context);
  collectPlaces(passage, units, locate, context);
  collectCommitments(passage, locate, context);
  const { disclosures, citations } = context.facts;
  for (const { phrase, focus, what, publisher } of findDisclosures(passage)) {
    const place = locate(phrase, focus);
    const printed = (words: string): string => asPrinted(passage, words, phrase);
    const who = publisher === null ? null : printed(publisher);
    if (place) disclosures.push({ ...place, what: printed(what), publisher: who });
  }
  collectArticle(passage, locate, context);
  for (const { phrase, title, number } of findCitations(passage)) {
    const place = locate(phrase, phrase);
    if (place) citations.push({ ...place, title, number });
  }
  const isCut = countKinds(context.facts).some(
    (count, kind) => count - (before[kind] ?? 0) >= mostFacts,
  );
  const [from, to]: Span = locate([0, 1], [0, 1])?.span ?? [0, 0];
  if (isCut && from < to) context.reporter.report('facts-cut-short', { most: mostFacts }, from);
}

function countKinds({ indicators, commitments, disclosures, places }: CollectedFacts): number[] {
  return [indicators, commitments, disclosures, places].map((facts) => facts.length);
}

function collectCommitments(
  passage: Passage,
  locate: Locate,
  { calendar, reporter, facts }: CollectContext,
): void {
  const find = passage.kind === 'deadline' ? findDeadlines : findCommitments;
  const { commitments, undated } = find(passage, calendar);
  for (const { phrase, span, kind, date, every, task } of commitments) {
    const place = locate(phrase, span);
    const words = asPrinted(passage, task, phrase);
    const state = stateOf(kind);
    if (place) facts.commitments.push({ ...place, kind, state, date, every, task: words });
  }
  for (const span of undated) {
    const place = locate(span, span);
    const words = passage.shown.slice(...span);
    if (place) reporter.report('date-without-year', { words }, place.span[0]);
  }
}

function stateOf(kind: CommitmentKind): CommitmentState {
  if (kind === 'recurring') return kind;
  return kind === 'from' ? 'standing' : 'due';
}

function collectUnits(
  passage: Passage,
  locate: Locate,
  context: CollectContext,
): readonly FoundResponsibility[] {
  const { resolveAgency, reporter, facts } = context;
  const legend = readLegend(passage.text);
  if (legend?.lasts) context.legend = legend;
  const { units, cut } = findResponsibilities(passage, resolveAgency, context.legend);
  for (const { role, unit, span, phrase } of units) {
    const place = locate(phrase, span);
    if (!place) continue;
    const agency = resolveAgency(unit);
    if (agency === null) reporter.report('unknown-unit', { unit }, place.span[0]);
    facts.responsibilities.push({ ...place, role, unit, agency });
  }
  for (const span of cut) {
    const place = locate(span, span);
    const words = passage.shown.slice(...span);
    if (place) reporter.report('unit-cut-short', { words }, place.span[0]);
  }
  return units;
}

function collectIndicators(
  passage: Passage,
  locate: Locate,
  { calendar, reporter, facts }: CollectContext,
): void {
  const { indicators, lost } = findIndicators(passage, calendar);
  for (const { phrase, focus, ...figure } of indicators) {
    const place = locate(phrase, focus);
    const metric = asPrinted(passage, figure.metric, phrase);
    const subject = asPrinted(passage, figure.subject, phrase);
    const named = figure.metricId === otherMetric ? { metric, subject } : {};
    if (place) facts.indicators.push({ ...place, ...figure, ...named });
  }
  for (const { span } of lost) {
    const place = locate(span, span);
    const words = passage.shown.slice(...span);
    if (place) reporter.report('figure-without-unit', { words }, place.span[0]);
  }
}

function collectPlaces(
  passage: Passage,
  units: readonly FoundResponsibility[],
  locate: Locate,
  { adcode, gazetteer, reporter, facts }: CollectContext,
): void {
  const noted = units.map(({ phrase }) => phrase);
  for (const { phrase, span, name, printed, division, isDivision, why } of findPlaces(
    passage,
    gazetteer,
    adcode,
    noted,
  )) {
    const place = locate(phrase, span);
    if (!place) continue;
    const shown = passage.shown.slice(span[1] - printed.length, span[1]);
    if (isDivision && !division) reporter.report('unknown-place', { place: shown }, place.span[0]);
    const { adcode: code = null, lat = null, lon = null } = division ?? {};
    const reason = asPrinted(passage, why, phrase);
    facts.places.push({ ...place, name, printed: shown, adcode: code, why: reason, lat, lon });
  }
}
