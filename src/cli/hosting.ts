/** `npm run -s hosting -- nginx|caddy|headers`: print the configuration of a host for the built site. */
import { hosts, writeConfig } from '../build/hosting/write-config.ts';
import { planPath } from '../corpus/address.ts';
import { readCorpus } from '../corpus/io.ts';
import { readRedirects, redirectsFile } from '../corpus/registers/redirects.ts';
import { movedRegions } from '../features/data/published.ts';
import { readSplitFiles } from '../features/data/redirects.query.ts';
import { readContent } from '../shared/content.query.ts';
import { fail, runCommand, type CommandIo } from './run-command.ts';
import { normalizeBase } from './static-server.ts';

/** Print the configuration; ends with 1 where no host that is known was asked for. */
export function main(
  [wanted]: readonly string[],
  { root, env, console, stdout }: CommandIo,
): number {
  const host = hosts.find((one) => one === wanted);
  if (host === undefined)
    return fail(
      console,
      `用法：npm run -s hosting -- ${hosts.join('|')}\n子路径用环境变量 BASE_PATH 给出。`,
    );
  const { plans, registers } = readCorpus(root);
  const moved = [
    ...readContent(redirectsFile, readRedirects, root),
    ...movedRegions(registers.formerDivisions),
    ...readSplitFiles(root, plans.length),
  ];
  const paths = plans.map(({ metadata }) => planPath(metadata.id));
  stdout.write(writeConfig(host, normalizeBase(env['BASE_PATH']), moved, paths));
  return 0;
}

if (import.meta.main) await runCommand(main);
