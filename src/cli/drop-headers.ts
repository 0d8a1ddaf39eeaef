/**
 * Run by npm behind every install: the packaged Node brings 67 MB of headers, which only those need who compile something
 * against it.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';

/** Take the headers out of the packaged Node of a project, whatever platform it is for. */
export function dropHeaders(root: URL): void {
  const packages = new URL('node_modules/node/node_modules/', root);
  if (!existsSync(packages)) return;
  for (const name of readdirSync(packages).filter((folder) => folder.startsWith('node-')))
    rmSync(new URL(`${name}/include/`, packages), { recursive: true, force: true });
}

if (import.meta.main) dropHeaders(new URL('../../', import.meta.url));
