import { clausePath } from '../../corpus/address.ts';
import { column } from '../../corpus/export/dataset.ts';
import { isPartial } from '../../corpus/silence.ts';
import type { Plan } from '../../corpus/plan.ts';
import type { RowLine, RowTable } from '../compare/row-table.ts';
import { silentSentence } from '../compare/row-words.ts';
import { writingPlans } from '../compare/summary.ts';
import type { Unit } from '../compare/units.ts';
import { hardContrasts } from '../compare/wordings.ts';
import type { Figure } from './figure.ts';
import { drawTable, type DrawnCell } from './table-drawing.ts';

/** A picture shows so many lines, those first whose wordings differ in what is promised; the data has them all. */
const mostLines = 1;

const columns = [
  column('row', 'string', '项', '代号，见 rows。'),
  column('line', 'integer?', '第几句', '各地相近的一句编一个号；别处没有对上的为空。'),
  column('plan', 'string', '方案'),
  column('region', 'string', '地方'),
  column('kind', 'string', '有没有', {
    values: ['said', 'own', 'absent', 'otherwise', 'unsure', 'unread', 'none'],
    description:
      'said 写了这一句，own 别处没有对上的一句，absent 原文没有写，otherwise 写法不同，unsure 请看原文，unread 文本不全、没有读到，none 没有对上的句子。',
  }),
  column('text', 'string?', '句子', '照录原文，不截短；otherwise 和 unsure 的，是相近的一句。'),
  column('clause', 'string?', '条款'),
  column('url', 'string?', '网址', '从网站根目录写起。'),
];

/** What the figure of a row is made of. */
export interface ComparedRow {
  table: RowTable;
  /** In the order of the columns. */
  plans: readonly Plan[];
  /** What differs, a sentence each. */
  differences: readonly string[];
  /** How a clause is cited: 二、（一）2. */
  cite: (clause: string) => string;
}

/** A row of the comparison: sentences of the plans that say the same. */
export function compareFigure(compared: ComparedRow): Figure {
  const { table, plans } = compared;
  const { id, name } = table.row;
  return {
    name: `compare-${id}`,
    title: `${name}，各地怎么写`,
    finding: describeComparison(compared),
    source: `每句照录原文，不截短。${pictured(table).length < table.lines.length ? `各地相近的句子共 ${table.lines.length} 组，图里是 ${pictured(table).length} 组。` : ''}相近的句子由程序对上，可能有错，请以原文为准。`,
    path: `/compare/${id}/`,
    columns,
    rows: () => rowsOf(table, plans),
    draw: () => drawTable({ columns: heads, rows: drawnRows(compared) }),
  };
}

/** What a row of the comparison says first. */
export function describeComparison({
  table,
  plans,
  differences,
}: Pick<ComparedRow, 'table' | 'plans' | 'differences'>): string {
  const writing = writingPlans(table);
  const silent = plans.filter(({ metadata }) => !writing.includes(metadata.id));
  const [differs] = differences;
  return [
    silent.length === 0
      ? `${plans.length} 份方案都写了这一项。`
      : `${plans.length} 份方案，${writing.length} 份写了这一项。`,
    silentSentence(silent, table),
    differs === undefined ? '' : `${differs}。`,
  ].join('');
}

/** The lines that a picture or a frame shows, in the order of the page. */
export function pictured({ lines }: RowTable, most = mostLines): readonly RowLine[] {
  const telling = lines.filter(({ contrasts }) => hardContrasts(contrasts).length > 0);
  const chosen = new Set([...telling, ...lines].slice(0, most));
  return lines.filter((line) => chosen.has(line));
}

const heads = [
  { label: '地方', share: 1 },
  { label: '怎么写', share: 6 },
  { label: '出处', share: 1.6 },
];

function drawnRows({ table, plans, cite }: ComparedRow): DrawnCell[][] {
  const lines = pictured(table);
  const draw = ({ metadata }: Plan, [unit]: readonly Unit[] = [], none: string): DrawnCell[] => [
    { text: metadata.region, isBold: true },
    { text: unit?.text ?? (isPartial(metadata) ? '没有读到' : none), isMuted: unit === undefined },
    { text: unit ? cite(unit.clause) : '', isMuted: true },
  ];
  const said = lines.flatMap(({ cells }) =>
    plans.map((plan) => draw(plan, cells.get(plan.metadata.id)?.sentences, '没有对上的句子')),
  );
  if (said.length > 0) return said;
  // Nothing is alike: the first sentence of each.
  return plans.map((plan) => draw(plan, table.rest.get(plan.metadata.id), '没有这一项的句子'));
}

function rowsOf({ row, lines, rest }: RowTable, plans: readonly Plan[]): object[] {
  const write = (
    { metadata }: Plan,
    line: number | null,
    kind: string,
    unit: Pick<Unit, 'text' | 'clause' | 'plan'> | null,
  ) => ({
    row: row.id,
    line,
    plan: metadata.id,
    region: metadata.region,
    kind,
    text: unit?.text ?? null,
    clause: unit?.clause ?? null,
    url: unit ? clausePath({ plan: unit.plan, ordinals: unit.clause.split('/')[1] ?? '' }) : null,
  });
  return [
    ...lines.flatMap(({ cells }, at) =>
      plans.flatMap((plan) => {
        const cell = cells.get(plan.metadata.id);
        if (!cell) return [];
        if (cell.sentences.length > 0)
          return cell.sentences.map((unit) => write(plan, at + 1, 'said', unit));
        if (isPartial(plan.metadata)) return [write(plan, at + 1, 'unread', null)];
        const silence = 'silence' in cell ? cell.silence : null;
        const nearest = silence && silence.verdict !== 'absent' ? silence.nearest : null;
        return [write(plan, at + 1, silence?.verdict ?? 'none', nearest)];
      }),
    ),
    ...plans.flatMap((plan) =>
      (rest.get(plan.metadata.id) ?? []).map((unit) => write(plan, null, 'own', unit)),
    ),
  ];
}
