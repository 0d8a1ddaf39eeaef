import type { Level } from '../../corpus/division-names.ts';

/** A division of the country. */
export interface Place {
  code: string;
  name: string;
  level: Level;
}

/** How a text names a place: in full 0, shortened 1, by a nickname 2, by a former name 3, with another kind than it has 4. */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** A place under one of its names. */
export interface Form {
  place: Place;
  rank: Rank;
}

/** What the site holds of a place: a plan of its own, notices about it or about places in it; neither where it only was searched. */
export interface HeldFlags {
  plan: boolean;
  notices: boolean;
}

/** The places of the country by all their names. */
export interface Gazetteer {
  places: ReadonlyMap<string, Place>;
  forms: ReadonlyMap<string, readonly Form[]>;
  /** How many characters the longest form has. */
  longest: number;
  /** Full names and stems by their length, for slips. */
  byLength: () => ReadonlyMap<number, readonly { text: string; place: Place }[]>;
  /** A county that another prefecture governs now: that one's code and the county's, joined. */
  moved: ReadonlySet<string>;
  /** All characters of the names and of the words beside them. */
  characters: () => ReadonlySet<string>;
  /** Zones that are no divisions and do not begin with the name of one, with what they lie in. */
  zones: ReadonlyMap<string, readonly string[]>;
  /** Short names that are words of everyday use, too. */
  words: ReadonlySet<string>;
  /** Places of which the site holds something. */
  held: ReadonlyMap<string, HeldFlags>;
}

/** How alike two characters are: 3 by looks or sound, 2 by a near sound, 0 not at all. */
export type Likeness = 0 | 2 | 3;

/** Where a slip is looked for. */
export interface SlipScope {
  /** The places that the slip has to lie in; none for the whole country. */
  outers: readonly Place[];
  /** Whether a name of another character that is neither like nor sounds so will do. */
  isLoose: boolean;
}

/** What knows of slips, which comes with the sounds. */
export interface Slips {
  find: (scope: Scope, said: string, within: SlipScope) => Answer | undefined;
  behind: (scope: Scope, chain: Chain) => Answer | undefined;
  alikes: (scope: Scope, name: string) => string[];
}

/** How the names of the places sound. */
export interface Sounds {
  /** The syllable of a character, without its tone: `yan` for 雁. */
  of: ReadonlyMap<string, string>;
  /** The places that Latin letters spell. */
  ask: (scope: Scope) => Answer;
  likeness: (one: string, other: string) => Likeness;
  slips: Slips;
}

/** The towns of the provinces and of the names that were loaded. */
export interface Towns {
  /** Take in a file that an answer wanted. */
  read: (file: string, text: string) => void;
  has: (province: string) => boolean;
  /** Where the town that a text names lies, in place of the answer that only the names of divisions gave. */
  answer: (scope: Scope, found: Answer) => Answer;
  /**
   * Where the town lies that a text may be with nothing that says where, in place of the answer that only the names of
   * divisions gave; one that wants a file where the town would stand in that.
   */
  answerAlone: (scope: Scope, reading: { chains: readonly Chain[] }, found: Answer) => Answer;
}

/** What the resolver may know beside the gazetteer. */
export interface Options {
  /** In a box for places a name inside a sentence counts; on the search page only a text that is nothing but a place. */
  where: 'place' | 'search';
  sounds?: Sounds | undefined;
  /** Simplified characters by the traditional ones that readers type for them. */
  traditional?: ReadonlyMap<string, string> | undefined;
  /** Codes that are no more, with those of today. */
  oldCodes?: ReadonlyMap<string, readonly string[]> | undefined;
  towns?: Towns | undefined;
}

/** How a text was understood. */
export type How =
  | 'name'
  | 'code'
  | 'former'
  | 'suffix'
  | 'slip'
  | 'pinyin'
  | 'initials'
  | 'zone'
  // A town of the list, one that it lacks, and one for which no list was read.
  | 'town'
  | 'unlisted'
  | 'townless'
  | 'conflict'
  | 'prefix'
  | 'two'
  | '';

/** What a text names. */
export interface Answer {
  /** One place, several to choose from, a place too small for the list, one outside of it, or none. */
  state: 'one' | 'choose' | 'county' | 'outside' | 'none';
  codes: readonly string[];
  /** Other places that the text may mean, below the answer. */
  also: readonly string[];
  how: How;
  /** What of the text named the place. */
  matched: string;
  /** The town's name in the list. */
  town?: string;
  /** Whether a search page may put the answer above its results as a card, as one line, or not. */
  claim: 'card' | 'hint' | 'none';
  /** The file that would tell more, or only what reads such files: the caller loads it and asks again. */
  wants?: 'sounds' | 'traditional' | 'codes' | 'towns' | `towns/${string}` | `town-names/${string}`;
}

/** A run of names in a text that lie in one another. */
export interface Chain {
  start: number;
  end: number;
  places: readonly Form[];
  /** How many names it is made of. */
  depth: number;
  /** The innermost of them as written. */
  text: string;
  /** Whether that is nothing but a short form. */
  isShort: boolean;
}

/** Everything that the steps of one answer share. */
export interface Scope {
  gazetteer: Gazetteer;
  options: Options;
  /** The text as typed, in simplified characters and without useless blanks. */
  text: string;
}

/** The answer that nothing was found. */
export const nothing: Answer = {
  state: 'none',
  codes: [],
  also: [],
  how: '',
  matched: '',
  claim: 'none',
};
