import { readdirSync, readFileSync } from 'node:fs';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import type { Division } from '../corpus/registers/places.ts';
import { findRegisterProblems } from './check-notices.ts';
import { byDay } from './plots.ts';
import { readNotices } from './register.ts';
import type { Notice } from './types.ts';

const folder = 'content/notices/';

/**
 * Read the register of notices of a project, oldest first.
 *
 * @throws Error with every problem, its place and its remedy.
 */
export function readProjectNotices(root: URL, divisions: readonly Division[]): readonly Notice[] {
  const files = readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.csv'))
    .sort();
  const read = files.map((name) =>
    readNotices(
      `${folder}${name}`,
      readFileSync(new URL(`${folder}${name}`, root), 'utf8'),
      divisions,
    ),
  );
  const notices = read.flatMap(({ entries }) => entries).sort(byDay);
  const problems = [
    ...read.flatMap(({ diagnostics }) => diagnostics.map(formatDiagnostic)),
    ...findRegisterProblems(notices).map(
      ({ id, problem }) => `${folder} ${id}：${problem}。\n    请改正编号，或补上那一条。`,
    ),
  ];
  if (problems.length > 0)
    throw new Error(`公告登记册有 ${problems.length} 处错误：\n${problems.join('\n')}`);
  return notices;
}
