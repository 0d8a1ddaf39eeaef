/** What a reader may type beside the texts' own words, out of the registers: names of things, and other words for them. */
import { isProvince, provinceDigits } from '../../../corpus/adcode.ts';
import { shortForms } from '../../../corpus/division-names.ts';
import type { Plan } from '../../../corpus/plan.ts';
import type { Agency } from '../../../corpus/registers/agencies.ts';
import type { Registers } from '../../../corpus/registers/registers.ts';
import type { ArticleMapping, LawDocument } from '../../law/registers.ts';
import type { Term } from '../../learn/registers/glossary.ts';
import { keyOf } from '../fold.ts';
import type { Named, Synonym, Vocabulary } from '../types.ts';
import { anyOffice, officeNames } from '../vocabulary.ts';

/** What helps to understand a query. */
export interface SearchWords {
  synonyms: readonly Synonym[];
  vocabulary: Vocabulary;
  /** Syllables with the characters that sound so: `ba霸巴 bai柏白`. */
  syllables: string;
}

export const noVocabulary: Vocabulary = { agencies: [], topics: [], provinces: [] };

/** Two characters may begin any word. */
const shortestOffice = 3;

/** The names that the facts of some plans can be asked for by. */
export function vocabularyOf(
  plans: readonly Pick<Plan, 'facts' | 'metadata'>[],
  { agencies, topics, divisions }: Pick<Registers, 'agencies' | 'topics' | 'divisions'>,
): Vocabulary {
  const facts = plans.map((plan) => plan.facts);
  const usedAgencies = new Set(
    facts.flatMap(({ responsibilities }) => responsibilities.map(({ agency }) => agency)),
  );
  const usedTopics = new Set(
    facts.flatMap((fact) => fact.topics.flatMap((clause) => clause.topics)),
  );
  const codes = new Set(plans.map(({ metadata }) => provinceDigits(metadata.adcode)));
  return {
    agencies: agencies
      .filter(({ id }) => usedAgencies.has(id))
      .map((agency): Named => [agency.id, agency.name, ...packNames(agency)]),
    topics: topics.filter(({ id }) => usedTopics.has(id)).map(({ id, name }): Named => [id, name]),
    provinces: divisions
      .filter(({ adcode }) => isProvince(adcode) && codes.has(provinceDigits(adcode)))
      .map(({ adcode, name }): Named => [provinceDigits(adcode), name, ...shortForms(name)]),
  };
}

/** What an agency is called beside its name, but for what is told by what it is for. */
function packNames({ name, words, generic, names }: Agency): string[] {
  const offices = words.map((word) => `${word}${anyOffice}`);
  const told = new Set([name, ...offices.flatMap(officeNames)]);
  const others = [...generic, ...names.flatMap((entry) => entry.printed)]
    .filter((one) => one.length >= shortestOffice)
    // 市环保局 is read as an 环保局.
    .filter((one) => !told.has(one) && !told.has(one.replace(/^[省市县区州]/u, '')));
  return [...new Set([...offices, ...others])];
}

/** Other words for terms and documents, as the glossary and the list of laws have them. */
export function registeredSynonyms(
  terms: readonly Pick<Term, 'term' | 'words'>[],
  documents: readonly Pick<LawDocument, 'name' | 'titles' | 'replacedBy'>[],
  plans: readonly Pick<Plan, 'facts'>[],
): Synonym[] {
  // 土壤污染防治法 stands in 土壤污染防治法制 as well; only where a title is cited is the law meant.
  const cited = new Set(plans.flatMap(({ facts }) => facts.citations.map(({ title }) => title)));
  const titlesOf = ({ titles }: Pick<LawDocument, 'titles'>): string[] =>
    titles.filter((title) => cited.has(title));
  const ofTerms = terms.map(({ term, words }) => ({
    say: [term.replaceAll(/（.*?）/gu, '')],
    find: words,
  }));
  const ofDocuments = documents.map((document) => ({
    say: [
      document.name,
      ...[...document.name.matchAll(/“(.+?)”/gu)].map(([, short = '']) => short),
    ],
    find: titlesOf(document),
  }));
  const successors = Map.groupBy(documents, ({ replacedBy }) => replacedBy ?? '');
  const ofSuccessors = [...successors]
    .filter(([name]) => name !== '')
    .map(([name, replaced]) => ({ say: [name], find: replaced.flatMap(titlesOf) }));
  return [...ofTerms, ...ofDocuments, ...ofSuccessors].map(({ say, find }) => ({
    say: say.map(keyOf),
    find: [...new Set(find.map(keyOf))],
  }));
}

/** Words that the code puts for those of the soil law, as the map of articles says: “住宅”改“居住”. */
export function renamedWords(articles: readonly Pick<ArticleMapping, 'change'>[]): Synonym[] {
  return articles.flatMap(({ change }) =>
    [...(change ?? '').matchAll(/[“「](.+?)[”」]改[“「](.+?)[”」]/gu)].map(
      ([, was = '', is = '']) => {
        const both = [was, is].map(keyOf);
        return { say: both, find: both };
      },
    ),
  );
}

/** Characters by how they sound, of a table of syllables with their characters and of names with their readings. */
export function packSyllables(table: readonly (readonly [key: string, value: string])[]): string {
  return table
    .filter(([key]) => /^[a-z]+$/.test(key))
    .map(([sound, characters]) => `${sound}${characters}`)
    .join(' ');
}
