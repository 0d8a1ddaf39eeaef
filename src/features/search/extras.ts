import type {
  Assistance,
  ClauseFacts,
  Destination,
  PageTitle,
  Spellings,
  Vocabulary,
} from './types.ts';

/** What not every query needs, fetched when it is asked for. */
export interface Extras {
  assistance: () => Promise<Assistance>;
  vocabulary: () => Promise<Vocabulary>;
  spellings: () => Promise<Spellings>;
  /** The places that a query names, if it is no words of a text but a citation. */
  findDestinations: (query: string) => Promise<readonly Destination[]>;
  facts: () => Promise<readonly ClauseFacts[]>;
  pages: () => Promise<readonly PageTitle[]>;
  /** The texts of the pages, in their order. */
  pageTexts: () => Promise<readonly string[]>;
}
