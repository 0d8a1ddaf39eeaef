import { z } from 'astro/zod';

/** Where a statement was read: in the document itself, in a retelling, in one list of addresses that could not be opened. */
export const readings = ['read', 'retold', 'single-list'] as const;
export type Reading = (typeof readings)[number];

/** A day, `2026-11-22`, that exists. */
export const day = z.iso.date().describe('请写 2026-11-22 这样的日期。');

/** How an entry of a register says it. */
export const reading = z
  .enum(readings)
  .describe(`请写其中之一：${readings.join('、')}；凭记忆的不要收录。`);
