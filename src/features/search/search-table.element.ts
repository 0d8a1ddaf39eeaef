/** The hits of a search as a table for a spreadsheet. */
import { toCsv } from '../../corpus/export/csv.ts';
import { saveFile } from '../../shared/dom.element.ts';
import { part } from './search-results.element.ts';
import type { Outcome, Piece, Result } from './types.ts';
import { fillIn, type Wordings } from './wording.ts';

interface Asked {
  query: string;
  wordings: Pick<Wordings, 'saving' | 'saved'>;
}

const columns = [
  '方案',
  '条款',
  '标题',
  '上级标题',
  '写着',
  '查到的词',
  '谁负责',
  '时间',
  '网址',
  '查询',
  '数据日期',
];

/** Read all hits of a panel's search, those behind the others as well, and save them. */
export async function saveTable(
  panel: HTMLElement,
  outcome: Outcome,
  { query, wordings }: Asked,
): Promise<void> {
  const total = outcome.total + outcome.further.reduce((sum, group) => sum + group.total, 0);
  const told = part(panel, 'copied');
  told.textContent = fillIn(wordings.saving, { total });
  const { root = '', day = '' } = panel.dataset;
  const results: Result[] = [];
  try {
    // One page after the other, so that a host is not asked for hundreds of files at once.
    for (let page = 0; ; page++) {
      const more = await outcome.page(page);
      if (more.length === 0) break;
      results.push(...more);
    }
  } finally {
    told.textContent = '';
  }
  const rows = results.flatMap((result) => rowsOf(result, { query, root, day }));
  saveFile(`search-${day}.csv`, toCsv(rows, columns).slice(1));
  told.textContent = wordings.saved;
}

function rowsOf(
  result: Result,
  { query, root, day }: Record<'query' | 'root' | 'day', string>,
): Record<string, string>[] {
  const row = {
    方案: result.plan,
    条款: result.number,
    标题: textOf(result.heading),
    上级标题: result.under,
    写着: textOf(result.passage),
    查到的词: result.phrases.join('、'),
    谁负责: result.duty,
    时间: result.time,
    网址: new URL(`${root}${result.path}`, location.href).href,
    查询: query,
    数据日期: day,
  };
  const repeats = result.repeats.map(({ number, path }) => ({
    ...row,
    条款: number,
    标题: '',
    网址: new URL(`${root}${path}`, location.href).href,
  }));
  return [row, ...repeats];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
