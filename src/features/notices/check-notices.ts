import type { Notice } from './types.ts';

/** Find what only all files of the register show together: ids given twice, and plots without their first notice. */
export function findRegisterProblems(notices: readonly Notice[]) {
  const ids = new Set<string>();
  const doubles = notices.filter(({ id }) => ids.size === ids.add(id).size);
  return [
    ...doubles.map(({ id }) => ({ id, problem: '这个编号用了不止一次' })),
    ...notices
      .filter(({ plot }) => !ids.has(plot))
      .map(({ id, plot }) => ({ id, problem: `「地块」写的 ${plot} 不是任何公告的编号` })),
  ];
}
