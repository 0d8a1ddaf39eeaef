import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '@/corpus/export/csv.ts';
import { datasets } from '@/corpus/export/datasets.ts';
import { loadCorpus } from '@/queries/corpus.ts';

export const getStaticPaths = (() =>
  datasets.flatMap(({ name }) => [
    { params: { file: `${name}.json` } },
    { params: { file: `${name}.csv` } },
  ])) satisfies GetStaticPaths;

/** The open data of DATA.md: each dataset as JSON and as CSV. */
export const GET: APIRoute = ({ params }) => {
  const [name, ending] = (params['file'] ?? '').split('.');
  const dataset = datasets.find((candidate) => candidate.name === name);
  if (!dataset) throw new Error(`没有数据集 ${params['file']}。`);
  const rows = dataset.rows(loadCorpus());
  return ending === 'csv'
    ? new Response(toCsv(rows, dataset.columns), {
        headers: { 'Content-Type': 'text/csv; charset=utf-8' },
      })
    : Response.json(rows);
};
