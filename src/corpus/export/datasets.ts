import { planPath } from '../address.ts';
import { commitmentKinds, commitmentStates, responsibilityRoles } from '../facts/types.ts';
import { extents, planKinds, planLevels, repairKinds } from '../plan-kinds.ts';
import type { PlanMetadata } from '../plan-metadata.ts';
import { clause, paragraph, plan, quote, url } from './common-columns.ts';
import {
  column,
  pickRow,
  planDataset,
  type Column,
  type Dataset,
  type PlanDataset,
  type ReadPlan,
} from './dataset.ts';
import { indicatorDataset } from './indicator-dataset.ts';
import { agencyRecord, clauseRecords, countFacts, disclosureRecords } from './records.ts';

const place = [plan, clause, paragraph] as const;

const counts: readonly Column[] = [
  column('counts.clauses', 'integer', '条款数'),
  column('counts.responsibilities', 'integer', '责任数', '一个单位一处算一条。'),
  column('counts.indicators', 'integer', '指标数'),
  column('counts.deadlines', 'integer', '有日期的承诺数'),
  column('counts.recurring', 'integer', '定期事项数'),
  column('counts.disclosures', 'integer', '公开事项数'),
  column('counts.places', 'integer', '点名的地方数'),
  column('counts.repairs', 'integer', '修补数'),
];

const planColumns: readonly Column[] = [
  column('id', 'string', '代号'),
  column('title', 'string', '标题', '照原文。'),
  column('docNumber', 'string?', '文号', '原文没有时为空。'),
  column('issuer', 'string?', '印发机关', '原文没有时为空。'),
  column('date', 'string?', '日期', 'ISO 8601，原文写到多细就写到多细。'),
  column('kind', 'string', '文件种类', {
    values: planKinds,
    description:
      'plan 方案，year-plan 年度计划，regulation 法规、办法，task-table 任务表，planning 规划。',
  }),
  column('complete', 'string', '文本全否', {
    values: extents,
    description:
      'whole 全文，opening 只有开头，excerpt 节录。不是全文的，没有读到的不等于原文没有。',
  }),
  column('level', 'string', '层级', {
    values: planLevels,
    description: 'province 省级，prefecture 市级，county 县级。',
  }),
  column('adcode', 'string', '行政区划代码', 'GB/T 2260，六位。'),
  column('region', 'string', '地方'),
  column('basis', 'strings', '依据', '方案自称所依据的文件。'),
  column('source.file', 'string', '种子文本', 'seeds/ 里的文件名。'),
  column('source.sha256', 'string', '种子文本的 sha256'),
  column('source.characters', 'integer', '种子文本的字符数', 'UTF-16 码元，含空白。'),
  ...counts,
  url,
];

/** The row of a plan: what is said of it, and what its text has. */
export function planRow(
  said: Pick<PlanMetadata, 'id' | 'source'>,
  read: ReadPlan,
  text: string,
): object {
  return pickRow(planColumns, {
    ...said,
    source: { ...said.source, characters: text.length },
    counts: countFacts(read, read.facts),
    url: planPath(said.id),
  });
}

const agencyColumns: readonly Column[] = [
  column('id', 'string', '部门代号'),
  column('name', 'string', '通称'),
  column('function', 'string', '职能'),
  column('aliases', 'names', '各方案的写法', '方案代号和原文写法。'),
  column(
    'successor',
    'names',
    '改革后的名称',
    '2018 年机构改革后的名称和可信程度：source-read 读到来源，plan-text 方案原文，from-memory 凭常识未核，unverified 须核。',
  ),
];

const topicColumns: readonly Column[] = [
  column('id', 'string', '主题代号'),
  column('name', 'string', '主题'),
  column('description', 'string', '说明'),
];

