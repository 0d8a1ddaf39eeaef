import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildCorpus } from '../../../src/corpus/build-corpus.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import { writePlanFiles } from './plan-files.ts';
import { syntheticPlans } from './plans.ts';

const base = readCorpus(new URL('../../../', import.meta.url));

test('the files of synthetic plans are read as a project without errors', () => {
  const plans = [...syntheticPlans(base, { count: 6, seed: 1 })];
  const files = plans.map(writePlanFiles);
  const { corpus, diagnostics } = buildCorpus(
    files.map(({ id, page }) => ({ id, file: `content/plans/${id}.mdx`, text: page })),
    files.map(({ id, seed }) => ({
      name: `${id}.txt`,
      text: seed,
      problem: null,
      sha256: createHash('sha256').update(seed).digest('hex'),
    })),
    base.registers,
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(corpus.plans.map(({ metadata }) => metadata.adcode)).toEqual(
    plans.map(({ metadata }) => metadata.adcode),
  );
});
