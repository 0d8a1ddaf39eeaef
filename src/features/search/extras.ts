import type {
  ClauseFacts,
  Destination,
  PageTitle,
  Sounds,
  Synonym,
  Traditional,
  Vocabulary,
} from './types.ts';

/** What not every query needs, fetched when it is asked for. */
export interface Extras {
  traditional: () => Promise<Traditional>;
  synonyms: () => Promise<readonly Synonym[]>;
  vocabulary: () => Promise<Vocabulary>;
  /** The sounds that begin with a letter; `null` where none does. */
  sounds: (letter: string) => Promise<Sounds | null>;
  /** The places that a query names, if it is no words of a text but a citation. */
  findDestinations: (query: string) => Promise<readonly Destination[]>;
  facts: () => Promise<readonly ClauseFacts[]>;
  pages: () => Promise<readonly PageTitle[]>;
  /** The texts of the pages, in their order. */
  pageTexts: () => Promise<readonly string[]>;
}
