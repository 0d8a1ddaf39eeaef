/** `npm run new:echo -- --clause … --url …`: write one thing that was said later into the register. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { readContentFile, readCorpus } from '../corpus/io.ts';
import { draftEcho, echoLine, echoOptions } from '../features/echoes/draft-echo.ts';
import type { EchoKey } from '../features/echoes/echo-columns.ts';
import { echoContext, echoFile } from '../features/echoes/read-project-echoes.query.ts';
import { readEchoes } from '../features/echoes/read-echoes.ts';
import { readBuildDate } from '../shared/build-date.query.ts';
import { fail, runCommand, type CommandIo } from './run-command.ts';

const usage = `用法：npm run new:echo -- --clause gansu/2.4.2 --words 条文里的几个字 --url https://… \\
  --id gs-2021-x --kind result --metric 说的是哪一项 --subject 量的是什么 \\
  --said-by 谁说的 --said-on 2021-06-03 --document 哪份文件 --summary 用自己的话写一句。
还可以写：${Object.keys(echoOptions)
  .map((name) => `--${name}`)
  .join(' ')}
各列的写法见 content/README.md 的「添加一条后来的说法」。`;

type Said = Partial<Record<EchoKey, string>>;

/** Add the row; ends with 1 where nothing was written, having said why. */
export function main(args: readonly string[], { root, env, console }: CommandIo): number {
  const said = readWords(args);
  if (typeof said === 'string') return fail(console, said);
  const context = echoContext(readCorpus(root));
  const planId = said.clause?.split('/')[0] ?? '';
  const plan = context.plans.get(planId);
  if (planId !== '' && !plan)
    return fail(
      console,
      `没有方案「${planId}」。有的是：${[...context.plans.keys()].join('、')}。`,
    );
  const row = draftEcho(said, {
    today: readBuildDate(env),
    metadata: plan?.metadata,
    places: context.places,
  });
  const before = readContentFile(root, echoFile);
  const text = `${before.replace(/\n*$/, '\n')}${echoLine(row)}\n`;
  const { entries, diagnostics } = readEchoes(echoFile, text, context);
  if (diagnostics.length > 0) {
    for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
    console.error(`没有改动 ${echoFile}。`);
    return 1;
  }
  writeFileSync(new URL(echoFile, root), text);
  console.log(`已写进 ${echoFile} 的最后一行：${row.id}。`);
  console.log(
    row.hostKind === 'other'
      ? '网站是 other，只作线索，不上页面；核到政府网站或新闻媒体的原页以后，改网址和网站。'
      : '接下来：npm run dev，打开这一条看一遍；再在 content/changes.yaml 记一项。',
  );
  if (row.value !== '' && entries.find(({ id }) => id === row.id)?.metricId === null)
    console.log(`指标表里没有「${row.metric}」，这个数不会出现在图上；名称见 /indicators/。`);
  return 0;
}

/** What was said, by column; or what is wrong with the words of the command. */
function readWords(args: readonly string[]): Said | string {
  if (args.length === 0) return usage;
  const options = Object.fromEntries(
    Object.keys(echoOptions).map((name) => [name, { type: 'string' as const }]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
    const said = Object.entries(values).map(([name, value]) => [echoOptions[name], value]);
    return Object.fromEntries(said) as Said;
  } catch {
    const known = new Set(Object.keys(echoOptions).map((name) => `--${name}`));
    const odd = args.find((word) => word.startsWith('--') && !known.has(word.split('=')[0]!));
    return `${odd === undefined ? '每个 --名称 后面要有一个值；值里有空格的加引号' : `不认识「${odd}」`}。\n${usage}`;
  }
}

if (import.meta.main) await runCommand(main);
