/** What the site says beside the plans, made ready to be searched. */
import type { Term } from '../../learn/registers/glossary.ts';
import { noticePath } from '../../notices/addresses.ts';
import type { Notice } from '../../notices/types.ts';
import { typeWords } from '../../notices/words.ts';
import type { SearchablePage } from '../pages.ts';
import type { BundleFile } from './bundle.ts';

/** The titles are fetched with any search, so their number may not grow without bound; the newest are taken. */
const mostNotices = 300;

/** The newest notices, by plot and place. */
export function noticePages(
  notices: readonly Notice[],
  nameOf: (adcode: string) => string,
): SearchablePage[] {
  return notices
    .toReversed()
    .slice(0, mostNotices)
    .map(({ id, name, adcode, type, issuer, address, pollutants, statusPrinted, bannedUse }) => ({
      kind: 'notice',
      title: name,
      path: noticePath(id),
      text: [
        nameOf(adcode),
        typeWords[type],
        issuer,
        address,
        ...pollutants,
        statusPrinted,
        bannedUse,
      ]
        .filter((words) => words !== null)
        .join('。'),
    }));
}

/** The terms of the glossary. */
export function termPages(terms: readonly Term[]): SearchablePage[] {
  return terms.map(({ id, term, definition }) => ({
    kind: 'term',
    title: term,
    path: `/learn/glossary/#${id}`,
    text: definition,
  }));
}

/** The files of the bundle: titles for every search, texts for those who ask for more. */
export function pageFiles(pages: readonly SearchablePage[]): BundleFile[] {
  const titles = pages.map(({ kind, title, path }) => ({ kind, title, path }));
  return [
    { path: 'pages.json', content: JSON.stringify(titles) },
    { path: 'page-texts.json', content: JSON.stringify(pages.map(({ text }) => text)) },
  ];
}
