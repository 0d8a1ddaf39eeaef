import type { SearchablePage } from '../features/search/pages.ts';
import { textOf } from './html.ts';

const mainPattern = /<main\b[^>]*>([\s\S]*)<\/main>/;
const titlePattern = /<h1\b[^>]*>([\s\S]*?)<\/h1>/;
const blockEnd = /<\/(?:p|li|h\d|d[dt]|t[dh]|div|figcaption|summary)>/g;
const headingPattern = /<h[23]\b[^>]*\bid="([^"]+)"[^>]*>([\s\S]*?)<\/h[23]>/g;

/**
 * Cut a page of the class room into the parts that can be linked to: what stands under each heading with an id, down to
 * the next one, and before the first the page itself.
 */
export function readSections(html: string, path: string): SearchablePage[] {
  const main = mainPattern.exec(html)?.[1] ?? '';
  const pageTitle = clean(titlePattern.exec(main)?.[1] ?? '');
  const headings = [...main.matchAll(headingPattern)];
  const page = { title: pageTitle, path, text: clean(main.slice(0, headings[0]?.index)) };
  const parts = headings.map(({ index, 0: tag, 1: id, 2: title = '' }, at) => ({
    title: `${pageTitle}：${clean(title)}`,
    path: `${path}#${id}`,
    text: clean(main.slice(index + tag.length, headings[at + 1]?.index)),
  }));
  return [page, ...parts].map((part) => ({ kind: 'lesson', ...part }));
}

/** The words of a piece of HTML; what stands in different blocks does not run together. */
function clean(html: string): string {
  return textOf(html.replace(blockEnd, ' $&')).replace(/\s+/gu, ' ').trim();
}
