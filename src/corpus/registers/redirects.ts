import { z } from 'astro/zod';
import { text } from './fields.ts';
import { readRegister, type ReadRegister } from './read-register.ts';

/** A path from the site's root: a page, a file, or a clause on a page. */
const address = z.string().regex(/^\/(?:[\w.-]+\/)*(?:[\w.-]+)?(?:#[\w-]+)?$/);

const redirect = z
  .strictObject({
    from: address.describe(
      '请从网站根目录写起，例如 /plans/方案代号/#c-2-4-2；有 # 的值要加引号。',
    ),
    to: address.describe('请写现有的地址，例如 /plans/方案代号/#c-2-4-3；有 # 的值要加引号。'),
    why: text.describe('请用一句话写明为什么改。'),
    on: z.iso.date().describe('请写改的那天，如 2026-11-22。'),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: '：与原来的地址相同' });

/** A published address that has moved. */
export type Redirect = z.infer<typeof redirect>;

/** The project's redirects. */
export const redirectsFile = 'content/redirects.yaml';

/** Read the addresses that have moved. */
export function readRedirects(file: string, source: string): ReadRegister<Redirect> {
  return readRegister(source, {
    file,
    entry: redirect,
    keyOf: ({ from }) => from,
    mayBeEmpty: true,
  });
}
