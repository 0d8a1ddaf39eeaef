import { column, type Column } from '../../corpus/export/dataset.ts';
import { datasets } from '../../corpus/export/datasets.ts';
import { objectSchema, type Schema } from '../../corpus/export/schema.ts';
import { planLevels } from '../../corpus/plan-kinds.ts';
import { echoDataset } from '../echoes/dataset.ts';
import { noticeDataset } from '../notices/dataset.ts';

/** What has a page of its own whose facts can be had as one file of JSON: the folder of its pages, and what it is called. */
export const recordKinds = {
  plan: { folder: 'plans', name: '方案' },
  region: { folder: 'regions', name: '地方' },
  agency: { folder: 'agencies', name: '部门' },
  topic: { folder: 'topics', name: '主题' },
  notice: { folder: 'notices', name: '公告' },
} as const;

export type RecordKind = keyof typeof recordKinds;

/** What a record holds under one key: one row, or a list of rows. */
interface Member {
  title: string;
  columns: readonly Column[];
  isList: boolean;
}

/** The questions about a place that its record answers. */
export const answeredQuestions = ['notices', 'search', 'plan', 'whom'] as const;

const regionColumns: readonly Column[] = [
  column('adcode', 'string', '行政区划代码', 'GB/T 2260，六位。'),
  column('name', 'string', '名称'),
  column('fullName', 'string', '全称', '从省写起。'),
  column('level', 'string', '层级', { values: planLevels }),
  column('above', 'strings', '上级', '代码，省在前。'),
  column('below', 'strings', '下一级', '代码。'),
];

const answerColumns: readonly Column[] = [
  column('question', 'string', '问题', {
    values: answeredQuestions,
    description: 'notices 公告里有没有，search 找过没有，plan 哪份方案管这里，whom 找谁说。',
  }),
  column('short', 'string', '回答'),
  column('why', 'string', '凭什么', '整句。'),
];

const bindingColumns: readonly Column[] = [
  column('id', 'string', '方案代号', '整份见 /plans/代号.json。'),
  column('title', 'string', '标题', '照原文。'),
  column('adcode', 'string', '是哪个地方的方案', '行政区划代码。'),
  column('url', 'string', '地址', '从网站根目录算起。'),
];

const members: Readonly<Record<RecordKind, Readonly<Record<string, Member>>>> = {
  plan: {
    plan: one('plans'),
    clauses: many('clauses'),
    responsibilities: many('responsibilities'),
    indicators: many('indicators'),
    commitments: many('commitments'),
    disclosures: many('disclosures'),
    places: many('places'),
    repairs: many('repairs'),
    echoes: many('echoes'),
  },
  region: {
    region: { title: '地方', columns: regionColumns, isList: false },
    answers: { title: '四个回答', columns: answerColumns, isList: true },
    plans: { title: '管到这里的方案，最近的在前', columns: bindingColumns, isList: true },
    notices: many('notices'),
    echoes: many('echoes'),
    places: many('places'),
  },
  agency: {
    agency: one('agencies'),
    responsibilities: many('responsibilities'),
    commitments: many('commitments'),
  },
  topic: {
    topic: one('topics'),
    clauses: many('clauses', ['id', 'plan', 'ordinals', 'heading', 'url']),
  },
  notice: {
    notice: one('notices'),
    plot: { ...many('notices', ['id', 'date', 'name', 'url']), title: '同一地块的公告' },
  },
};

function one(dataset: string): Member {
  return { ...many(dataset), isList: false };
}

function many(dataset: string, names?: readonly string[]): Member {
  const found = [...datasets, noticeDataset, echoDataset].find(({ name }) => name === dataset)!;
  const columns = found.columns.filter(({ name }) => names?.includes(name) ?? true);
  return { title: found.title, columns, isList: true };
}

/** The path of a record from the site's root: `/agencies/finance.json`. */
export function recordPath(kind: RecordKind, id: string): string {
  return `/${recordKinds[kind].folder}/${id}.json`;
}

/** The path of the feed of what a record is about: `/agencies/finance/feed.xml`. */
export function feedPath(kind: Exclude<RecordKind, 'notice'>, id: string): string {
  return `/${recordKinds[kind].folder}/${id}/feed.xml`;
}

/** The forms of a page for programs, as its head and its foot link them: its record, and its feed where it has one. */
export function programForms(
  kind: RecordKind,
  id: string,
): { path: string; type: string; title: string }[] {
  return [
    { path: recordPath(kind, id), type: 'application/json', title: 'JSON' },
    ...(kind === 'notice'
      ? []
      : [{ path: feedPath(kind, id), type: 'application/atom+xml', title: '订阅（Atom）' }]),
  ];
}

/** The file below `/data/` with the JSON Schema of a kind of record. */
export function recordSchemaName(kind: RecordKind): string {
  return `record-${kind}.schema.json`;
}

/** The JSON Schema (draft 2020-12) of a kind of record. */
export function recordSchema(kind: RecordKind): Schema {
  const held = Object.entries(members[kind]).map(([key, { title, columns, isList }]) => {
    const row = objectSchema(columns);
    return [key, isList ? { title, type: 'array', items: row } : { title, ...row }] as const;
  });
  const text = { type: 'string' };
  const properties = { $schema: text, url: text, license: text, ...Object.fromEntries(held) };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${recordKinds[kind].name}的 JSON`,
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
