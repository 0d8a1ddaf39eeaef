import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildId, bundleWorker, nameBuild } from '../../src/build/service-worker.ts';

function makeSite(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'jingtu-worker-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}

test('a build is named by what its files hold and how they are called', () => {
  const id = buildId(makeSite({ 'a.html': '甲', 'b.html': '乙' }));
  expect(buildId(makeSite({ 'b.html': '乙', 'a.html': '甲' }))).toBe(id);
  expect(buildId(makeSite({ 'a.html': '甲', 'b.html': '丙' }))).not.toBe(id);
  expect(buildId(makeSite({ 'a.html': '甲', 'c.html': '乙' }))).not.toBe(id);
  expect(buildId(makeSite({ 'a.html': '甲乙', 'b.html': '' }))).not.toBe(id);
});

test('the worker of an earlier build does not name the next one', () => {
  const files = { 'a.html': '甲' };
  expect(buildId(makeSite({ ...files, 'sw.js': '旧' }))).toBe(buildId(makeSite(files)));
});

test('the worker is one script, the same each time, that neither loads nor evaluates others', async () => {
  const bundled = await bundleWorker('/soil/');
  expect(await bundleWorker('/soil/')).toBe(bundled);

  const script = nameBuild(bundled, '0123456789abcdef');
  expect(script).toContain('0123456789abcdef');
  expect(
    nameBuild(bundled, 'fedcba9876543210').replaceAll('fedcba9876543210', '0123456789abcdef'),
  ).toBe(script);
  expect(script).toContain('/soil/');
  expect(script).not.toMatch(/\beval\(|new Function|importScripts|\bimport\(|process\.env/);
});

test('a script without a place for the id of the build is told, for pages of two builds would meet in it', () => {
  expect(() => nameBuild('self.skipWaiting();', '0123456789abcdef')).toThrow('构建编号');
});
