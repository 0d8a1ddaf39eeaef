import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { columns } from '../../../src/features/notices/columns.ts';
import { usage } from '../../../src/features/notices/import/options.ts';
import {
  datumWords,
  sourceWords,
  statusWords,
  typeWords,
} from '../../../src/features/notices/words.ts';

const readme = readFileSync(new URL('../../../content/notices/README.md', import.meta.url), 'utf8');

function section(title: string): string {
  return readme.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
}

test('the README of the notices tells how to write every column of the register, with every word that may stand in it', () => {
  const words = [columns, typeWords, statusWords, datumWords, sourceWords].flatMap((table) =>
    Object.values<string>(table),
  );
  expect(words.filter((word) => !section('登记册的写法').includes(word))).toEqual([]);
});

test('the README of the notices names every option of the import', () => {
  const options = usage.match(/--[a-z-]+/g) ?? [];
  expect(options.length).toBeGreaterThan(10);
  expect(options.filter((option) => !section('导入公告').includes(`\`${option}\``))).toEqual([]);
});
