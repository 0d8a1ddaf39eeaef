export const farmlandClasses = ['优先保护类', '安全利用类', '严格管控类'] as const;
export type FarmlandClass = (typeof farmlandClasses)[number];

/** A field or a measure that is to be put into one of the three classes of farmland. */
export interface SortCard {
  id: string;
  /** What stands on the card; fields are invented. */
  title: string;
  text: string;
  belongs: FarmlandClass;
  /** What the plan is asked, so that `原文没有说……` can stand before it. */
  asked: string;
  /** Words that stand together in the sentence of a plan that says so. */
  words: readonly string[];
  /** Words of what comes nearest where a plan does not. */
  near: readonly string[];
  /** What the law says, for plans that do not. */
  law: string;
}

const byState = '法典第四百四十四条：按污染程度分成三类';

/** The cards, fields and measures in turn, as they are played. */
export const sortCards: readonly SortCard[] = [
  {
    id: 'clean',
    title: '东坡的地',
    text: '查过了，没有污染。（虚构）',
    belongs: '优先保护类',
    asked: '未污染的地归哪一类',
    words: ['未污染', '优先保护类'],
    near: ['按污染程度将农用地'],
    law: byState,
  },
  {
    id: 'swap',
    title: '换种别的作物',
    text: '原来种的容易吸收污染物，换一种。方案里叫「替代种植」。',
    belongs: '安全利用类',
    asked: '哪一类要换种别的作物',
    words: ['替代种植', '安全利用类'],
    near: ['替代种植'],
    law: '法典第四百四十八条：农艺调控、替代种植、协同监测',
  },
  {
    id: 'heavy',
    title: '矿脚的地',
    text: '查过了，重度污染。（虚构）',
    belongs: '严格管控类',
    asked: '重度污染的地归哪一类',
    words: ['重度污染的', '严格管控类'],
    near: ['按污染程度将农用地'],
    law: byState,
  },
  {
    id: 'basic',
    title: '划为永久基本农田',
    text: '面积不减少，土不变差。',
    belongs: '优先保护类',
    asked: '哪一类划为永久基本农田',
    words: ['永久基本农田', '优先保护类'],
    near: ['永久基本农田'],
    law: '法典第四百四十五条：划为永久基本农田',
  },
  {
    id: 'light',
    title: '北洼的地',
    text: '查过了，轻度污染。（虚构）',
    belongs: '安全利用类',
    asked: '轻度污染的地归哪一类',
    words: ['轻度', '安全利用类'],
    near: ['按污染程度将农用地'],
    law: byState,
  },
  {
    id: 'ban',
    title: '不许种吃的',
    text: '划出一片，不种食用农产品。',
    belongs: '严格管控类',
    asked: '哪一类不许种吃的',
    words: ['严禁种植食用农产品', '严格管控类'],
    near: ['禁止生产区域'],
    law: '法典第四百四十九条：划定特定农产品禁止生产区',
  },
  {
    id: 'trace',
    title: '河湾的地',
    text: '查过了，只有轻微污染。（虚构）',
    belongs: '优先保护类',
    asked: '轻微污染的地归哪一类',
    words: ['轻微污染', '优先保护类'],
    near: ['按污染程度将农用地'],
    law: byState,
  },
  {
    id: 'agronomy',
    title: '调水、调肥',
    text: '让庄稼少吸收一点。方案里叫「农艺调控」。',
    belongs: '安全利用类',
    asked: '哪一类要调水、调肥',
    words: ['农艺调控', '安全利用类'],
    near: ['农艺调控'],
    law: '法典第四百四十八条：农艺调控、替代种植、协同监测',
  },
  {
    id: 'forest',
    title: '退耕，还林还草',
    text: '不再种庄稼，改种树和草。',
    belongs: '严格管控类',
    asked: '哪一类要退耕',
    words: ['退耕还林', '严格管控类'],
    near: ['退耕还林'],
    law: '法典第四百四十九条：鼓励改种、退耕、休耕',
  },
];
