import type { ResponsibilityRole } from '../../corpus/facts/types.ts';

const roleNames: Record<ResponsibilityRole, string> = {
  lead: '牵头',
  participant: '参与',
  responsible: '负责',
  implementer: '落实',
  guide: '指导',
};

/** The part of a unit in a clause, in Chinese. */
export function formatRole(role: ResponsibilityRole): string {
  return roleNames[role];
}
