import { column, type Dataset } from '../../corpus/export/dataset.ts';
import type { ReportContent } from './report-content.ts';
import { documentStatuses } from '../law/registers.ts';
import { readings } from '../../corpus/registers/readings.ts';

const reading = { values: readings, description: '读到的是原文、转载，还是单一的名单。' } as const;
const sources = column('sources', 'strings', '来源', '读到它的网址。');
const checkedOn = column('checkedOn', 'string', '核对日期');

/** Whom to turn to, as open data. */
export const channelDatasets: readonly Dataset<ReportContent>[] = [
  {
    name: 'channels',
    title: '全国渠道',
    description: '反映问题、申请公开的全国性渠道，包括已经停用的。',
    columns: [
      column('id', 'string', '代号'),
      column('name', 'string', '名称'),
      column('kind', 'string', '种类'),
      column('status', 'string', '状态', {
        values: ['open', 'closed'],
        description: 'open 在用，closed 已停用。',
      }),
      column('phone', 'string?', '电话', '没有核到的为空。'),
      column('url', 'string?', '网址', '没有核到的为空。'),
      column('purpose', 'string', '管什么'),
      column('how', 'string', '怎样用'),
      column('hours', 'string?', '时间'),
      column('confidence', 'string', '可信程度', reading),
      column('basis', 'string', '依据'),
      sources,
      checkedOn,
    ],
    rows: ({ channels }) => channels,
  },
  {
    name: 'region-channels',
    title: '各地渠道',
    description: '各地的主管部门和官网，一个网址一行。',
    columns: [
      column('adcode', 'string', '行政区划代码'),
      column('authority', 'string', '生态环境主管部门'),
      column('name', 'string', '网站'),
      column('url', 'string', '网址'),
      column('confidence', 'string', '可信程度', reading),
      column('missing', 'string', '没有核到的'),
      checkedOn,
    ],
    rows: ({ regions }) =>
      regions.flatMap(({ adcode, authority, sites, missing, checkedOn }) =>
        sites.map(({ name, url, confidence }) => ({
          adcode,
          authority,
          name,
          url,
          confidence,
          missing,
          checkedOn,
        })),
      ),
  },
];

/** The law behind the plans, as open data. */
export const lawDatasets: readonly Dataset<ReportContent>[] = [
  {
    name: 'law-articles',
    title: '条文对照',
    description:
      '原《土壤污染防治法》的条文现在在《生态环境法典》第几条。引自整理本，引用前请核对官方文本。',
    columns: [
      column('theme', 'string', '说的是什么'),
      column('old', 'string?', '原法条号'),
      column('new', 'string', '法典条号'),
      column('gist', 'string', '要点', '本站自述。'),
      column('change', 'string?', '有什么不同', '大体相同的为空。'),
    ],
    rows: ({ articles }) => articles,
  },
  {
    name: 'law-documents',
    title: '法律和文件',
    description: '方案引用的、本站用到的法律和文件，现在是否有效。',
    columns: [
      column('id', 'string', '代号'),
      column('name', 'string', '名称'),
      column('number', 'string?', '文号'),
      column('titles', 'strings', '方案里的写法'),
      column('status', 'string', '状态', {
        values: documentStatuses,
        description: 'in-force 有效，trial 试行，issued 已印发，replaced 已被取代。',
      }),
      column('date', 'string?', '日期', '施行日；政策文件是印发日。'),
      column('replacedBy', 'string?', '被什么取代'),
      column('note', 'string', '说明'),
      column('confidence', 'string', '可信程度', reading),
      sources,
    ],
    rows: ({ documents }) => documents,
  },
  {
    name: 'law-penalties',
    title: '罚则',
    description: '《生态环境法典》里与土壤有关的罚则。引自整理本，引用前请核对官方文本。',
    columns: [
      column('article', 'string', '法典条号'),
      column('old', 'string?', '原法条号'),
      column('acts', 'string', '什么行为'),
      column('penalty', 'string', '怎样罚'),
    ],
    rows: ({ penalties }) => penalties,
  },
];
