import type { Reporter } from '../diagnostics.ts';
import type { Span } from '../types.ts';
import type { AgencyResolver } from './agencies.ts';
import { findCitations } from './citations.ts';
import { findCommitments } from './commitments.ts';
import { findDisclosures } from './disclosures.ts';
import type { Gazetteer } from './divisions.ts';
import { findIndicators } from './indicators.ts';
import { placeFact, type Passage } from './passages.ts';
import { findPlaces } from './places.ts';
import { findResponsibilities, type FoundResponsibility } from './responsibilities.ts';
import type {
  Citation,
  Commitment,
  Disclosure,
  FactPlace,
  Indicator,
  NamedPlace,
  Responsibility,
} from './types.ts';

/** What passages say, as far as it was read, in the order of the text. */
export interface CollectedFacts {
  responsibilities: Responsibility[];
  indicators: Indicator[];
  commitments: Commitment[];
  disclosures: Disclosure[];
  places: NamedPlace[];
  citations: Citation[];
}

export interface CollectContext {
  source: string;
  /** The plan's own division. */
  adcode: string | null;
  resolveAgency: AgencyResolver;
  gazetteer: Gazetteer;
  reporter: Reporter;
  facts: CollectedFacts;
}

type Locate = (phrase: Span, focus: Span) => FactPlace | null;

/** Add the facts of a passage to those collected before. */
export function collectFacts(passage: Passage, context: CollectContext): void {
  const locate: Locate = (phrase, focus) => placeFact(context.source, passage, phrase, focus);
  const units = findResponsibilities(passage).flatMap((unit) =>
    splitRunTogether(unit, context.resolveAgency),
  );
  collectUnits(units, locate, context);
  collectIndicators(passage, locate, context);
  collectPlaces(passage, units, locate, context);
  const { commitments, disclosures, citations } = context.facts;
  for (const { phrase, span, kind, date, every, task } of findCommitments(passage)) {
    const place = locate(phrase, span);
    if (place) commitments.push({ ...place, kind, date, every, task });
  }
  for (const { phrase, focus, what, publisher } of findDisclosures(passage)) {
    const place = locate(phrase, focus);
    if (place) disclosures.push({ ...place, what, publisher });
  }
  for (const { phrase, title, number } of findCitations(passage)) {
    const place = locate(phrase, phrase);
    if (place) citations.push({ ...place, title, number });
  }
}

/** Two names between which the mark is missing, 农业局水利局, are two units where the register knows both. */
function splitRunTogether(
  found: FoundResponsibility,
  resolve: AgencyResolver,
): FoundResponsibility[] {
  const { unit, span } = found;
  const match = /^(.{2,}?[局委厅办])(.{2,}[局委厅办])$/u.exec(unit);
  if (!match?.[1] || !match[2] || unit.endsWith('分局')) return [found];
  if (resolve(unit) !== null || resolve(match[1]) === null || resolve(match[2]) === null)
    return [found];
  const middle = span[0] + match[1].length;
  return [
    { ...found, unit: match[1], span: [span[0], middle] },
    { ...found, unit: match[2], span: [middle, span[1]] },
  ];
}

function collectUnits(
  units: readonly FoundResponsibility[],
  locate: Locate,
  { resolveAgency, reporter, facts }: CollectContext,
): void {
  for (const { role, unit, span, phrase } of units) {
    const place = locate(phrase, span);
    if (!place) continue;
    const agency = resolveAgency(unit);
    if (agency === null) reporter.report('unknown-unit', { unit }, place.span[0]);
    facts.responsibilities.push({ ...place, role, unit, agency });
  }
}

function collectIndicators(
  passage: Passage,
  locate: Locate,
  { reporter, facts }: CollectContext,
): void {
  const { indicators, lost } = findIndicators(passage);
  for (const { phrase, focus, ...figure } of indicators) {
    const place = locate(phrase, focus);
    if (place) facts.indicators.push({ ...place, ...figure });
  }
  for (const { span, words } of lost) {
    const place = locate(span, span);
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
    if (isDivision && !division)
      reporter.report('unknown-place', { place: printed }, place.span[0]);
    const { adcode: code = null, lat = null, lon = null } = division ?? {};
    facts.places.push({ ...place, name, printed, adcode: code, why, lat, lon });
  }
}
