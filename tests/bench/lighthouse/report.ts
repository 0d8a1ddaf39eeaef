import { markdownTable } from '../markdown-table.ts';
import type { Audited } from './audit-page.ts';
import { categories, formatSeconds, passes, type Figures } from './figures.ts';

/** Write what was found of each page as a table. */
export function figuresTable(measured: ReadonlyMap<string, Figures>): string {
  const head = ['页面', ...categories.map(({ title }) => title), 'LCP，秒'];
  const rows = [...measured].map(([path, { scores, paint }]) => [
    `\`${path}\``,
    ...categories.map(({ id }) => String(scores[id])),
    formatSeconds(paint),
  ]);
  return markdownTable(head, rows);
}

/** Write what was found of pages of several sites, measured by turns, as a table: a row a page and site. */
export function besideTable(
  measured: readonly { path: string; site: string; figures: Figures }[],
): string {
  const head = ['页面', '性能', 'LCP，秒', '主线程，秒', '阻塞，毫秒'];
  const rows = measured.map(({ path, site, figures: { scores, paint, work, blocking } }) => [
    `\`${path}\` ${site}`,
    String(scores.performance),
    formatSeconds(paint),
    formatSeconds(work),
    String(Math.round(blocking)),
  ]);
  return markdownTable(head, rows);
}

/** Write one line on a page and, where it does not pass, what cost it points. */
export function describePage(path: string, figures: Figures, audited: readonly Audited[]): string {
  const scores = categories.map(({ id, title }) => `${title} ${figures.scores[id]}`).join('，');
  const line = `${path} ${scores}，LCP ${formatSeconds(figures.paint)} 秒`;
  if (passes(figures)) return line;
  const losses = new Set(audited.flatMap((run) => run.losses));
  return [line, ...[...losses].map((loss) => `  ${loss}`)].join('\n');
}
