/** `npm run new:plan -- FILE [ID]`: take a text in as a seed and write the plan's .mdx as far as it is known. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { planDiagnostics } from '../corpus/build-corpus.ts';
import { decodeText } from '../corpus/decode.ts';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { draftPlan } from '../corpus/draft-plan.ts';
import { extractFacts } from '../corpus/facts/extract-facts.ts';
import { readProjectRegisters } from '../corpus/io.ts';
import { guessJurisdiction } from '../corpus/jurisdiction.ts';
import { parsePlan } from '../corpus/parse-plan.ts';
import { isPlanId, planIdRule } from '../corpus/plan-metadata.ts';
import { runCommand, type CommandIo } from './run-command.ts';

const usage =
  '用法：npm run new:plan -- 方案文本.txt 代号\n代号用小写拼音，如 dingxi；文件名本身就是代号时可以不写。';

/** Take the text in; ends with 1 where nothing was written, having said why. */
export function main([file, id]: readonly string[], io: CommandIo): number {
  if (!file) return fail(io, usage);
  return takeIn(file, id ?? basename(file, extname(file)), io);
}

function takeIn(path: string, plan: string, io: CommandIo): number {
  const { root, console } = io;
  if (!isPlanId(plan)) return fail(io, `「${plan}」不能作代号。${planIdRule}\n${usage}`);
  if (!existsSync(path)) return fail(io, `${path}：找不到这个文件。`);
  const bytes = readFileSync(path);
  const { text, problem } = decodeText(bytes, path);
  if (text === null) return fail(io, `${path}：${problem}`);

  const seed = new URL(`seeds/${plan}.txt`, root);
  const page = new URL(`content/plans/${plan}.mdx`, root);
  if (existsSync(page)) return fail(io, `content/plans/${plan}.mdx 已经有了，没有改动任何文件。`);
  if (existsSync(seed) && !readFileSync(seed).equals(bytes))
    return fail(io, `seeds/${plan}.txt 已经有了，内容不同，没有改动任何文件。请换一个代号。`);
  const twin = findTwin(root, bytes, plan);
  if (twin !== undefined)
    return fail(io, `seeds/${twin} 就是这份文本，没有改动任何文件。同一份文本不能成为两个方案。`);

  const name = `seeds/${plan}.txt`;
  const parsed = parsePlan(text, { plan, file: name });
  const registers = readProjectRegisters(root);
  const { title, issuer } = parsed.titleBlock;
  const jurisdiction = guessJurisdiction([title, issuer], registers.divisions);
  const adcode = jurisdiction?.adcode ?? null;
  const facts = extractFacts(parsed.clauses, { text, file: name, adcode }, registers);
  const diagnostics = planDiagnostics(parsed, facts);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(seed, bytes);
  writeFileSync(page, draftPlan({ id: plan, sha256, parsed, facts, jurisdiction, diagnostics }));

  for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
  console.log(`已写好 ${name}（一字未改）和 content/plans/${plan}.mdx。`);
  console.log(`认出 ${parsed.clauses.length} 条，${diagnostics.length} 处提醒。`);
  console.log('接下来：打开 .mdx，补上写着 null 的地方和介绍，再运行 npm run check:corpus。');
  return 0;
}

function findTwin(root: URL, bytes: Buffer, plan: string): string | undefined {
  const folder = new URL('seeds/', root);
  return readdirSync(folder).find(
    (name) => name !== `${plan}.txt` && readFileSync(new URL(name, folder)).equals(bytes),
  );
}

function fail({ console }: CommandIo, message: string): number {
  console.error(message);
  return 1;
}

if (import.meta.main) await runCommand(main);
