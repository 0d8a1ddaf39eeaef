import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const seeds = readdirSync(new URL('seeds/', root));
const plans = readdirSync(new URL('content/plans/', root)).filter((file) => file.endsWith('.mdx'));

/** The source that a plan's front matter names, with the hash it had when the plan was added. */
function sourceOf(plan: string): { file: string; sha256: string } {
  const text = readFileSync(new URL(`content/plans/${plan}`, root), 'utf8');
  const [, frontMatter = ''] = text.split(/^---$/m);
  return (parse(frontMatter) as { source: { file: string; sha256: string } }).source;
}

describe.each(plans)('content/plans/%s', (plan) => {
  test('names a seed that has not changed by a byte', () => {
    const { file, sha256 } = sourceOf(plan);
    const bytes = readFileSync(new URL(`seeds/${file}`, root));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });
});

test('every seed belongs to a plan', () => {
  expect(plans.map((plan) => sourceOf(plan).file).sort()).toEqual(seeds.sort());
});

test('git leaves the line ends of seeds alone', () => {
  const attributes = readFileSync(new URL('.gitattributes', root), 'utf8');
  expect(attributes).toMatch(/^seeds\/\*\.txt +-text$/m);
});
