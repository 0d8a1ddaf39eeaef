import { z } from 'astro/zod';
import { id, text } from './fields.ts';
import { registerOf } from './register-of.ts';

const changeKinds = ['plan', 'correction', 'page', 'data'] as const;
export type ChangeKind = (typeof changeKinds)[number];

const change = z.strictObject({
  /** Names the change for ever; feed readers know it by this, and it is an anchor. */
  id: z
    .string()
    .regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/)
    .describe('请以小写英文开头，可有数字和连字号，如 five-plans。'),
  date: z.iso.date().describe('请写发生的那天，如 2026-11-22。'),
  kind: z.enum(changeKinds),
  title: text,
  text,
  /** Ids of the plans that it is about. */
  plans: z.array(id).describe('请列出方案代号，没有写 []。'),
  /** Ids of the clauses that it is about. */
  clauses: z.array(text).describe('请列出条款编号，如 方案代号/2.4.2，没有写 []。'),
  /** Paths from the site's root, to look at. */
  addresses: z
    .array(z.string().regex(/^\/(?!\/)[\w./#-]*$/))
    .describe('请列出 / 开头的地址，没有写 []。'),
});

/** Something that has changed on the site, as its readers are told. */
export type Change = z.infer<typeof change>;

/** Read the changes, in the order of the file. */
export const readChanges = registerOf(change);
