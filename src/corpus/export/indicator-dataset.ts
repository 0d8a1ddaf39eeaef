import { comparators } from '../facts/types.ts';
import { nationalKinds } from '../registers/national-targets.ts';
import { clause, paragraph, quote } from './common-columns.ts';
import { column, planDataset } from './dataset.ts';

/** The figures of plans; those of the state, which are in no corpus, are put beside them where files are made. */
export const indicatorDataset = planDataset(
  {
    name: 'indicators',
    title: '指标',
    description:
      '要达到的数，一个数一行；上级下达、本方案没有写数的，value 为空。方案是 national 的各行，是国家定的目标和公布的全国结果。',
    columns: [
      column('plan', 'string', '方案', '方案的代号，见 plans；国家的数是 national。'),
      { ...clause, nullable: true },
      { ...paragraph, nullable: true },
      column('metric', 'string', '指标'),
      column('metricId', 'string', '指标代号', 'other 表示指标表里没有的。'),
      column('subject', 'string', '对象', '是什么的比例或数量。'),
      column('year', 'integer?', '年份'),
      column('comparator', 'string', '比较', {
        values: comparators,
        description:
          '>= 以上，<= 以下，= 达到（没有写以上）、写明的数或完成下达的数，~ 左右，range 一个范围，zero-growth 零增长，decrease-by 下降。CSV 里 = 写作 eq。',
        csvWords: { '=': 'eq' },
      }),
      column('value', 'number?', '数值', '范围的较低一端。'),
      column('valueMax', 'number?', '范围的较高一端', '不是范围时为空。'),
      column('unit', 'string?', '单位', '计量单位，照原文。'),
      column('baseline', 'integer?', '基准年'),
      quote,
      column('kind', 'string', '种类', {
        values: nationalKinds,
        description: 'target 要达到的数，result 后来公布的结果；方案里的都是 target。',
      }),
      column('document', 'string?', '文件', '国家的数出自哪份文件；方案的为空。'),
    ],
  },
  ({ facts }) => facts.indicators.map((fact) => ({ ...fact, kind: 'target', document: null })),
);
