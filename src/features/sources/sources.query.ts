import { readContent } from '../../shared/content.query.ts';
import { once } from '../../shared/once.ts';
import { copiesFile, listCopies, readCopies, type Copy } from './copies.ts';

const getKnown = once(
  () => new Map(readContent(copiesFile, readCopies).map((entry) => [entry.url, entry])),
);

/** The pages at some addresses on which a document was read, the nearest to it first. */
export function getCopies(urls: readonly string[], document: string): readonly Copy[] {
  return listCopies(urls, document, getKnown());
}
