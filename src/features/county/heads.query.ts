import type { Plan } from '../../corpus/plan.ts';

const classRoom = { path: '/learn/', label: '课堂' };

/** The head of all that is filled from one plan. */
export function describeCountyPack({ metadata: { region } }: Plan) {
  return {
    title: `${region}的课堂包`,
    here: region,
    description: `用${region}的方案填好的学习单、答案、角色卡和题卷，可以打印，可以整包下载。`,
    crumbs: [classRoom],
  };
}

/** The head of one sheet that is filled from one plan. */
export function describeCountySheet({ metadata: { id, region } }: Plan, name: string) {
  return {
    title: `${name}（${region}）`,
    here: name,
    description: `${name}，用${region}方案的原话填好，可以打印。`,
    crumbs: [classRoom, { path: `/learn/county/${id}/`, label: `${region}的课堂包` }],
  };
}
