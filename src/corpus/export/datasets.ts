import type { Corpus } from '../types.ts';
import { clauseRecord, planRecord, repairRecord } from './records.ts';

/** A file of the open data. */
export interface Dataset {
  name: string;
  title: string;
  description: string;
  /** The columns of its CSV; a dot leads into a nested object. */
  columns: readonly string[];
  rows: (corpus: Corpus) => readonly object[];
}

const countColumns = [
  'clauses',
  'responsibilities',
  'indicators',
  'deadlines',
  'recurring',
  'disclosures',
  'places',
  'repairs',
].map((name) => `counts.${name}`);

/** Every dataset that the site publishes under /data/. */
export const datasets: readonly Dataset[] = [
  {
    name: 'plans',
    title: '方案',
    description: '本站收录的方案，一行一个。',
    columns: [
      'id',
      'title',
      'docNumber',
      'issuer',
      'date',
      'level',
      'adcode',
      'region',
      'basis',
      'source.file',
      'source.sha256',
      'source.characters',
      ...countColumns,
      'url',
    ],
    rows: ({ plans }) => plans.map(planRecord),
  },
  {
    name: 'clauses',
    title: '条款',
    description: '每个方案拆出的条款，一行一条，文字是修补后的。',
    columns: [
      'id',
      'plan',
      'ordinals',
      'labels',
      'depth',
      'parent',
      'heading',
      'paragraphs',
      'text',
      'topics',
      'spans',
      'url',
    ],
    rows: ({ plans }) => plans.flatMap((plan) => plan.clauses.map(clauseRecord)),
  },
  {
    name: 'repairs',
    title: '修补',
    description: '种子文本与页面文字的每一处不同，一行一处。',
    columns: ['plan', 'start', 'end', 'original', 'repaired', 'kind', 'note'],
    rows: ({ plans }) => plans.flatMap((plan) => plan.repairs.map(repairRecord)),
  },
];
