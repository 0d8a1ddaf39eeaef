import type { APIRoute } from 'astro';
import { getTerms, noteOf } from '@/queries/glossary.ts';

/** The definitions by id; a page with many terms fetches them when the first is opened. */
export const GET: APIRoute = () =>
  Response.json(Object.fromEntries(getTerms().map((term) => [term.id, noteOf(term)])));
