import { z } from 'astro/zod';
import { id, text } from '../corpus/registers/fields.ts';
import { registerOf } from '../corpus/registers/register-of.ts';
import { day } from '../corpus/registers/readings.ts';

/** What a statement about accessibility says: that something was tested, does not work, or was not tested. */
export const statementKinds = ['tested', 'known', 'untested'] as const;

const schema = z.strictObject({
  id: id.describe('请写小写英文和连字符，如 screen-readers。'),
  kind: z.enum(statementKinds),
  what: text.describe('请写说的是什么。'),
  /** How it was tested and what came of it; what to do instead; why it was not tested. */
  note: text.describe('请写怎样测、结果如何；不好用的写可以怎样绕过；没有测的写为什么。'),
  date: day.describe("请写测试或写下的日子，加引号，如 '2026-11-22'。"),
});

/** Read the statements about who can use the site how, in the order of the file. */
export const readAccessibility = registerOf(schema);
