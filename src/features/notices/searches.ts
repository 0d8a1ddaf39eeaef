import { z } from 'astro/zod';
import { compare } from '../../corpus/compare.ts';
import { adcode, listedAdcode, text } from '../../corpus/registers/fields.ts';
import type { Division } from '../../corpus/registers/places.ts';
import { readRegister, type ReadRegister } from '../../corpus/registers/read-register.ts';

const search = z.strictObject({
  /** The divisions for which the answer is the same. */
  adcodes: z.array(adcode).min(1),
  searchedOn: z.iso.date().describe('请写检索的日期，如 2026-11-22。'),
  /** What kinds of announcements were looked for. */
  lookedFor: z.array(text).min(1).describe('请列出找的是哪几类公告，至少一类。'),
  /** Where they were looked for. */
  where: text.describe('请写在哪里找的。'),
  /** What was found, and why it is not in the register where it is not: whole sentences. */
  found: text
    .refine((words) => words.endsWith('。'))
    .describe('请用完整的句子写找到了什么，以句号结尾；没有找到也要写明。'),
});

/** A search for the announcements about one division or several. */
export type NoticeSearch = z.infer<typeof search>;

/** What stands in place of a division where a search was for no place in particular. */
export const wholeCountry = '100000';

/** Read the searches for notices; a division that is not in the list is a problem. */
export function readSearches(
  file: string,
  source: string,
  divisions: readonly Division[],
): ReadRegister<NoticeSearch> {
  return readRegister(source, {
    file,
    entry: search.extend({ adcodes: z.array(listedAdcode(divisions, [wholeCountry])).min(1) }),
    // Searches of the whole country are told apart by what they were for.
    keyOf: ({ adcodes, searchedOn, lookedFor }) =>
      [...adcodes, searchedOn, ...(adcodes.includes(wholeCountry) ? lookedFor : [])].join(' '),
  });
}

/** When a division itself was last searched, as a list says it behind what it does not have: `还没有找` where it never was. */
export function describeLastSearch(
  searches: ReadonlyMap<string, readonly NoticeSearch[]>,
  adcode: string,
): string {
  const [last] = searches.get(adcode) ?? [];
  return last ? `当地公告最后检索 ${last.searchedOn}` : '还没有找';
}

/** The searches by the divisions for which they were made, or by {@link wholeCountry}, the newest first. */
export function groupSearches(
  searches: readonly NoticeSearch[],
): ReadonlyMap<string, readonly NoticeSearch[]> {
  const made = searches
    .toSorted((one, other) => compare(other.searchedOn, one.searchedOn))
    .flatMap((search) => search.adcodes.map((adcode) => ({ adcode, search })));
  return new Map(
    [...Map.groupBy(made, ({ adcode }) => adcode)].map(([adcode, own]) => [
      adcode,
      own.map(({ search }) => search),
    ]),
  );
}
