import type { Diagnostic } from '../diagnostic.ts';
import { readAgencies, type Agency } from './agencies.ts';
import {
  applyDivisionChanges,
  readDivisionChanges,
  type FormerDivision,
} from './division-changes.ts';
import { readDivisions, readPlaces, type Division, type PlaceEntry } from './places.ts';
import { readTopics, type Topic } from './topics.ts';

/** What the facts of all plans are resolved against. */
export interface Registers {
  agencies: readonly Agency[];
  topics: readonly Topic[];
  places: readonly PlaceEntry[];
  /** Those of today: the list with the changes since. */
  divisions: readonly Division[];
  formerDivisions: readonly FormerDivision[];
}

/** Where each register stands, from the project's root. */
export const registerFiles = {
  agencies: 'content/agencies.yaml',
  topics: 'content/topics.yaml',
  places: 'content/places.yaml',
  divisions: 'content/divisions.csv',
  divisionChanges: 'content/divisions-changes.yaml',
} as const;

/** The texts of the registers' files. */
export type RegisterTexts = Readonly<Record<keyof typeof registerFiles, string>>;

/** Read all registers from the texts of their files. */
export function readRegisters(texts: RegisterTexts): {
  registers: Registers;
  diagnostics: readonly Diagnostic[];
} {
  const agencies = readAgencies(registerFiles.agencies, texts.agencies);
  const topics = readTopics(registerFiles.topics, texts.topics);
  const divisions = readDivisions(registerFiles.divisions, texts.divisions);
  const changes = readDivisionChanges(
    registerFiles.divisionChanges,
    texts.divisionChanges,
    divisions.entries,
  );
  const changed = applyDivisionChanges(divisions.entries, changes.entries);
  const places = readPlaces(registerFiles.places, texts.places, changed.divisions);
  // Without the list that they change, each of the changes would be a mistake of its own.
  const ofChanges = divisions.entries.length === 0 ? [] : [changes];
  const read = [agencies, topics, places, divisions, ...ofChanges];
  return {
    registers: {
      agencies: agencies.entries,
      topics: topics.entries,
      places: places.entries,
      divisions: changed.divisions,
      formerDivisions: changed.former,
    },
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
