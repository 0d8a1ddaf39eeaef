import type {
  ClauseFacts,
  Destination,
  PageTitle,
  Synonym,
  Traditional,
  Vocabulary,
} from './types.ts';

/** What not every query needs, fetched when it is asked for. */
export interface Extras {
  traditional: () => Promise<Traditional>;
  synonyms: () => Promise<readonly Synonym[]>;
  vocabulary: () => Promise<Vocabulary>;
  /** Characters by how they sound, without tones: `a阿啊 ai爱`. */
  syllables: () => Promise<string>;
  /** The places that a query names, if it is no words of a text but a citation. */
  findDestinations: (query: string) => Promise<readonly Destination[]>;
  facts: () => Promise<readonly ClauseFacts[]>;
  pages: () => Promise<readonly PageTitle[]>;
  /** The texts of the pages, in their order. */
  pageTexts: () => Promise<readonly string[]>;
}
