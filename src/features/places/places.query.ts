import { pathToFileURL } from 'node:url';
import { provinceDigits } from '../../corpus/adcode.ts';
import { ContentError } from '../../corpus/content-error.ts';
import { clauseTexts } from '../../corpus/clause-texts.ts';
import { formatDiagnostic } from '../../corpus/diagnostics.ts';
import type { Diagnostic } from '../../corpus/diagnostic.ts';
import { readContentFile } from '../../corpus/io.ts';
import { getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { hasPageOfEveryCounty } from '../../shared/settings.ts';
import { getTerms } from '../learn/glossary.query.ts';
import type { HeldPlace } from '../regions/held.ts';
import { getHeldPlaces } from '../regions/held.query.ts';
import { getRegions } from '../regions/regions.query.ts';
import { traditionalPairs } from '../search/build/traditional.ts';
import { findCommonWords } from './build/common-words.ts';
import { placeNamesFile, readPlaceNames } from './build/place-names.ts';
import { readFormerCodes, readPinyin } from './build/tables.ts';
import { readTownTable, townsFile, writeTownNames, writeTowns } from './build/towns.ts';
import type { HeldFlags } from './types.ts';
import { writeCodes, writeCore, writeSounds, writeTraditional } from './build/write.ts';

/**
 * What the place box loads, by the names of the files, each one value for a module to hold: `core`, `traditional`, `pinyin`, `sound`,
 * `codes`, for each province `towns/62`, for each shelf of their names `town-names/07`, and for each of which the site holds something `held/62`.
 */
export const getPlaceFiles = once((): Readonly<Record<string, string | object>> => {
  const { divisions, formerDivisions } = loadCorpus().registers;
  const { entries: names } = readFile(placeNamesFile, (file, source) =>
    readPlaceNames(file, source, divisions),
  );
  const words = findCommonWords(divisions, siteTexts());
  const { pinyin, sound } = writeSounds(
    readFile('content/pinyin.csv', readPinyin).entries,
    divisions.map(({ name }) => name),
  );
  const core = writeCore({ divisions, formerDivisions, names, words, held: heldFlags() });
  const towns = writeTowns(readFile(townsFile, readTownTable).entries, formerDivisions);
  return {
    core,
    traditional: writeTraditional([core, ...towns.values()], traditionalPairs),
    pinyin,
    sound,
    codes: writeCodes(
      readFile('content/former-codes.csv', readFormerCodes).entries,
      formerDivisions,
    ),
    ...Object.fromEntries([...towns].map(([province, list]) => [`towns/${province}`, list])),
    ...Object.fromEntries(
      [...writeTownNames(towns)].map(([shelf, list]) => [`town-names/${shelf}`, list]),
    ),
    ...Object.fromEntries(
      [...heldByProvince()].map(([province, places]) => [
        `held/${province}`,
        Object.fromEntries(places),
      ]),
    ),
  };
});

function heldByProvince(): ReadonlyMap<string, readonly [string, HeldPlace][]> {
  return Map.groupBy(heldPlaces(), ([adcode]) => provinceDigits(adcode));
}

/** What is held, by code; where not every county has a page, those that have one stand there for it even with nothing held. */
const heldPlaces = once((): ReadonlyMap<string, HeldPlace> => {
  const paged = hasPageOfEveryCounty ? [] : getRegions().filter(({ level }) => level === 'county');
  const bare = paged.map(({ adcode }): [string, HeldPlace] => [adcode, {}]);
  return new Map([...bare, ...getHeldPlaces()]);
});

function heldFlags(): ReadonlyMap<string, HeldFlags> {
  return new Map(
    [...heldPlaces()].map(([adcode, { plans, notices }]) => [
      adcode,
      { plan: plans !== undefined, notices: notices !== undefined },
    ]),
  );
}

/** The words of the plans and of the glossary. */
function siteTexts(): string[] {
  return [
    ...getPlans().flatMap(({ clauses }) => clauses.flatMap(clauseTexts)),
    ...getTerms().flatMap(({ term, definition }) => [term, definition]),
  ];
}

function readFile<Read extends { diagnostics: readonly Diagnostic[] }>(
  file: string,
  read: (file: string, source: string) => Read,
): Read {
  const found = read(file, readContentFile(pathToFileURL(`${process.cwd()}/`), file));
  if (found.diagnostics.length > 0)
    throw new ContentError(found.diagnostics.map(formatDiagnostic).join('\n'));
  return found;
}
