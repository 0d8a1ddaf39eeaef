/** What the bench asks: words that readers type, and strings cut from the plans. */
import type { Plan } from '../../../src/corpus/plan.ts';
import { searchableKeys } from '../../../src/features/search/record.ts';
import { provinceDigits } from '../../../src/corpus/adcode.ts';
import { createRandom } from '../synthetic/random.ts';

/** One question, and the province that it is asked in. */
export interface BenchQuery {
  text: string;
  kind: '常用' | '单字' | '摘句' | '地名';
  province: string;
}

const usual = [
  ...['土壤', '土壤污染', '污染地块', '污染地块名录', '受污染耕地安全利用率', '土壤污染状况详查'],
  ...['重金属', '农膜', '废弃农膜', '农药包装废弃物', '信息公开', '公众参与', '举报', '12369'],
  ...['环评限批', '终身责任追究', '永久基本农田', '优先保护类耕地', '测土配方施肥', '有机肥'],
  ...['尾矿库', '铅蓄电池', '垃圾填埋场', '污水处理厂', '2020年底前', '90%', '第三方治理'],
  ...['牵头', '省环保厅', '自然资源局'],
];
const single = ['土', '镉', '汞', '氟', '县'];
const cutCount = 10;
const placeCount = 5;
const shortest = 4;
const longest = 24;

/** Fifty questions: thirty usual ones, five characters, ten strings cut from plans, five that name a place elsewhere. */
export function chooseQueries(plans: readonly Plan[], seed: number): BenchQuery[] {
  const random = createRandom(seed);
  const province = '62';
  const ask = (texts: readonly string[], kind: BenchQuery['kind']): BenchQuery[] =>
    texts.map((text) => ({ text, kind, province }));
  const cuts = Array.from({ length: cutCount }, (): BenchQuery => {
    const plan = random.pick(plans);
    const keys = plan.clauses.flatMap(searchableKeys);
    const length = shortest + random.below(longest - shortest);
    const key = random.pick(keys.filter((one) => [...one].length >= length));
    const text = cut(key, random.below([...key].length - length + 1), length);
    return { text, kind: '摘句', province: provinceDigits(plan.metadata.adcode) };
  });
  const named = plans.flatMap(namingPhrases);
  const places = Array.from({ length: placeCount }, () => random.pick(named));
  return [...ask(usual, '常用'), ...ask(single, '单字'), ...cuts, ...ask(places, '地名')];
}

/** Strings that begin with the name of the plan's place. */
function namingPhrases({ clauses, metadata }: Plan): string[] {
  return clauses
    .flatMap(searchableKeys)
    .filter((key) => key.includes(metadata.region))
    .map((key) => cut(key, key.indexOf(metadata.region), metadata.region.length + shortest));
}

function cut(key: string, start: number, length: number): string {
  return [...key].slice(start, start + length).join('');
}
