import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circlesIn } from './support/circles.ts';

const root = new URL('../', import.meta.url);

/** The rooms of src/ from the innermost on; a file imports from its own rank and from those before it. */
const ranks = [['corpus'], ['shared'], ['features'], ['site'], ['pages', 'build', 'cli']] as const;

/**
 * What pure files may use beside the code of their own: packages that know nothing of Astro, the DOM or the disk. Files
 * named in `edge` are tools of the build and of commands, and may use any.
 */
const purePackages: Readonly<Record<string, { packages?: RegExp; edge?: RegExp }>> = {
  corpus: { packages: /^(?:astro\/zod|csv-parse\/sync|yaml)$/, edge: /^io\.ts$/ },
  'features/agencies': { packages: /^d3$/ },
  'features/channels': { packages: /^astro\/zod$/ },
  'features/compare': { packages: /^astro\/zod$/ },
  'features/data': { packages: /^fflate$/ },
  'features/echoes': { packages: /^astro\/zod$/ },
  'features/indicators': { packages: /^d3$/ },
  'features/law': { packages: /^astro\/zod$/ },
  'features/learn': { packages: /^(?:astro\/zod|d3)$/ },
  'features/map': { packages: /^(?:d3|geojson|topojson-\w+)$/ },
  'features/notices': {
    packages: /^(?:astro\/zod|csv-parse\/sync|gcoord|geojson)$/,
    edge: /^import\//,
  },
  'features/offline': { packages: /^(?:fflate|workbox-[\w/.]+)$/ },
  'features/places': { packages: /^astro\/zod$/ },
  'features/regions': { packages: /^geojson$/ },
  'features/report': { packages: /^astro\/zod$/ },
  'features/sources': { packages: /^(?:astro\/zod|yaml)$/ },
  'features/search': { edge: /^build\// },
  site: { packages: /^astro\/zod$/ },
};

/** Packages for the browser alone. */
const elementPackages = /^(?:geojson|leaflet|supercluster|uqr)$/;

/** Calls whose answer depends on when, where or how often they are made. */
const machineDependent =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\.toLocale\w*\(|\bIntl\.\w+\(\s*\)|\bperformance\.now\b|\blocaleCompare\b/;

type Role = 'component' | 'element' | 'query' | 'pure';

const modules = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file}`)
  .filter((file) => /\.(?:astro|ts)$/.test(file))
  .sort();
const code = new Map(modules.map((file) => [file, withoutComments(read(file))]));
const imports = new Map(modules.map((file) => [file, importsOf(file)]));
const planNames = readdirSync(new URL('seeds/', root)).map((file) => file.replace(/\.txt$/, ''));
const inner = modules.filter((file) => /^src\/(?:corpus|shared|features|site)\//.test(file));

/** Which roles each role may know. */
const knows: Readonly<Record<Role, readonly Role[]>> = {
  pure: ['pure'],
  query: ['pure', 'query'],
  element: ['pure', 'element'],
  component: ['pure', 'query', 'element', 'component'],
};

describe('the rooms of src/', () => {
  test('are those that the law names', () => {
    const rooms = new Set(modules.map((file) => file.split('/')[1]!));
    expect([...rooms].sort()).toEqual([...ranks.flat(), 'content.config.ts'].sort());
  });

  test('import inwards only', () => {
    const outer = pairs(inner).filter(([file, from]) => rankOf(from) > rankOf(file));
    expect(outer.map(told)).toEqual([]);
  });

  test('know nothing of the tests', () => {
    const known = modules.filter((file) =>
      imports.get(file)!.some((from) => from.startsWith('tests/')),
    );
    expect(known).toEqual([]);
  });

  test('hold at most fifteen shared files', () => {
    const shared = modules.filter((file) => file.startsWith('src/shared/'));
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.length).toBeLessThanOrEqual(15);
  });
});

describe('a file does what its name says', () => {
  test('and imports only what its role may know', () => {
    const offences = pairs(inner).filter(
      ([file, from]) => !knows[roleOf(file)].includes(roleOf(from)),
    );
    expect(offences.map(told)).toEqual([]);
  });

  test('a pure file is tied to nothing', () => {
    const tied = inner
      .filter((file) => roleOf(file) === 'pure')
      .flatMap((file) => packagesOf(file).map((name) => ({ file, name })))
      .filter(({ file, name }) => {
        const { packages, edge } = purePackages[roomOf(file)] ?? {};
        return edge?.test(withinRoom(file)) !== true && packages?.test(name) !== true;
      });
    expect(tied).toEqual([]);
  });

  test('an element uses packages of the browser alone', () => {
    const tied = inner
      .filter((file) => roleOf(file) === 'element')
      .flatMap((file) => packagesOf(file).map((name) => ({ file, name })))
      .filter(({ name }) => !elementPackages.test(name));
    expect(tied).toEqual([]);
  });

  test('and answers alike whenever and wherever it runs', () => {
    const files = inner.filter((file) => file.endsWith('.ts'));
    expect(files.filter((file) => machineDependent.test(code.get(file)!))).toEqual([]);
  });
});

describe('no circle', () => {
  test('of files', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  test('of features through their pure files', () => {
    const pure = pairs(modules.filter((file) => file.startsWith('src/features/'))).filter(
      ([file, from]) =>
        roleOf(file) === 'pure' && roleOf(from) === 'pure' && from.startsWith('src/features/'),
    );
    const rooms = Map.groupBy(pure, ([file]) => roomOf(file));
    const graph = new Map(
      [...rooms].map(([room, own]) => [
        room,
        [...new Set(own.map(([, from]) => roomOf(from)))].filter((other) => other !== room),
      ]),
    );
    const circles = circlesIn(graph).map((rooms) =>
      pure
        .filter(([file, from]) => roomOf(file) !== roomOf(from))
        .filter(([file, from]) => rooms.includes(roomOf(file)) && rooms.includes(roomOf(from)))
        .map(told),
    );
    expect(circles).toEqual([]);
  });
});

test('what the browser loads of the search takes nothing from its build', () => {
  const core = modules.filter((file) => /^src\/features\/search\/(?!build\/)/.test(file));
  const offences = pairs(core).filter(([, from]) => from.startsWith('src/features/search/build/'));
  expect(offences.map(told)).toEqual([]);
});

test('what the browser loads brings none of the libraries that read the registers', () => {
  const loaded = modules.filter((file) => /(?:\.element|worker)\.ts$/.test(file));
  const seen = new Set(loaded);
  // A set takes what is added while it is walked.
  for (const file of seen) for (const from of filesOf(valuesOf(file), file)) seen.add(from);
  const offences = [...seen].filter((file) =>
    valuesOf(file).some((from) => /^(?:astro\/zod|yaml|csv-parse\b.*)$/.test(from)),
  );
  expect(offences).toEqual([]);
});

test('no code knows a plan by its name', () => {
  const names = new RegExp(`['"\`/](?:${planNames.join('|')})['"\`/.]`);
  const offences = modules.flatMap((file) =>
    code
      .get(file)!
      .split('\n')
      .filter((line) => names.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(offences).toEqual([]);
});

test('the only barrel is that of the corpus', () => {
  const barrels = modules.filter((file) => file.endsWith('/index.ts'));
  expect(barrels.filter((file) => file !== 'src/corpus/index.ts')).toEqual([]);
});

function roleOf(file: string): Role {
  if (file.endsWith('.astro')) return 'component';
  if (file.endsWith('.element.ts')) return 'element';
  return file.endsWith('.query.ts') ? 'query' : 'pure';
}

function rankOf(file: string): number {
  const folder = file.split('/')[1]!;
  return ranks.findIndex((rank) => (rank as readonly string[]).includes(folder));
}

/** The room of a file: its feature, or its folder of src/. */
function roomOf(file: string): string {
  const [, folder, feature] = file.split('/');
  return folder === 'features' ? `${folder}/${feature}` : folder!;
}

function withinRoom(file: string): string {
  return file.slice(`src/${roomOf(file)}/`.length);
}

/** Every import of the files from others of the project. */
function pairs(files: readonly string[]): [file: string, from: string][] {
  return files.flatMap((file) => imports.get(file)!.map((from): [string, string] => [file, from]));
}

function told([file, from]: readonly [string, string]): string {
  return `${file} ← ${from}`;
}

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

function specifiersOf(text: string): string[] {
  const statement =
    /(?:^\s*(?:import|export)\b[^'"]*?\bfrom\s*|^\s*import\s*|\bimport\()['"]([^'"\s]+)['"]/gm;
  return [...text.matchAll(statement)].map(([, from]) => from!);
}

/** The project's own files that a file imports, types included. */
function importsOf(file: string): string[] {
  return filesOf(specifiersOf(code.get(file)!), file);
}

/** What is left of a file's imports when its types are gone. */
function valuesOf(file: string): string[] {
  return specifiersOf(code.get(file)!.replace(/^(?:import|export) type\b[^;]*;/gm, ''));
}

function filesOf(specifiers: readonly string[], file: string): string[] {
  return specifiers
    .filter((from) => /^(?:\.|@\/)/.test(from))
    .map((from) => new URL(from.replace(/^@\//, '/src/'), `file:///${file}`).pathname.slice(1))
    .map((path) => decodeURI(path).replace(/\?.*$/, ''))
    .filter((path) => /\.(?:astro|ts)$/.test(path));
}

function packagesOf(file: string): string[] {
  return specifiersOf(code.get(file)!).filter((from) => !/^(?:\.|@\/)/.test(from));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}
