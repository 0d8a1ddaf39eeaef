/**
 * Run by npm behind every install, for what packages bring and no command of ours opens: the headers of the packaged Node
 * (67 MB), which only those need who compile something against it, and source maps (44 MB), for those who debug a package.
 */
import { globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const unused = ['node/node_modules/node-*/include', '**/*.{js,cjs,mjs,ts,cts,mts,css}.map'];

/** Take out of a project's packages what is never opened, whatever platform they are for. */
export function trimPackages(root: URL): void {
  const packages = new URL('node_modules/', root);
  for (const path of globSync(unused, { cwd: fileURLToPath(packages) }))
    rmSync(new URL(path.replaceAll('\\', '/'), packages), { recursive: true, force: true });
}

if (import.meta.main) trimPackages(new URL('../../', import.meta.url));
