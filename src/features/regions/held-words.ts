/** What a place in a list has, in one word or two. */
export function tellHeld({
  plans,
  notices,
}: {
  plans: readonly { isOwn: boolean }[];
  notices: object | null;
}): string {
  const parts = [
    ...(plans.some(({ isOwn }) => isOwn) ? ['有方案'] : []),
    ...(notices ? ['有公告'] : []),
  ];
  if (parts.length > 0) return parts.join('，');
  return plans.length > 0 ? '上一级有方案' : '没有收录';
}
