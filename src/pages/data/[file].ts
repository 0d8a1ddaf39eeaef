import type { APIRoute, GetStaticPaths } from 'astro';
import { getDataFiles, type DataFile } from '@/features/data/data-files.query.ts';

export const getStaticPaths = (() =>
  getDataFiles().map((file) => ({
    params: { file: file.name },
    props: { file },
  }))) satisfies GetStaticPaths;

/** The open data: each dataset as JSON and CSV with its descriptions, one zip of all, and the catalogue. */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(new Uint8Array(file.write()), { headers: { 'Content-Type': file.mediaType } });
