import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli/import-notices.ts';
import { callInProcess, runAsProcess, type Ended } from '../support/command.ts';
import { xlsx } from '../support/xlsx.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const said = [
  ...['--type', '污染地块', '--issuer', '嘉峪关市生态环境局', '--date', '2025-04-01'],
  ...['--url', 'https://www.jyg.gov.cn/', '--source-kind', '政府网站', '--region', '嘉峪关市'],
  ...['--list-title', '嘉峪关市污染地块名单', '--checked-on', '2026-11-22'],
];

const run = (...args: readonly string[]): Promise<Ended> => callInProcess(main, args);

function save(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const list = save(
  'list.csv',
  '序号,地块名称,面积(亩),联系电话\n1,甲地块,3,13800000000\n2,<b>乙</b>,3,\n3,丙地块,3,\n',
);

test('good rows are written, bad ones are named, and a second run finds nothing new', async () => {
  const out = join(folder, 'out.csv');
  const report = join(folder, 'report.csv');
  const first = runAsProcess('import-notices', [list, ...said, '--out', out, '--report', report]);
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  expect(first.stdout.split('\n')).toEqual([
    '第1行 略过 序号 地块名称 面积(亩) 联系电话（个人联系方式不收录，略去这些列：联系电话）',
    '第2行 采用 620200-20250401-01 甲地块',
    '    改动 面积(亩)：「3」 → 2000 平方米',
    '第3行 拒绝 <b>乙</b>',
    '    改动 面积(亩)：「3」 → 2000 平方米',
    '    原因 地块名称：含有 HTML 标记。请删去，再提交。',
    '第4行 采用 620200-20250401-02 丙地块',
    '    改动 面积(亩)：「3」 → 2000 平方米',
    '采用 2 行（其中 2 行有改动），拒绝 1 行，略过 1 行。',
    `已写入 ${out}。请逐行核对，再提交。`,
    '',
  ]);
  const written = readFileSync(out, 'utf8');
  expect(written.split('\n')).toHaveLength(4);
  expect(written).not.toContain('138');
  expect(readFileSync(report, 'utf8').split('\r\n')).toHaveLength(6);

  const second = await run(list, ...said, '--out', out);
  expect(second.status).toBe(1);
  expect(second.stdout).toContain('与 620200-20250401-01 重复');
  expect(readFileSync(out, 'utf8')).toBe(written);
});

test('a workbook is tried without writing anything', async () => {
  const file = save(
    'list.xlsx',
    xlsx({
      name: '名单',
      rows: [
        ['序号', '地块名称'],
        [1, '甲地块'],
      ],
    }),
  );
  const { status, stdout } = await run(
    file,
    ...said,
    '--dry-run',
    '--out',
    join(folder, 'none.csv'),
  );
  expect([status, existsSync(join(folder, 'none.csv'))]).toEqual([0, false]);
  expect(stdout).toContain('名单 第2行 采用 620200-20250401-01 甲地块');
  expect(stdout).toContain('没有写文件');
});

test('rows that are not understood are counted, and more than a tenth of them end the command with 3', async () => {
  const file = save('lost.csv', '序号,地块名称,地址\n1,甲地块,某路\n2,,某路\n');
  const { status, stdout } = await run(file, ...said, '--dry-run');
  expect(status).toBe(3);
  expect(stdout).toContain('采用 1 行（其中 0 行有改动），拒绝 1 行，略过 1 行。');
  expect(stdout).toContain('文件里有字的 3 行都在上面的数里，其中 1 行没有读懂');
});

test('a status that is not known is listed once more under 请核对', async () => {
  const file = save('doubt.csv', '序号,地块名称,进展情况\n1,甲地块,正在制定修复方(截断)\n');
  const { status, stdout } = await run(file, ...said, '--dry-run');
  expect(status).toBe(0);
  expect(stdout.split('请核对（1 处').at(-1)).toContain(
    '第2行 甲地块 进展情况：「正在制定修复方(截断)」',
  );
});

test('a map of heads is drafted, corrected and used again', async () => {
  const file = save('english.csv', 'no,label,address\n1,甲地块,某路\n');
  const map = join(folder, 'heads.yaml');
  expect((await run(file, '--save-map', map)).status).toBe(0);
  const draft = readFileSync(map, 'utf8');
  expect(draft).toContain('label: 不收');
  writeFileSync(map, draft.replace('label: 不收', 'label: 地块名称'));
  const { status, stdout } = await run(file, ...said, '--dry-run', '--map', map);
  expect([status, stdout]).toEqual([0, expect.stringContaining('采用 620200-20250401-01 甲地块')]);
});

test('what the list does not say is asked for by the names of the options', async () => {
  const { status, stderr } = await run(list, '--dry-run');
  expect(status).toBe(2);
  for (const option of [
    'list-title',
    'type',
    'issuer',
    'date',
    'url',
    'source-kind',
    'region',
    'checked-on',
  ])
    expect(stderr).toContain(`  --${option} `);
});

test.each([
  [[], '用法：npm run import:notices'],
  [[list, 'b.csv', '--dry-run'], '一次只导入一个文件'],
  [[list, '--wrong', '--dry-run'], '选项「--wrong」写得不对'],
  [[list], '请用 --out 给出写到哪里'],
  [[list, ...said, '--out', list], '须各不相同'],
  [[list, '--out', 'x.txt'], '--out 须以 .csv 结尾'],
  [[list, '--dry-run', '--type', '黑名单'], '--type 不认识「黑名单」，请写其中之一：'],
  [[list, '--dry-run', '--date', '2024.4'], '--date 写的「2024.4」不是日期'],
  [[list, '--dry-run', '--url', 'jyg.gov.cn'], '--url 写的「jyg.gov.cn」不是网址'],
  [[list, ...said, '--dry-run', '--region', '无此县'], '--region：行政区划表里没有「无此县」'],
])('%j is answered with what to write', async (args, words) => {
  const { status, stdout, stderr } = await run(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
});

test.each([
  ['a file that is not there', join(folder, 'none.xlsx'), '找不到这个文件'],
  ['a folder', folder, '这是一个文件夹'],
  ['an empty file', save('empty.csv', ''), '文件是空的'],
  ['only heads', save('heads.csv', '序号,地块名称\n'), '只有表头'],
])('%s is named plainly', async (_, file, words) => {
  const { status, stdout, stderr } = await run(file, ...said, '--dry-run');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(words);
});

test('nothing is added to a file that has mistakes already', async () => {
  const out = save('broken.csv', '编号,地块\n1,2\n');
  const { status, stderr } = await run(list, ...said, '--out', out);
  expect(status).toBe(1);
  expect(stderr).toContain('里已有的内容有错误，请先改正');
  expect(readFileSync(out, 'utf8')).toBe('编号,地块\n1,2\n');
});
