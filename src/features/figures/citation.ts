import { escapeHtml } from '../../shared/html.ts';
import { citationForms, type CitationForm } from '../plans/citation.ts';
import { escapeMarkdown } from '../plans/markdown.ts';

/** A figure or table with all that a citation of it says. */
export interface CitedFigure {
  title: string;
  /** What of it is meant, where it is filtered: `地方：甘肃省；期限：已到期`. */
  choice: string;
  publisher: string;
  /** Its full address, with its filters. */
  url: string;
  /** The day on which its page was made, ISO 8601. */
  captured: string;
}

export { citationForms, type CitationForm };

/**
 * Write the citation of a figure in one of its forms; each holds its address and the day of its page. That after GB/T
 * 7714—2015 takes it for a data set online.
 */
export function formatFigureCitation(cited: CitedFigure, form: CitationForm): string {
  const { title, choice, publisher, url, captured } = cited;
  const name = `${title}${choice === '' ? '' : `（${choice}）`}`;
  const full = `${publisher}：${name}`;
  switch (form) {
    case 'plain':
      return `${full}，${url}（${captured} 采集）`;
    case 'gbt7714':
      return `${publisher}. ${name}[DS/OL]. (${captured})[${captured}]. ${url}.`;
    case 'markdown':
      return `[${escapeMarkdown(full)}](${url})（${captured} 采集）`;
    case 'html':
      return `<a href="${escapeHtml(url)}">${escapeHtml(full)}</a>（<time datetime="${captured}">${captured}</time> 采集）`;
  }
}
