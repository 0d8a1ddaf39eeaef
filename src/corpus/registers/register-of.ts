import type { z } from 'astro/zod';
import { readRegister, type ReadRegister } from './read-register.ts';

/** What reads a register whose entries are named by their ids: a function of the file's name and its text. */
export function registerOf<Entry extends { id: string }>(entry: z.ZodType<Entry>) {
  return (file: string, source: string): ReadRegister<Entry> =>
    readRegister(source, { file, entry, keyOf: ({ id }) => id });
}
