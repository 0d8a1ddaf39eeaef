import { column, type Dataset } from '../../corpus/export/dataset.ts';
import { echoComparators, echoKinds, hostKinds, readExtents, type Echo } from './echo.ts';

/** Later words as open data: what pages show, one row a thing. */
export const echoDataset: Dataset<readonly Echo[]> = {
  name: 'echoes',
  title: '后来的说法',
  description:
    '方案印发以后，政府部门和新闻媒体对方案写的事又说了什么，一行一件，概述是本站写的。只收政府网站和新闻媒体的网页；没有列出的，不等于没有说过。',
  columns: [
    column('id', 'string', '编号', '永久不变。'),
    column('plan', 'string', '方案', '方案的代号，见 plans；national 是全国。'),
    column('clause', 'string?', '条款', {
      refersTo: 'clauses',
      description: '条款编号，见 clauses；不是说哪一条的为空。',
    }),
    column('words', 'strings', '条文里的话', '后来的话说的是条款里的哪几个字。'),
    column('place', 'string', '地方', '说的是哪个地方。'),
    column('adcode', 'string', '行政区划代码', 'GB/T 2260；全国是 100000。'),
    column('metric', 'string', '指标', '说的是哪一项。'),
    column('metricId', 'string?', '指标代号', '见 indicators；指标表里没有的为空。'),
    column('subject', 'string', '对象', '量的是什么。'),
    column('base', 'string?', '口径', {
      values: ['other'],
      description: 'other 底数或基准年与方案不同，或者不知道是否相同，不能与方案的数相比。',
    }),
    column('year', 'integer?', '年份'),
    column('comparator', 'string?', '比较', {
      values: echoComparators,
      description:
        '>= 以上，<= 以下，= 等于，~ 左右，> 多于，decrease-by 下降，increase-by 增加。CSV 里 = 写作 eq。',
      csvWords: { '=': 'eq' },
    }),
    column('value', 'number?', '数值'),
    column('unit', 'string?', '单位'),
    column('kind', 'string', '种类', {
      values: echoKinds,
      description:
        'result 结果，publication 发布，inspection 督察，later-target 后来的目标，later-plan 后来的规划，repeated 重申。',
    }),
    column('saidBy', 'string', '谁说的'),
    column('saidOn', 'string?', '哪天说的', 'ISO 8601，读到多细就写到多细。'),
    column('document', 'string', '哪份文件'),
    column('summary', 'string', '概述', '本站的话，不是原文。'),
    column('source', 'string', '网址', '读到的网页。'),
    column('hostKind', 'string', '网站', {
      values: hostKinds.filter((kind) => kind !== 'other'),
      description: 'gov 政府网站，central-media 中央媒体，local-media 地方媒体。',
    }),
    column('copy', 'string?', '转载', { values: ['yes'], description: 'yes 读到的是转载。' }),
    column('read', 'string', '读到多少', {
      values: readExtents,
      description: 'whole 整页，opening 开头，cut 存下的副本里有的部分。',
    }),
    column('checkedOn', 'string', '核对日期'),
  ],
  rows: (echoes) => echoes.map(echoRecord),
};

function echoRecord(echo: Echo): Record<string, unknown> {
  const flat: Record<string, unknown> = {
    ...echo,
    base: echo.isOtherBase ? 'other' : null,
    copy: echo.isCopy ? 'yes' : null,
  };
  return Object.fromEntries(echoDataset.columns.map(({ name }) => [name, flat[name]]));
}
