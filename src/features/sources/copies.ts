import { z } from 'astro/zod';
import { text, webAddress } from '../../corpus/registers/fields.ts';
import { readRegister, type ReadRegister } from '../../corpus/registers/read-register.ts';
import { hostOf, kindOfSource, sourceKinds, type SourceKind } from './source-kinds.ts';

/** How much of a page was read. */
const extents = ['whole', 'opening', 'part'] as const;

const schema = z.strictObject({
  url: webAddress.describe('请写 http 开头的完整网址，与登记册里写的一字不差。'),
  /** Who has put it there, and from whom they have it: `乡村干部报网转新华社`; left out of what looks like advertising. */
  by: text
    .optional()
    .describe(
      '请写谁登的、转自谁，如「乡村干部报网转新华社」；像广告的网站不写，页面就不写它的名字。',
    ),
  /** What the page is dated; left out where it bears no date. */
  date: z.iso.date().optional().describe('请写那一页的日期，如 2026-11-22；没有日期的不写。'),
  read: z
    .enum(extents)
    .optional()
    .describe(`请写 whole（全文）、opening（开头）或 part（一段）；没有记下的不写。`),
  /** Where the host does not tell. */
  kind: z.enum(sourceKinds).optional(),
  /** What of the statement was not read on it. */
  note: text.optional().describe('请写这一页没有读到的是什么。'),
});

/** A page that something was read on, as editors describe it. */
export type CopyEntry = z.infer<typeof schema>;

export const copiesFile = 'content/sources.yaml';

/** Read what is known of the pages that the registers name by their addresses. */
export function readCopies(file: string, source: string): ReadRegister<CopyEntry> {
  return readRegister(source, { file, entry: schema, keyOf: ({ url }) => url });
}

/** A page that something was read on, as readers are told of it. */
export type Copy = ReturnType<typeof listCopies>[number];

/** The pages at some addresses on which a document was read, the nearest to it first. */
export function listCopies(
  urls: readonly string[],
  document: string,
  known: ReadonlyMap<string, CopyEntry>,
) {
  return [...new Set(urls)]
    .map((url) => {
      const entry = known.get(url);
      const kind = entry?.kind ?? kindOfSource(url, document);
      const isNamed = kind !== 'other' || entry?.by !== undefined;
      // Nobody vouches for who stands behind the others.
      return { url, label: isNamed ? hostOf(url) : '一个转载页', kind, entry };
    })
    .sort((one, other) => sourceKinds.indexOf(one.kind) - sourceKinds.indexOf(other.kind));
}

const extentNames: Readonly<Record<(typeof extents)[number], string>> = {
  whole: '读了全文',
  opening: '只读到开头',
  part: '只读到一段',
};

/** Who publishes a copy, from when it is, how much of it was read and what was not there, in a few words. */
export function describeCopy(
  { kind, entry }: Copy,
  kindNames: Readonly<Record<SourceKind, string>>,
): string {
  const read = entry?.read && extentNames[entry.read];
  return [kindNames[kind], entry?.by, entry?.date, read, entry?.note]
    .filter((part) => part !== undefined)
    .join('，');
}

const address = /https?:\/\/[^\s（）；，、。”]+/g;

/** A statement of sources, its words apart from the addresses among them. */
export function splitAddresses(said: string): { document: string; urls: readonly string[] } {
  const urls = said.match(address) ?? [];
  const words = said
    .replaceAll(address, '')
    .replaceAll(/（\s*）/g, '')
    .replaceAll(/\s+/g, ' ');
  return { document: words.replaceAll(/(?:^[\s；，：]+|[\s；，：]+$)/g, ''), urls };
}

/**
 * A document as it is cited, with the body that its number belongs to.
 *
 * @example formatDocument('国发〔2016〕31号') // '国发〔2016〕31号（国务院）'
 */
export function formatDocument(number: string): string {
  const [, issuer] = issuersByNumber.find(([prefix]) => number.startsWith(prefix)) ?? [];
  return issuer === undefined ? number : `${number}（${issuer}）`;
}

const issuersByNumber: readonly (readonly [prefix: string, issuer: string])[] = [
  ['国办发', '国务院办公厅'],
  ['国发', '国务院'],
];
