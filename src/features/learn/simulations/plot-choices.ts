import type { Notice } from '../../notices/types.ts';

/** A turn of the road of a plot: where it stands, what the law says of it, where one may go from there. */
export interface PlotTurn {
  id: string;
  title: string;
  text: string;
  /** Themes of content/law/articles.yaml. */
  law: readonly string[];
  /** Which notices of the register were made at this turn. */
  isNoticed?: (notice: Pick<Notice, 'type' | 'status'>) => boolean;
  /** None where the road ends. */
  choices: readonly { label: string; to: string }[];
}

/** The road, from its beginning; a plot may leave it early, and rightly. */
export const plotTurns: readonly PlotTurn[] = [
  {
    id: 'factory',
    title: '一块旧厂的地，想改成学校',
    text: '厂关了，地空着。这块地是虚构的。先做什么？',
    law: ['用途变更调查'],
    choices: [
      { label: '先调查', to: 'survey' },
      { label: '先盖起来，以后再查', to: 'unsurveyed' },
      { label: '不改用途，还当厂房', to: 'same-use' },
    ],
  },
  {
    id: 'unsurveyed',
    title: '没有调查，不能开工',
    text: '按规定该调查、评估而没有做的，不得开工；已经开工的，要停下来。这条路走不通，请回头。',
    law: ['移出名录', '用途变更调查'],
    choices: [{ label: '回头，先调查', to: 'survey' }],
  },
  {
    id: 'same-use',
    title: '不改用途，这条路可以不走',
    text: '要求先调查的，是改作居住、公共管理与公共服务用地。不改，就没有这一步。可是重点单位的地，在收回、转让以前还是要查。',
    law: ['用途变更调查', '重点单位用地'],
    choices: [{ label: '重点单位的地，要转让', to: 'survey' }],
  },
  {
    id: 'survey',
    title: '第一步：调查',
    text: '采样，化验，写成报告，报告要评审。结果超标吗？',
    law: ['用途变更调查'],
    isNoticed: ({ type }) => type === 'survey-review' || type === 'survey',
    choices: [
      { label: '没有超标', to: 'clean' },
      { label: '超标了', to: 'risk' },
    ],
  },
  {
    id: 'clean',
    title: '没有超标：路走完了',
    text: '这样离开是对的。要改成这些用途的地都要先查，查了不等于有污染。',
    law: ['用途变更调查'],
    choices: [],
  },
  {
    id: 'risk',
    title: '第二步：风险评估',
    text: '超标的，要评估风险有多大：给谁用，怎样接触到。评估怎么说？',
    law: ['评估入名录'],
    isNoticed: ({ type, status }) => type === 'risk-assessment' || status === 'risk-assessed',
    choices: [
      { label: '不需要管控，也不需要修复', to: 'accepted' },
      { label: '需要管控或修复', to: 'listed' },
    ],
  },
  {
    id: 'accepted',
    title: '不需要管控和修复：路走完了',
    text: '这样离开也是对的。列入名录的，是需要管控、修复的地。',
    law: ['评估入名录'],
    choices: [],
  },
  {
    id: 'listed',
    title: '第三步：列入名录',
    text: '名录要公开。在名录里的地，不得作为居住、公共管理与公共服务用地。接下来做什么？',
    law: ['名录制度', '评估入名录'],
    isNoticed: ({ type }) => type === 'registry-listed',
    choices: [
      { label: '管控：隔离、监测、限制用途', to: 'control' },
      { label: '修复：把污染降下来', to: 'remedy' },
      { label: '学校急着用，先盖', to: 'building' },
    ],
  },
  {
    id: 'building',
    title: '在名录里，不能盖学校',
    text: '没有达到管控、修复目标的，不得开工建与管控、修复无关的项目。请回头。',
    law: ['评估入名录', '移出名录'],
    choices: [{ label: '回头，先管控或修复', to: 'listed' }],
  },
  {
    id: 'control',
    title: '第四步：管控',
    text: '不一定把污染物拿走，是让它伤不到人。责任人要管控，还要报告；政府可以划隔离区，安排监测。',
    law: ['管控措施'],
    isNoticed: ({ type }) => type === 'control-area',
    choices: [{ label: '做完了，请人来评', to: 'effect' }],
  },
  {
    id: 'remedy',
    title: '第四步：修复',
    text: '先写修复方案，报备案，再动手。会影响地下水的，方案里要写地下水。',
    law: ['修复方案'],
    isNoticed: ({ type, status }) =>
      type === 'remediation' || status === 'remediating' || status === 'planning-remediation',
    choices: [{ label: '做完了，请人来评', to: 'effect' }],
  },
  {
    id: 'effect',
    title: '第五步：效果评估',
    text: '要另请单位来评，报告备案。达到目标了吗？',
    law: ['效果评估'],
    isNoticed: ({ type, status }) => type === 'effect-assessment' || status === 'assessing-effect',
    choices: [
      { label: '达到了', to: 'removed' },
      { label: '没有达到', to: 'listed' },
    ],
  },
  {
    id: 'removed',
    title: '第六步：移出名录',
    text: '达到目标、可以安全利用的，可以申请移出。移出以后，才能照规划用。目标是风险可以接受，不是一点也没有。',
    law: ['移出名录'],
    isNoticed: ({ type }) => type === 'registry-removed',
    choices: [],
  },
];
