/**
 * `npm run check:addresses`: list what was published and is there no more; with `--write`, put what is new on the lists.
 *
 * Clauses are read from the plans, pages and files from the built site.
 */
import { existsSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { readContentFile, readCorpus } from '../corpus/io.ts';
import { readRedirects, redirectsFile } from '../corpus/registers/redirects.ts';
import { listFiles } from '../build/files.ts';
import {
  addPublished,
  describeLost,
  describeRedirectProblems,
  publicAddresses,
  publishedClause,
  readPublished,
} from '../features/data/published.ts';
import { getSplitFiles } from '../features/data/redirects.query.ts';
import { runCommand } from './run-command.ts';

const root = new URL('../../', import.meta.url);
const dist = fileURLToPath(new URL(`${process.env['SITE_DIST'] ?? 'dist'}/`, root));
await runCommand(checkAddresses);

function checkAddresses(): number {
  if (!existsSync(dist)) {
    console.error('没有构建好的网站，页面的地址无从核对。请先运行 npm run build。');
    return 1;
  }

  const read = (file: string): string => readContentFile(root, file);
  const { entries: redirects, diagnostics } = readRedirects(redirectsFile, read(redirectsFile));
  const clauses = readCorpus(root).plans.flatMap((plan) => plan.clauses.map(publishedClause));
  const addresses = publicAddresses(listFiles(dist));
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
      describeLost(readPublished(read(file)), present, [...redirects, ...getSplitFiles()]),
    ),
  ];
  for (const problem of problems) console.log(problem);

  for (const { file, present } of lists) {
    const before = read(file);
    const after = addPublished(before, present);
    const added = readPublished(after).length - readPublished(before).length;
    const isWritten = process.argv.includes('--write') && added > 0;
    if (isWritten) writeFileSync(new URL(file, root), after);
    const remedy = added === 0 || isWritten ? '' : '；公布之前，加 --write 运行一次，把它们记下';
    console.log(`${file}：${readPublished(before).length} 个，新增 ${added} 个${remedy}。`);
  }
  return problems.length > 0 ? 1 : 0;
}
