/** The way back from a clause's address to its id. */

/** The id of the clause at an address: `/plans/gansu/#c-2-4-2` → `gansu/2.4.2`. */
export function clauseIdOf(path: string): string {
  const [, plan = '', ordinals = ''] = /\/plans\/([^/]+)\/#c-(.+)$/.exec(path) ?? [];
  return `${plan}/${ordinals.replaceAll('-', '.').replaceAll('_', '-')}`;
}
