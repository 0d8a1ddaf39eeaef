import type { NoticeType } from './types.ts';

/** Questions that an announcement may leave open. */
type OpenQuestion = 'surveyed' | 'exceeded' | 'action';
type Remarks = Readonly<Record<OpenQuestion, string>>;

/** What a kind of announcement does not answer by itself, for kinds that are easily taken for an answer. */
const remarks: Readonly<Partial<Record<NoticeType, Remarks>>> = {
  'high-risk-legacy': {
    surveyed: '列入清单是先把地管起来，不说明已经调查清楚。',
    exceeded: '列入清单不等于已经查明超标；查清以后，也可能没有污染。',
    action: '要求怎样管控，看公告自己的话。',
  },
  'control-area': {
    surveyed: '划定管控区域，不说明已经调查清楚。',
    exceeded: '划定管控区域不等于已经查明超标；查清以后，也可能没有污染。',
    action: '区域里不许做什么、到什么时候为止，看公告自己的话。',
  },
  'inspection-closed': {
    surveyed: '销号说的是督察交办的整改任务办完了，不是调查的结论。',
    exceeded: '销号不说明土里超标还是不超标。',
    action: '销号说的是督察交办的这一项办完了，不说明以后不用再做什么。',
  },
  'none-suspected': {
    surveyed: '公告说的是排查以后没有列出疑似污染地块，不是对哪一块地做过调查。',
    exceeded: '公告没有列出地块，也没有说哪一块地超标或不超标。',
    action: '公告没有列出要管控或修复的地块。',
  },
};

/** The remark of a kind on a question that a notice leaves open, in Chinese; `null` where it has none. */
export function kindRemark(type: NoticeType, question: OpenQuestion): string | null {
  return remarks[type]?.[question] ?? null;
}