/** Every dataset that the site publishes under /data/. */
export const datasets: readonly (Dataset | PlanDataset)[] = [
  {
    name: 'plans',
    title: '方案',
    description: '本站收录的方案，一行一个。',
    columns: planColumns,
    rows: ({ plans }) => plans.map((one) => planRow(one.metadata, one, one.text)),
  },
  planDataset(
    {
      name: 'clauses',
      title: '条款',
      description:
        '每个方案拆出的条款，一行一条，文字是修补后的；第一条之前、最后一条之后的文字也各占一行。',
      columns: [
        column('id', 'string', '条款编号', '方案代号、斜线、原文印的号码由外到内用点相连。'),
        plan,
        column('ordinals', 'string', '号码', {
          csvSign: '§',
          description:
            '0 是第一条之前的文字，end 是最后一条之后的。CSV 里前面有 §，免得表格软件把 2.10 当成小数 2.1。',
        }),
        column('labels', 'strings', '原文编号', '由外到内；没有印编号的一级为空字符串。'),
        column('depth', 'integer', '层', '最外一层为 1。'),
        column('parent', 'string?', '上级条款', { refersTo: 'clauses' }),
        column('heading', 'string', '标题', '没有标题时为空字符串。'),
        column('paragraphs', 'strings', '段落'),
        column('text', 'string', '全文', '标题和各段，一段一行。'),
        column('topics', 'strings', '主题', '主题代号，最切题的在前，见 topics。'),
        column('spans', 'spans', '位置', '在种子文本里的起止，UTF-16 码元，含头不含尾。'),
        url,
      ],
    },
    clauseRecords,
  ),
  planDataset(
    {
      name: 'responsibilities',
      title: '责任',
      description: '哪个单位在哪一条里担任什么，一个单位一行。',
      columns: [
        ...place,
        column('role', 'string', '角色', {
          values: responsibilityRoles,
          description:
            'lead 牵头，participant 参与或配合，responsible 负责，implementer 落实，guide 指导。',
        }),
        column('unit', 'string', '单位', '照原文，错字也照录。'),
        column('agency', 'string?', '部门代号', {
          refersTo: 'agencies',
          description: '见 agencies；登记册里没有时为空。',
        }),
        quote,
      ],
    },
    ({ facts }) => facts.responsibilities,
  ),
  indicatorDataset,
  planDataset(
    {
      name: 'commitments',
      title: '承诺',
      description: '写明了时间或周期的事，一行一件。',
      columns: [
        ...place,
        column('kind', 'string', '类型', {
          values: commitmentKinds,
          description: 'by 某时之前，from 某时起，in 某时之内，at-year 到某年，recurring 定期。',
        }),
        column(
          'date',
          'string?',
          '日期',
          'ISO 8601，那段时间的最后一天；from 是第一天；定期的为空。',
        ),
        column('every', 'string?', '周期', 'ISO 8601 时长，如 P1Y；原文只说定期的为空。'),
        column(
          'task',
          'string',
          '事项',
          '谁做什么，用原文的话，不含时间；只在分句处截短，截短时有「……」。',
        ),
        column('state', 'string', '状态', {
          values: commitmentStates,
          description: 'due 到时完成，standing 从某时起一直，recurring 定期。',
        }),
        column(
          'lead',
          'strings',
          '牵头部门',
          '部门代号，见 agencies；没有牵头的，是负责的部门，再没有是落实的部门；任务表里取自上一项。',
        ),
        column('public', 'string?', '公开事项', {
          refersTo: 'disclosures',
          description: '同时要公开的，是哪一项公开事项，见 disclosures。',
        }),
        quote,
      ],
    },
    ({ facts }) => facts.commitments,
  ),
  planDataset(
    {
      name: 'disclosures',
      title: '公开事项',
      description: '写明要向社会公开的事，一行一件；部门之间的通报不算。',
      columns: [
        column('id', 'string', '公开事项编号', '条款编号、斜线、第几项。'),
        ...place,
        column('what', 'string', '公开什么'),
        column(
          'publisher',
          'string?',
          '由谁公开',
          '照原句；原句没有写的，是本条的牵头单位；都没有写时为空。',
        ),
        column('time', 'string?', '时间', '何时、多久一次，照原文。'),
        quote,
      ],
    },
    disclosureRecords,
  ),
  planDataset(
    {
      name: 'places',
      title: '点名的地方',
      description: '方案里有专门任务或试点的地方，一行一处。',
      columns: [
        plan,
        clause,
        column('name', 'string', '地名', '照原文，能确定时补上所属的市。'),
        column('adcode', 'string?', '行政区划代码', '流域、新区等没有代码的为空。'),
        column('why', 'string', '因为什么'),
        quote,
        column('lat', 'number?', '纬度', 'WGS 84，政府驻地，仅供示意。'),
        column('lon', 'number?', '经度', 'WGS 84，政府驻地，仅供示意。'),
      ],
    },
    ({ facts }) => facts.places,
  ),
  {
    name: 'agencies',
    title: '部门',
    description: '方案里出现的部门，同一职能归为一个，列出各方案的写法和改革后的名称。',
    columns: agencyColumns,
    rows: ({ registers }) =>
      registers.agencies.map((agency) => pickRow(agencyColumns, agencyRecord(agency))),
  },
  {
    name: 'topics',
    title: '主题',
    description: '国发〔2016〕31号的十项任务和总体要求。',
    columns: topicColumns,
    rows: ({ registers }) => registers.topics.map((topic) => pickRow(topicColumns, topic)),
  },
  planDataset(
    {
      name: 'repairs',
      title: '修补',
      description: '种子文本与页面文字的每一处不同，一行一处。',
      columns: [
        plan,
        column('start', 'integer', '起', '在种子文本里的位置，UTF-16 码元。'),
        column('end', 'integer', '止'),
        column('original', 'string', '原文'),
        column('repaired', 'string', '改后'),
        column('kind', 'string', '种类', {
          values: repairKinds,
          description:
            'page-break 换页断句，stray-word 夹入的外文，typo 错字，punctuation 标点，spacing 空格，duplicate 重复。',
        }),
        column('note', 'string', '理由'),
      ],
    },
    ({ repairs }) => repairs,
  ),
];
