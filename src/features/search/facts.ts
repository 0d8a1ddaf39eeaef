/** What clauses are narrowed by, packed for the way to the browser. */
import { responsibilityRoles } from '../../corpus/facts/types.ts';
import { clauseKinds, type ClauseFacts } from './types.ts';

/** Lists of names, and for each clause the places in them, kind by kind; an agency and its role share one number. */
export interface PackedFacts {
  topics: readonly string[];
  agencies: readonly string[];
  years: readonly string[];
  places: Readonly<Record<keyof ClauseFacts, readonly (readonly number[])[]>>;
}

export const noFacts: ClauseFacts = { topics: [], duties: [], kinds: [], years: [] };

/** Pack the facts of all clauses. */
export function packFacts(clauses: readonly ClauseFacts[]): PackedFacts {
  const topics = listOf(clauses.flatMap((clause) => clause.topics));
  const agencies = listOf(clauses.flatMap(({ duties }) => duties.map(({ agency }) => agency)));
  const years = listOf(clauses.flatMap((clause) => clause.years));
  return {
    topics,
    agencies,
    years,
    places: {
      topics: clauses.map((clause) => clause.topics.map((topic) => topics.indexOf(topic))),
      duties: clauses.map(({ duties }) =>
        duties.map(
          ({ agency, role }) =>
            agencies.indexOf(agency) * responsibilityRoles.length +
            responsibilityRoles.indexOf(role),
        ),
      ),
      kinds: clauses.map(({ kinds }) => kinds.map((kind) => clauseKinds.indexOf(kind))),
      years: clauses.map((clause) => clause.years.map((year) => years.indexOf(year))),
    },
  };
}

/** Unpack the facts of all clauses. */
export function unpackFacts({ topics, agencies, years, places }: PackedFacts): ClauseFacts[] {
  return places.topics.map((topicPlaces, clause) => ({
    topics: topicPlaces.map((place) => at(topics, place)),
    duties: at(places.duties, clause).map((duty) => ({
      agency: at(agencies, Math.floor(duty / responsibilityRoles.length)),
      role: at(responsibilityRoles, duty % responsibilityRoles.length),
    })),
    kinds: at(places.kinds, clause).map((place) => at(clauseKinds, place)),
    years: at(places.years, clause).map((place) => at(years, place)),
  }));
}

function listOf(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function at<T>(list: readonly T[], place: number): T {
  const value = list[place];
  if (value === undefined) throw new Error('The packed facts name something that is not listed.');
  return value;
}
