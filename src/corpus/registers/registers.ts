import type { Diagnostic } from '../diagnostic.ts';
import { readAgencies, type Agency } from './agencies.ts';
import { readDivisions, readPlaces, type Division, type PlaceEntry } from './places.ts';
import { readTopics, type Topic } from './topics.ts';

/** What the facts of all plans are resolved against. */
export interface Registers {
  agencies: readonly Agency[];
  topics: readonly Topic[];
  places: readonly PlaceEntry[];
  divisions: readonly Division[];
}

/** Where each register stands, from the project's root. */
export const registerFiles = {
  agencies: 'content/agencies.yaml',
  topics: 'content/topics.yaml',
  places: 'content/places.yaml',
  divisions: 'content/divisions.csv',
} as const;

/** Read all registers from the texts of their files. */
export function readRegisters(texts: Readonly<Record<keyof Registers, string>>): {
  registers: Registers;
  diagnostics: readonly Diagnostic[];
} {
  const agencies = readAgencies(registerFiles.agencies, texts.agencies);
  const topics = readTopics(registerFiles.topics, texts.topics);
  const divisions = readDivisions(registerFiles.divisions, texts.divisions);
  const places = readPlaces(registerFiles.places, texts.places, divisions.entries);
  const read = [agencies, topics, places, divisions];
  return {
    registers: {
      agencies: agencies.entries,
      topics: topics.entries,
      places: places.entries,
      divisions: divisions.entries,
    },
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
