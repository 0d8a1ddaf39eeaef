import {
  commitmentKinds,
  commitmentStates,
  responsibilityRoles,
} from '../../corpus/facts/types.ts';
import { column, type Column, type Dataset } from '../../corpus/export/dataset.ts';
import { listLedger, toldIn, type LedgerRecord } from './ledger.ts';

const said = ['yes', 'no'] as const;
const laterStates = ['said', 'written', 'not-found', 'unchecked', 'not-looked'] as const;

const columns: readonly Column[] = [
  column('id', 'string', '编号', '也是网页上这一行的锚点；永久不变。'),
  column('plan', 'string', '方案', { refersTo: 'plans', description: '方案编号，见 plans。' }),
  column('region', 'string', '地方'),
  column('state', 'string?', '状态', {
    values: commitmentStates,
    description: 'due 到时完成，standing 从某时起一直，recurring 定期；没有写时间的为空。',
  }),
  column('kind', 'string?', '类型', {
    values: commitmentKinds,
    description: 'by 某时之前，from 某时起，in 某时之内，at-year 到某年，recurring 定期。',
  }),
  column('when', 'string?', '何时', '照原文。'),
  column(
    'date',
    'string?',
    '日期',
    'ISO 8601，那段时间的最后一天；standing 是第一天；定期的为空。',
  ),
  column('every', 'string?', '周期', 'ISO 8601 时长，如 P1Y；原文只说定期的为空。'),
  column('doer', 'string?', '谁做', '句子自己的主语，照原文。'),
  column(
    'units',
    'strings',
    '牵头或负责',
    '照原文；没有牵头的是负责的，再没有是落实的；任务表里单独一栏的也算。',
  ),
  column('role', 'string?', '那些单位的角色', { values: responsibilityRoles }),
  column('agencies', 'strings', '部门', '部门代号，见 agencies。'),
  column('task', 'string', '做什么', '用原文的话，不含时间。'),
  column('figures', 'strings', '多少', '同一句话里的指标数字，照原文。'),
  column('disclosure', 'string?', '公开事项', {
    refersTo: 'disclosures',
    description: '要公开的，是哪一项，见 disclosures。',
  }),
  column('what', 'string?', '公开什么'),
  column('publisher', 'string?', '由谁公开'),
  column('toldWho', 'string', '写了谁', { values: said }),
  column('toldWhen', 'string', '写了何时', {
    values: said,
    description: '只写定期、没有写多久一次的，是 no。',
  }),
  column('toldFigure', 'string', '写了多少', { values: said }),
  column('toldPublic', 'string', '写了公开', { values: said }),
  column('later', 'string', '后来', {
    values: laterStates,
    description:
      'said 后来说过，written 后来的文件又写，not-found 找过没有找到，unchecked 还没有核对，not-looked 还没有找。',
  }),
  column('echoes', 'strings', '后来的说法', '编号，见 echoes。'),
  column('clause', 'string', '条款', {
    refersTo: 'clauses',
    description: '条款编号，见 clauses。',
  }),
  column('paragraph', 'integer', '段落', '从 1 数起；0 是标题。'),
  column('start', 'integer', '起', '这句话在段落里的位置，UTF-16 码元。'),
  column('end', 'integer', '止'),
  column('citation', 'string', '出处', '条款的编号，照原文。'),
  column('topics', 'strings', '主题', '见 topics。'),
  column('quote', 'string', '原文', '种子文本里的原话。'),
  column('url', 'string', '网址', '从网站根目录写起。'),
];

/** What was said later of a promise, as a row of the open data has it. */
export interface LaterCells {
  /** The name of its state. */
  state: string;
  /** The ids of what was said. */
  echoes: readonly string[];
}

export const ledgerName = 'ledger';

/** The promises as open data, with the columns of their page; `laterOf` tells what was said of each later. */
export const ledgerDataset = (laterOf: (record: LedgerRecord) => LaterCells): Dataset => ({
  name: ledgerName,
  title: '承诺账',
  description:
    '每一件承诺一行：谁、做什么、何时、多少、要不要公开、写在哪一条。写明了时间的事，和没有写时间、但要公开的事。只写答应过什么，不写做没做到。',
  isLong: true,
  columns,
  rows: ({ plans }) => listLedger(plans).map((record) => ledgerRow(record, laterOf(record))),
});

function ledgerRow(record: LedgerRecord, later: LaterCells): object {
  const { publication, when, path, ...own } = record;
  const { id, plan, region, state, kind, date, every, doer, units, role, agencies } = own;
  const { task, figures, clause, paragraph, start, end, citation, topics, quote } = own;
  const told = toldIn(record);
  const yes = (is: boolean): string => (is ? 'yes' : 'no');
  return {
    ...{ id, plan, region, state, kind, when: when || null, date, every },
    ...{ doer, units, role, agencies, task, figures },
    disclosure: publication?.id ?? null,
    what: publication?.what ?? null,
    publisher: publication?.publisher ?? null,
    toldWho: yes(told.who),
    toldWhen: yes(told.when),
    toldFigure: yes(told.figure),
    toldPublic: yes(told.publication),
    later: later.state,
    echoes: later.echoes,
    ...{ clause, paragraph, start, end, citation, topics, quote },
    url: path,
  };
}
