import type { Notice } from './types.ts';

/** A problem that shows only when all files of the register are looked at together. */
export interface RegisterProblem {
  id: string;
  problem: string;
}

/** Find ids that are given twice, and plots whose first notice is not there. */
export function findRegisterProblems(notices: readonly Notice[]): RegisterProblem[] {
  const ids = new Set<string>();
  const doubles = notices.filter(({ id }) => ids.size === ids.add(id).size);
  return [
    ...doubles.map(({ id }) => ({ id, problem: '这个编号用了不止一次' })),
    ...notices
      .filter(({ plot }) => !ids.has(plot))
      .map(({ id, plot }) => ({ id, problem: `「地块」写的 ${plot} 不是任何公告的编号` })),
  ];
}
