import { z } from 'astro/zod';
import { Reporter } from '../diagnostics.ts';
import { LineIndex } from '../position.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { adcode, confidences, listedAdcode, text } from './fields.ts';
import { readRegister, type ReadRegister } from './read-register.ts';

const schema = z.strictObject({
  adcode,
  name: text.describe('请写行政区划的全称。'),
  /** WGS 84. */
  lat: z.number().min(-90).max(90).describe('请写十进制的纬度（WGS 84）。'),
  lon: z.number().min(-180).max(180).describe('请写十进制的经度（WGS 84）。'),
  source: text.describe('请写坐标的来源。'),
  confidence: z.enum(confidences),
  /** Names that were in use when a plan was written. */
  formerNames: z
    .array(z.strictObject({ name: text, adcode, note: text }))
    .default([])
    .describe('每个旧名写 name、adcode、note 三项。'),
});

/** A place with what the list of divisions does not say of it. */
export type PlaceEntry = z.infer<typeof schema>;

/** Read the register of places. */
export function readPlaces(
  file: string,
  source: string,
  divisions: readonly Division[],
): ReadRegister<PlaceEntry> {
  const names = new Map(divisions.map((division) => [division.adcode, division.name]));
  const entry = schema
    .extend({ adcode: listedAdcode(divisions) })
    .refine((place) => (names.get(place.adcode) ?? place.name) === place.name, {
      path: ['name'],
      error: ({ input }) => `与代码不符，代码是${names.get((input as PlaceEntry).adcode)}的`,
    });
  return readRegister(source, { file, entry, keyOf: (place) => place.adcode });
}

/** A province, prefecture or county. */
export interface Division {
  adcode: string;
  name: string;
}

/** Read the list of divisions: a line `adcode,name` each, below a header. */
export function readDivisions(
  file: string,
  source: string,
): { entries: readonly Division[]; diagnostics: readonly Diagnostic[] } {
  const reporter = new Reporter(file, new LineIndex(source));
  const entries: Division[] = [];
  let offset = 0;
  for (const [index, line] of source
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const match = /^([1-9]\d{5}),(\p{Script=Han}+)\r?$/u.exec(line);
    if (match?.[1] && match[2]) entries.push({ adcode: match[1], name: match[2] });
    else if (index > 0 && line.trim() !== '')
      reporter.report('register-row', { row: line.trim() }, offset);
    offset += line.length + 1;
  }
  if (offset > 0 && entries.length === 0 && reporter.diagnostics.length === 0)
    reporter.report('register-empty', {}, 0);
  return { entries, diagnostics: reporter.diagnostics };
}
