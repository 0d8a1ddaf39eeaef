/**
 * Read the id of the clause that a citation names, in whatever form it is written; `null` where it names none.
 *
 * @example parseCitation('…，https://jingtu.example/plans/gansu/#c-2-4-2（2026-11-22 采集）') // 'gansu/2.4.2'
 */
export function parseCitation(text: string): string | null {
  const address = /\/plans\/([a-z\d]+(?:-[a-z\d]+)*)\/#c-([\da-z]+(?:[-_][\da-z]+)*)/.exec(text);
  if (!address) return null;
  const [, plan = '', anchor = ''] = address;
  return `${plan}/${anchor.replaceAll('-', '.').replaceAll('_', '-')}`;
}
