import { z } from 'astro/zod';

/** Where a statement was read: in the document itself, in a retelling, in one list of addresses that could not be opened. */
export const readings = ['read', 'retold', 'single-list'] as const;
export type Reading = (typeof readings)[number];

/** A day, `2026-11-22`, that exists. */
export const day = z.iso.date();

export const readingRemedy = `请写其中之一：${readings.join('、')}；凭记忆的不要收录。`;
