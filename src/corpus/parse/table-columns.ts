import type { ColumnRole, TableColumn } from '../plan.ts';
import { readMarker } from './markers.ts';

/** The name of a column and what its cells hold, from the words of its head. */
export function describeColumns(heads: readonly string[]): TableColumn[] {
  const columns = heads.map((head) => {
    const name = head.replace(/\s/gu, '');
    return { name, role: roleOfName(name) };
  });
  if (columns.some(({ role }) => role === 'level')) return columns;
  // Where no name tells which column is divided into clauses, the first that may hold text is.
  const other = columns.findIndex(({ role }) => role === 'other');
  const first = other === -1 ? columns.findIndex(({ role }) => role === 'work') : other;
  return columns.map((column, index) =>
    index === first ? { ...column, role: 'level' as const } : column,
  );
}

/** Tried from the top; what a column is for stands at the end of its name, so 项目资金 is no column of projects. */
const namePatterns: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:序号?|编号|编码|号)$/u, 'number'],
  [/备注|備註|说明$|說明$/u, 'note'],
  [
    /^(?:[省市州县区]级?)?(?:责任|联系|负责|包保|包联|分管|牵头)*(?:单位|部门)?(?:责任|联系|负责|分管)*(?:人|领导|电话)$/u,
    'other',
  ],
  [
    /单位|單位|部门|部門|(?:责任|实施|牵头|配合)(?:主体|科室|股室|处室)|^(?:牵头|配合|责任)方?$/u,
    'units',
  ],
  [/时限|時限|期限|时间|時間|日期|进度|進度|节点|節點|年限|完成年度|起止/u, 'deadline'],
  [/(?:目标|目標)(?:任务|任務)$/u, 'level'],
  [/具体|具體|措施|举措|做法|要求|目标|目標/u, 'work'],
  [
    /(?:任务|任務|内容|內容|事项|事項|项目|項目|工作|工程|类别|類別|类型|领域|方面|环节|要点|重点|名称|名稱|[条條款项項章节節])(?:分解|分工|清单)?(?:[（(][^（）()]*[）)])?$/u,
    'level',
  ],
];

function roleOfName(name: string): ColumnRole {
  return namePatterns.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

const fewestColumns = 3;
const longestName = 20;

/**
 * Whether columns are those of a task table: short names without numbers, a column that is divided into clauses, and one
 * that says who does it, by when or how.
 *
 * @param isRegular whether every row stands apart from the next; where no column is one of units, that is needed as well
 */
export function areTaskColumns(columns: readonly TableColumn[], isRegular: boolean): boolean {
  const roles = new Set(columns.map(({ role }) => role));
  const areNames = columns.every(
    ({ name }) => name.length <= longestName && !/[。；;]/u.test(name) && !readMarker(name, 0),
  );
  if (columns.length < fewestColumns || !areNames || !roles.has('level')) return false;
  return roles.has('units') || (isRegular && (roles.has('deadline') || roles.has('work')));
}
