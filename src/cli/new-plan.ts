/** `npm run new:plan -- FILE [ID]`: take a text in as a seed and write the plan's .mdx as far as it is known. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeText } from '../corpus/decode.ts';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { draftPlan } from '../corpus/draft-plan.ts';
import { readProjectRegisters } from '../corpus/io.ts';
import { isPlanId, planIdRule } from '../corpus/plan-metadata.ts';
import { readText } from '../corpus/read-text.ts';
import { fail, runCommand, type CommandIo } from './run-command.ts';

const usage =
  '用法：npm run new:plan -- 方案文本.txt 代号\n代号用小写拼音，如 dingxi；文件名本身就是代号时可以不写。';

/** Take the text in; ends with 1 where nothing was written, having said why. */
export function main([path, id]: readonly string[], { root, console }: CommandIo): number {
  if (!path) return fail(console, usage);
  const plan = id ?? basename(path, extname(path));
  if (!isPlanId(plan)) return fail(console, `「${plan}」不能作代号。${planIdRule}\n${usage}`);
  if (!existsSync(path)) return fail(console, `${path}：找不到这个文件。`);
  const bytes = readFileSync(path);
  const { text, problem } = decodeText(bytes, path);
  if (text === null) return fail(console, `${path}：${problem}`);

  const seed = new URL(`seeds/${plan}.txt`, root);
  const page = new URL(`content/plans/${plan}.mdx`, root);
  if (existsSync(page))
    return fail(console, `content/plans/${plan}.mdx 已经有了，没有改动任何文件。`);
  if (existsSync(seed) && !readFileSync(seed).equals(bytes))
    return fail(console, `seeds/${plan}.txt 已经有了，内容不同，没有改动任何文件。请换一个代号。`);
  const twin = findTwin(root, bytes, plan);
  if (twin !== undefined)
    return fail(
      console,
      `seeds/${twin} 就是这份文本，没有改动任何文件。同一份文本不能成为两个方案。`,
    );

  const name = `seeds/${plan}.txt`;
  const read = readText(text, { plan, file: name }, readProjectRegisters(root));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(seed, bytes);
  writeFileSync(page, draftPlan({ id: plan, sha256, ...read }));

  for (const diagnostic of read.diagnostics) console.log(formatDiagnostic(diagnostic));
  console.log(`已写好 ${name}（一字未改）和 content/plans/${plan}.mdx。`);
  console.log(`认出 ${read.parsed.clauses.length} 条，${read.diagnostics.length} 处提醒。`);
  console.log('接下来：打开 .mdx，补上写着 null 的地方和介绍，再运行 npm run check:corpus。');
  return 0;
}

function findTwin(root: URL, bytes: Buffer, plan: string): string | undefined {
  const folder = new URL('seeds/', root);
  return readdirSync(folder).find(
    (name) => name !== `${plan}.txt` && readFileSync(new URL(name, folder)).equals(bytes),
  );
}

if (import.meta.main) await runCommand(main);
