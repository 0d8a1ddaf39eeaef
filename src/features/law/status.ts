import type { LawDocument } from './registers.ts';

/** Whether a law or document still holds, in a few words. */
export function formatStatus({ status, replacedBy }: LawDocument): string {
  switch (status) {
    case 'in-force':
      return '有效';
    case 'trial':
      return '试行';
    case 'issued':
      return '已印发的政策文件';
    case 'replaced':
      return `已废止，由《${replacedBy}》取代`;
  }
}

/** What the rows of the tables on the law page rest on. */
export const lawCaveat = '引自整理本，引用前请核对官方文本';
