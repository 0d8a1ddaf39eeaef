import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli/parse.ts';
import { callInProcess, runAsProcess, type Ended } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'parse-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function save(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const parse = (...args: readonly string[]): Promise<Ended> => callInProcess(main, args);

test('any plan text becomes one JSON object with the members of the open data', () => {
  const file = save(
    'x.txt',
    '某县土壤污染防治工作方案\n一、目标\n（一）指标。到2020年达到90%。\n三、保障',
  );
  const { status, stdout, stderr } = runAsProcess('parse', [file]);
  const output = JSON.parse(stdout) as {
    plan: { title: string; region: string };
    clauses: { id: string }[];
  };
  expect(Object.keys(output)).toEqual([
    'plan',
    'clauses',
    'responsibilities',
    'indicators',
    'commitments',
    'disclosures',
    'places',
    'repairs',
    'diagnostics',
  ]);
  expect(output.plan).toMatchObject({
    id: 'x',
    title: '某县土壤污染防治工作方案',
    region: '某县',
    level: 'county',
  });
  expect(output.clauses.map(({ id }) => id)).toEqual(['x/0', 'x/1', 'x/1.1', 'x/3']);
  expect(stderr).toContain('x.txt:4:1 warning 编号跳号：一 之后是 三。 [numbering-gap]');
  expect(status).toBe(0);
});

test('an empty file is read as an empty plan, with an error on standard error', async () => {
  const { status, stdout, stderr } = await parse(save('empty.txt', ''));
  expect(JSON.parse(stdout)).toMatchObject({ clauses: [] });
  expect(stderr).toContain('文本是空的');
  expect(status).toBe(0);
});

test.each([
  ['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '不是纯文本'],
  [
    'GBK',
    new Uint8Array([0xcd, 0xc1, 0xc8, 0xc0]),
    '文件是 GBK（GB18030）编码，要用 UTF-8。转换的命令：iconv -f GB18030 -t UTF-8 ',
  ],
])('a %s file is refused with the reason', async (name, content, reason) => {
  const { status, stdout, stderr } = await parse(save(`${name}.txt`, content));
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(reason);
});

test('a file that is not there, a folder and no file at all are named plainly', async () => {
  const problemOf = async (...args: readonly string[]): Promise<string> =>
    (await parse(...args)).stderr;
  expect(await problemOf(join(folder, 'none.txt'))).toContain('找不到这个文件。');
  expect(await problemOf(folder)).toContain('这是一个文件夹');
  expect(await problemOf()).toContain('用法：npm run -s parse --');
});
