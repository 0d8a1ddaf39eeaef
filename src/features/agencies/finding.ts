/** So many that follow the first are named. */
const followers = 2;

/**
 * Say who leads most clauses, and who comes next; nothing where nobody leads.
 *
 * @param counts How many clauses those of one name lead, those who lead most first.
 * @example leadFinding([{ name: '甲', clauses: 5 }, { name: '乙', clauses: 2 }]) // '甲牵头最多：5 条。其次是乙，2 条。'
 */
export function leadFinding(counts: readonly { name: string; clauses: number }[]): string {
  const leading = counts.filter(({ clauses }) => clauses > 0);
  const most = leading[0]?.clauses;
  if (most === undefined) return '';
  const first = leading.filter(({ clauses }) => clauses === most);
  const next = leading.slice(first.length, first.length + followers);
  const names = first.map(({ name }) => name).join('、');
  const finding = `${names}牵头最多：${first.length > 1 ? '各 ' : ''}${most} 条。`;
  if (next.length === 0) return finding;
  return `${finding}其次是${next.map(({ name, clauses }) => `${name}，${clauses} 条`).join('；')}。`;
}
