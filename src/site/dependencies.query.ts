import { readdirSync, readFileSync } from 'node:fs';
import { ContentError } from '../corpus/content-error.ts';
import { acceptedLicenses, readDependencies, type Dependency } from './dependency-register.ts';
import { readContent } from '../shared/content.query.ts';

const register = 'content/dependencies.yaml';

/**
 * Every package that the project uses, with the version and the licence that are installed.
 *
 * @throws Error where the list and package.json differ, or where a licence is not among those accepted.
 */
export function getDependencies() {
  const listed = readContent(register, readDependencies);
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const installed = listed.filter(({ copied }) => copied === undefined);
  const names = new Set(installed.map(({ name }) => name));
  const problems = [
    ...Object.keys(devDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${register} 缺少 ${name}。请补上它的 use 和 purpose。`),
    ...installed
      .filter(({ name }) => !(name in devDependencies))
      .map(({ name }) => `${register} 里的 ${name} 不在 package.json 里。请删去这一项。`),
  ];
  if (problems.length > 0) throw new ContentError(problems.join('\n'));
  return listed.map(({ copied, ...dependency }) => {
    const details = copied ? readCopied(copied) : readInstalled(dependency.name);
    if (!acceptedLicenses.includes(details.license))
      throw new ContentError(
        `${dependency.name} 的许可是「${details.license}」，不在可用的许可里：${acceptedLicenses.join('、')}。请换一个包，或核对后补进 src/site/dependency-register.ts。`,
      );
    return { ...dependency, ...details };
  });
}

/** The version, the SPDX expression and the text of the licence; `null` where none comes with the data. */
function readCopied({ version, license, text }: NonNullable<Dependency['copied']>) {
  return { version, license, licenseText: text && readFileSync(text, 'utf8').trim() };
}

/** The same of an installed package. */
function readInstalled(name: string) {
  const folder = `node_modules/${name}`;
  const { version, license = '' } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    version: string;
    license?: string;
  };
  return { version, license, licenseText: readLicense(folder) };
}

/** A package has its licence in a file, or in a folder together with those of what it took from others. */
function readLicense(folder: string): string | null {
  const name = /^(?:licen[cs]e|copying)(?:\.\w+)?$/i;
  const found = readdirSync(folder, { withFileTypes: true }).find((entry) => name.test(entry.name));
  if (!found) return null;
  const path = `${folder}/${found.name}`;
  const files = found.isDirectory() ? readdirSync(path).map((file) => `${path}/${file}`) : [path];
  return files
    .sort()
    .map((file) => readFileSync(file, 'utf8').trim())
    .join('\n\n');
}
