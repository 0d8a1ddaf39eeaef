/** Who publishes, as far as the words of a plan tell. */
export const publisherKinds = ['enterprise', 'government', 'other', 'unnamed'] as const;
export type PublisherKind = (typeof publisherKinds)[number];

/** The kinds of publishers, in Chinese. */
export const publisherKindNames: Readonly<Record<PublisherKind, string>> = {
  enterprise: '企业',
  government: '政府和部门',
  other: '其他单位',
  unnamed: '原文未写明',
};

/**
 * Tell the kind of a publisher from its printed name.
 *
 * @example publisherKind('列入名单的企业') // 'enterprise'
 */
export function publisherKind(publisher: string | null): PublisherKind {
  if (publisher === null) return 'unnamed';
  if (/企业|公司|经营者|排污单位/u.test(publisher)) return 'enterprise';
  return /政府|部门|机关|各地|[局厅委办](?:$|、)|分局/u.test(publisher) ? 'government' : 'other';
}
