/**
 * `npm run check:addresses`: list what was published and is there no more; with `--write`, put what is new on the lists.
 *
 * Clauses are read from the plans, pages and files from the built site.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { readContentFile, readCorpus } from '../corpus/io.ts';
import { readRedirects, redirectsFile } from '../corpus/registers/redirects.ts';
import { listFiles } from '../build/files.ts';
import {
  addPublished,
  describeLost,
  describeRedirectProblems,
  joinedCounties,
  movedRegions,
  publicAddresses,
  publishedClause,
  readPublished,
} from '../features/data/published.ts';
import { readSplitFiles } from '../features/data/redirects.query.ts';
import { hasPageOfEveryCounty } from '../shared/settings.ts';
import { fail, runCommand, type CommandIo } from './run-command.ts';

/** List what is lost and count what is new; ends with 1 where something is lost, or nothing was built. */
export function main(args: readonly string[], { root, env, console }: CommandIo): number {
  const dist = fileURLToPath(new URL(`${env['SITE_DIST'] ?? 'dist'}/`, root));
  if (!existsSync(dist))
    return fail(console, '没有构建好的网站，页面的地址无从核对。请先运行 npm run build。');

  const read = (file: string): string => readContentFile(root, file);
  const { entries, diagnostics } = readRedirects(redirectsFile, read(redirectsFile));
  const { plans, registers } = readCorpus(root);
  const redirects = [...entries, ...movedRegions(registers.formerDivisions)];
  const clauses = plans.flatMap((plan) => plan.clauses.map(publishedClause));
  const addresses = publicAddresses(listFiles(dist));
  const joined = hasPageOfEveryCounty
    ? []
    : joinedCounties(readPublished(read('content/published/addresses.txt')), new Set(addresses));
  const moved = [...redirects, ...readSplitFiles(root, plans.length), ...joined];
  const lists = [
    { file: 'content/published/clauses.txt', present: clauses },
    { file: 'content/published/addresses.txt', present: addresses },
  ];
  const targets = new Set([...addresses, ...clauses.map((line) => line.split(' ')[1] ?? '')]);
  const problems = [
    ...diagnostics.map(formatDiagnostic),
    ...describeRedirectProblems(
      redirects,
      // A page that stands at an old address is the redirect itself.
      new Set([...targets].filter((target) => !redirects.some(({ from }) => from === target))),
    ),
    ...lists.flatMap(({ file, present }) =>
      describeLost(readPublished(read(file)), present, moved),
    ),
  ];
  for (const problem of problems) console.log(problem);

  const isWriting = args.includes('--write');
  for (const list of lists) console.log(countNew(root, list, isWriting));
  return problems.length > 0 ? 1 : 0;
}

/** Say how many addresses of a list are new, and put them on it if told so. */
function countNew(
  root: URL,
  { file, present }: { file: string; present: readonly string[] },
  isWriting: boolean,
): string {
  const before = readContentFile(root, file);
  const after = addPublished(before, present);
  const known = readPublished(before).length;
  const added = readPublished(after).length - known;
  if (isWriting && added > 0) writeFileSync(new URL(file, root), after);
  const remedy = added === 0 || isWriting ? '' : '；公布之前，加 --write 运行一次，把它们记下';
  return `${file}：${known} 个，新增 ${added} 个${remedy}。`;
}

if (import.meta.main) await runCommand(main);
