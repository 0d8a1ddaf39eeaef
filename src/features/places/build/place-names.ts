import { z } from 'astro/zod';
import { adcode } from '../../../corpus/registers/fields.ts';
import { readRegister, type ReadRegister } from '../../../corpus/registers/read-register.ts';

const name = z
  .string()
  .regex(/^\p{Script=Han}{2,}$/u)
  .describe('请写至少两个汉字。');

/** The kinds of names that the lists of divisions do not have. */
const kinds = ['nickname', 'former', 'zone'] as const;

/** Where the other names of places stand, from the project's root. */
export const placeNamesFile = 'content/place-names.yaml';

/** Read the other names of places; a code that is no division of today is a problem. */
export function readPlaceNames(
  file: string,
  source: string,
  divisions: readonly { adcode: string }[],
): ReadRegister<PlaceName> {
  const known = new Set(divisions.map((division) => division.adcode));
  const today = adcode.refine((code) => known.size === 0 || known.has(code), {
    message: '不在行政区划表里',
  });
  const adcodes = z.array(today).min(1).describe("请写现在的六位代码，每个加引号，如 ['152921']。");
  return readRegister<PlaceName>(source, {
    file,
    entry: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.enum(kinds).describe(`请写其中之一：${kinds.join('、')}、moved、word。`),
        name,
        adcodes,
      }),
      z.strictObject({
        kind: z.literal('moved'),
        name,
        adcodes,
        from: today.describe("请写原来管它的市的代码，如 '512000'。"),
      }),
      z.strictObject({ kind: z.literal('word'), names: z.array(name).min(1) }),
    ]),
    keyOf: (entry) => (entry.kind === 'word' ? 'word' : `${entry.kind} ${entry.name}`),
  });
}

/** A name beside those in the list of divisions; short names that are everyday words, too, are one entry. */
export type PlaceName =
  | { kind: (typeof kinds)[number]; name: string; adcodes: string[] }
  | { kind: 'moved'; name: string; adcodes: string[]; from: string }
  | { kind: 'word'; names: string[] };
