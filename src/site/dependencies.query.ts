import { readdirSync, readFileSync } from 'node:fs';
import { ContentError } from '../corpus/content-error.ts';
import { acceptedLicenses, readDependencies, type Dependency } from './dependency-register.ts';
import { readContent } from '../shared/content.query.ts';

const register = 'content/dependencies.yaml';

/** A package as it is installed. */
export interface InstalledPackage extends Dependency {
  version: string;
  /** SPDX expression. */
  license: string;
  /** The licence's text as it comes with the package; `null` where none does. */
  licenseText: string | null;
}

interface Manifest {
  version: string;
  license?: string;
  /** An older way of writing it. */
  licenses?: string;
}

/**
 * Every package that the project uses, with the version and the licence that are installed.
 *
 * @throws Error where the list and package.json differ, or where a licence is not among those accepted.
 */
export function getDependencies(): readonly InstalledPackage[] {
  const listed = readContent(register, readDependencies);
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const names = new Set(listed.map(({ name }) => name));
  const problems = [
    ...Object.keys(devDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${register} 缺少 ${name}。请补上它的 use 和 purpose。`),
    ...listed
      .filter(({ name }) => !(name in devDependencies))
      .map(({ name }) => `${register} 里的 ${name} 不在 package.json 里。请删去这一项。`),
  ];
  if (problems.length > 0) throw new ContentError(problems.join('\n'));
  return listed.map(readInstalled);
}

function readInstalled(dependency: Dependency): InstalledPackage {
  const folder = `node_modules/${dependency.name}`;
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;
  const license = manifest.license ?? manifest.licenses ?? '';
  if (!acceptedLicenses.includes(license))
    throw new ContentError(
      `${dependency.name} 的许可是“${license}”，不在可用的许可里：${acceptedLicenses.join('、')}。请换一个包，或核对后补进 src/site/dependency-register.ts。`,
    );
  return {
    ...dependency,
    version: manifest.version,
    license,
    licenseText: readLicense(folder),
  };
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
