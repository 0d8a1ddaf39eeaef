import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../shared/once.ts';
import { editionsFolder, type Edition } from './editions.ts';

/** Every edition that was made, the newest first. */
export const getEditions = once((): readonly Edition[] => {
  const folder = join(process.cwd(), editionsFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .reverse()
    .map((day) => JSON.parse(readFileSync(join(folder, day, 'index.json'), 'utf8')) as Edition);
});
