/**
 * Run by npm behind every install, for what packages bring and no command of ours opens: the headers of the packaged Node
 * (67 MB), which only those need who compile something against it, source maps (44 MB), for those who debug a package, and
 * of a font (87 MB) the weights that no picture is set in.
 */
import { globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const unused = [
  'node/node_modules/node-*/include',
  '**/*.{js,cjs,mjs,ts,cts,mts,css}.map',
  '@fontsource/noto-serif-sc/files/*-{200,300,500,600,800,900}-normal.*',
  '@fontsource/noto-serif-sc/files/*.woff2',
  '@fontsource/noto-serif-sc/*.css',
];

/** Take out of a project's packages what is never opened, whatever platform they are for. */
export function trimPackages(root: URL): void {
  const packages = new URL('node_modules/', root);
  for (const path of globSync(unused, { cwd: fileURLToPath(packages) }))
    rmSync(new URL(path.replaceAll('\\', '/'), packages), { recursive: true, force: true });
}

if (import.meta.main) trimPackages(new URL('../../', import.meta.url));
