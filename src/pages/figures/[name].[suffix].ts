import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { figureRoutes, renderFigure } from '@/features/figures/figures.query.ts';

export const getStaticPaths = figureRoutes;

/** Each figure and table as a picture, as a table and as JSON. */
export const GET: APIRoute<InferGetStaticPropsType<typeof figureRoutes>> = ({ props, site }) =>
  new Response(renderFigure(props.figure, props.suffix, site));
