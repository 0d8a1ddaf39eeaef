import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { getDatasets } from '../../../src/features/data/data-files.query.ts';
import { targetRecipes } from '../../../src/features/data/recipes.ts';
import { some } from '../../support/some.ts';

type Row = Record<string, unknown>;

test('the lines of JavaScript make a table of every target of 2020', async () => {
  const parts = getDatasets().find(({ name }) => name === 'indicators')!.parts;
  const rows = JSON.parse(JSON.stringify(parts.flatMap((part) => part.rows()))) as Row[];
  const expected = rows.filter(({ year, kind }) => year === 2020 && kind === 'target');
  const [{ code } = { code: '' }] = targetRecipes('https://soil.example/data/indicators.json');
  expect(code.split('\n')).toHaveLength(3);

  const asked: string[] = [];
  const shown: [Row[], string[]][] = [];
  const fetch = (address: string): Promise<{ json: () => Row[] }> => {
    asked.push(address);
    return Promise.resolve({ json: () => rows });
  };
  const table = (...args: [Row[], string[]]): number => shown.push(args);
  // The lines are run as a reader would, with what they fetch and show taken from here.
  await runInNewContext(`(async () => { ${code} })()`, { fetch, console: { table } });
  expect(asked).toEqual(['https://soil.example/data/indicators.json']);
  const [[targets, columns] = [[], []]] = shown;
  expect(targets).toEqual(some(expected));
  for (const name of some(columns)) expect(Object.keys(expected[0]!)).toContain(name);
});
