import { createHash } from 'node:crypto';
import { elsewhereFolder, getElsewhereNotes } from '../compare/elsewhere-notes.query.ts';
import { href } from '../../shared/url.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { getCorrectable } from '../report/corrections.query.ts';
import { getAsks, quoteClause } from '../report/forms.query.ts';
import { getTerms, noteOf } from '../learn/glossary.query.ts';
import { getSpots } from '../map/map.query.ts';
import { getPlaceFiles } from '../places/places.query.ts';
import { getNoticeQuotes } from '../report/places-to-report.query.ts';

/** A file that the script of a page reads when it is needed. */
export interface Part {
  /** Below the folder of the parts: `citations/gansu.js`. */
  name: string;
  /** Write the file; those of many plans are not all kept. */
  write: () => string;
}

/**
 * Every part, and the name of their folder, which is a hash of them all: a page that is open, or kept for reading offline,
 * while the site is renewed never meets the parts of another build.
 */
export const getParts = once((): { version: string; files: readonly Part[] } => {
  const files = [
    ...getPlans().map((plan) =>
      script(`citations/${plan.metadata.id}`, () =>
        Object.fromEntries(
          plan.clauses.map((clause) => [clause.ordinals, quoteClause(plan, clause)]),
        ),
      ),
    ),
    ...getPlans().map((plan) => script(`asks/${plan.metadata.id}`, () => getAsks(plan))),
    ...[...getNoticeQuotes()].map(([adcode, quotes]) => script(`notices/${adcode}`, () => quotes)),
    ...Object.entries(getPlaceFiles()).map(([name, value]) =>
      script(`places/${name}`, () => value),
    ),
    script('places/spots', getSpots),
    ...getPlans().map((plan) =>
      data(`corrections/${plan.metadata.id}`, () => getCorrectable(plan)),
    ),
    ...(elsewhereFolder() === null ? [] : getPlans()).map((plan) =>
      data(`${elsewhereFolder()}${plan.metadata.id}`, () => getElsewhereNotes(plan)),
    ),
    data('terms', () => Object.fromEntries(getTerms().map((term) => [term.id, noteOf(term)]))),
  ];
  return { version: versionOf(files), files };
});

/** The address of a part, or of a folder of them. */
export function partAddress(name: string): string {
  return href(`/parts/${getParts().version}/${name}`);
}

/** A name for a folder of parts that changes with any of them. */
export function versionOf(files: readonly Part[]): string {
  const hash = createHash('sha256');
  for (const { name, write } of files) hash.update(JSON.stringify({ name, text: write() }));
  return hash.digest('hex').slice(0, 16);
}

/** A module, since the pages that ask for it may fetch nothing. */
function script(name: string, value: () => object | string): Part {
  return { name: `${name}.js`, write: () => `export default ${JSON.stringify(value())};\n` };
}

function data(name: string, value: () => object): Part {
  return { name: `${name}.json`, write: () => JSON.stringify(value()) };
}
