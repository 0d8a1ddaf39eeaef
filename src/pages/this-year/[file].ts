import type { APIRoute, GetStaticPaths } from 'astro';
import { getYearFiles, type YearFile } from '@/features/commitments/this-year.query.ts';

export const getStaticPaths = (() =>
  getYearFiles().map((file) => ({
    params: { file: file.name },
    props: { file },
  }))) satisfies GetStaticPaths;

/** The duties of the year of each place and agency, as a feed and as a calendar. */
export const GET: APIRoute<{ file: YearFile }> = ({ props: { file }, site }) =>
  new Response(file.write(site), { headers: { 'Content-Type': file.mediaType } });
