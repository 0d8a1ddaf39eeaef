import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../', import.meta.url);

/**
 * What each layer may import beside itself: folders further in, and packages that know nothing of Astro, the DOM or the
 * disk. Files named in `edge` stand at the layer's border and may use any package.
 */
const layers = [
  { layer: 'corpus', folders: [], packages: /^(?:astro\/zod|yaml)$/, edge: /^io\.ts$/ },
  // What the texts of plans and lessons may hold.
  { layer: 'prose', folders: ['corpus'], packages: /^satteri$/, edge: null },
  { layer: 'lib', folders: ['corpus'], packages: null, edge: null },
  // Half of it runs in the browser; its registers are read with the corpus' own tools.
  { layer: 'learn', folders: ['corpus', 'lib'], packages: /^astro\/zod$/, edge: null },
  // Half of it runs in the browser; what joins the outlines runs in the build alone.
  {
    layer: 'map',
    folders: ['corpus', 'lib', 'notices'],
    packages: /^(?:geojson|topojson-client|topojson-specification)$/,
    edge: /^base\//,
  },
  {
    layer: 'charts',
    folders: ['corpus', 'lib', 'map'],
    packages: /^(?:d3(?!-selection)|geojson$)/,
    edge: null,
  },
  // Runs in the browser, but for what prepares its files during the build.
  {
    layer: 'search',
    folders: ['corpus', 'lib', 'learn', 'notices'],
    packages: null,
    edge: /^build\//,
  },
  // Runs in the browser too, but for the readers of the editors' files.
  {
    layer: 'report',
    folders: ['corpus', 'lib'],
    packages: null,
    edge: /^(?:io\.ts$|registers\/)/,
  },
  // The readers of files and of spreadsheets stand at its border.
  {
    layer: 'notices',
    folders: ['corpus', 'lib'],
    packages: /^(?:astro\/zod|csv-parse\/sync|gcoord|geojson)$/,
    edge: /^(?:io\.ts$|import\/)/,
  },
  // Runs in pages and in the worker.
  { layer: 'offline', folders: [], packages: /^fflate$/, edge: null },
  {
    layer: 'service-worker',
    folders: ['offline'],
    packages: /^workbox-/,
    edge: null,
  },
  {
    layer: 'elements',
    folders: ['corpus', 'lib', 'search', 'report', 'learn', 'notices', 'offline', 'map'],
    packages: /^(?:geojson|leaflet|supercluster|uqr)$/,
    edge: null,
  },
] as const;

/** Calls whose answer depends on when, where or how often they are made. */
const machineDependent =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\.toLocale\w*\(|\bIntl\.\w+\(\s*\)|\bperformance\.now\b|\blocaleCompare\b/;

const modules = listFiles('src/').filter((file) => /\.(?:astro|ts)$/.test(file));
const planNames = listFiles('seeds/').map((file) => file.replace(/^seeds\/(.*)\.txt$/, '$1'));

describe.each(layers)('src/$layer', ({ layer, folders, packages, edge }) => {
  const own = modules.filter((file) => file.startsWith(`src/${layer}/`));
  const inner: readonly string[] = [layer, ...folders];

  test('imports nothing from an outer layer', () => {
    const outer = own.flatMap((file) =>
      foldersOf(file)
        .filter((folder) => !inner.includes(folder))
        .map((folder) => `${file}: ${folder}`),
    );
    expect(outer).toEqual([]);
  });

  test('uses no package that ties it to Astro, the DOM or the disk', () => {
    const tied = own
      .filter((file) => edge?.test(file.slice(`src/${layer}/`.length)) !== true)
      .flatMap((file) => packagesOf(file).map((name) => ({ file, name })))
      .filter(({ name }) => packages?.test(name) !== true);
    expect(tied).toEqual([]);
  });

  test('gives the same answer whenever and wherever it runs', () => {
    expect(own.filter((file) => machineDependent.test(withoutComments(read(file))))).toEqual([]);
  });
});

test('what the browser loads of the search takes nothing from its build', () => {
  const core = modules.filter((file) => /^src\/search\/[^/]+$/.test(file));
  expect(
    core.filter((file) => importsOf(file).some((from) => from.startsWith('./build/'))),
  ).toEqual([]);
});

test('no code knows a plan by its name', () => {
  const names = new RegExp(`['"\`/](?:${planNames.join('|')})['"\`/.]`);
  const offences = modules.flatMap((file) =>
    withoutComments(read(file))
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

function listFiles(folder: string): string[] {
  const url = new URL(folder, root);
  if (!existsSync(url)) return [];
  return readdirSync(url, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}${file}`)
    .sort();
}

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

function importsOf(file: string): string[] {
  const statement =
    /(?:^\s*(?:import|export)\b[^'"]*?\bfrom\s*|^\s*import\s*|\bimport\()['"]([^'"\s]+)['"]/gm;
  return [...withoutComments(read(file)).matchAll(statement)].map(([, from]) => from!);
}

/** The folders of src/ that a file imports from. */
function foldersOf(file: string): string[] {
  return importsOf(file)
    .filter((from) => /^(?:\.|@\/)/.test(from))
    .map((from) => new URL(from.replace(/^@\//, '/src/'), `file:///${file}`).pathname)
    .map((path) => path.split('/')[2]!);
}

function packagesOf(file: string): string[] {
  return importsOf(file).filter((from) => !/^(?:\.|@\/)/.test(from));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}
