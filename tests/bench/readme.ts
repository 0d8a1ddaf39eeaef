import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { fillMark } from './markdown-table.ts';

const readme = fileURLToPath(new URL('./README.md', import.meta.url));

/** Put figures into their place in the README of the benches, which stays formatted. */
export async function writeToReadme(name: string, text: string): Promise<void> {
  const filled = fillMark(readFileSync(readme, 'utf8'), name, text);
  const options = await resolveConfig(readme);
  writeFileSync(readme, await format(filled, { ...options, filepath: readme }));
}
