/** `npm run new:edition`: keep the data of the site as it was just built, as an edition that is never changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { editionsFolder, makeEdition, type Catalogue } from '../features/data/editions.ts';
import { placeholderSite } from '../shared/settings.ts';
import { fail, runCommand, type CommandIo } from './run-command.ts';

const zipName = 'jingtu-data.zip';
const packageName = 'datapackage.json';

/** Keep the edition; ends with 1 where there is no build, one without the site's own address, or one of its day is kept already. */
export function main(_args: readonly string[], { root, console }: CommandIo): number {
  const built = new URL('dist/data/', root);
  if (!existsSync(new URL('index.json', built)))
    return fail(console, '没有找到 dist/data/index.json。请先 npm run build。');
  const catalogue = JSON.parse(readFileSync(new URL('index.json', built), 'utf8')) as Catalogue;
  // What is kept is never changed, so it may not bear an address that leads nowhere.
  const { homepage } = JSON.parse(readFileSync(new URL(packageName, built), 'utf8')) as {
    homepage: string;
  };
  if (homepage.startsWith(placeholderSite))
    return fail(
      console,
      `这次构建没有写网站自己的地址（还是 ${placeholderSite}）。请先 SITE_URL=网址 npm run build。`,
    );
  const edition = makeEdition(catalogue, zipName);
  const zip = readFileSync(new URL(zipName, built));
  if (createHash('sha256').update(zip).digest('hex') !== edition.zip.sha256)
    return fail(console, `dist/data/${zipName} 和目录里的校验码不同。请重新 npm run build。`);
  const path = `${editionsFolder}${edition.edition}/`;
  const folder = new URL(path, root);
  if (existsSync(folder))
    return fail(
      console,
      `${path} 已经有了，存下的版本不改。要存新的，先提交，或用环境变量 BUILD_DATE 写明日子，再 npm run build。`,
    );
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(edition.zip.name, folder), zip);
  writeFileSync(new URL('index.json', folder), `${JSON.stringify(edition, undefined, 2)}\n`);
  console.log(
    `已存下 ${path}：${edition.files.length} 个文件的校验码和一个压缩包。接下来：再 npm run build，提交。`,
  );
  return 0;
}

if (import.meta.main) await runCommand(main);
