/** What is known of a place and of all below it, counted. */
export interface RegionCounts {
  plans: number;
  /** How often plans name a place there. */
  named: number;
  notices: number;
}

/**
 * Counts in words, what there is none of left out.
 *
 * @example describeCounts({ plans: 1, named: 5, notices: 0 }) // '方案 1 份，方案点名 5 处'
 */
export function describeCounts({ plans, named, notices }: RegionCounts): string {
  const parts = [
    ...(plans > 0 ? [`方案 ${plans} 份`] : []),
    ...(named > 0 ? [`方案点名 ${named} 处`] : []),
    ...(notices > 0 ? [`公告 ${notices} 条`] : []),
  ];
  return parts.length > 0 ? parts.join('，') : '没有收录方案和公告';
}
