/** `npm run -s hosting -- nginx|caddy|headers`: print the configuration of a host for the built site. */
import process from 'node:process';
import { hosts, writeConfig, type Host } from '../build/hosting/write-config.ts';
import { getPlanPaths, getRedirects, getSplitFiles } from '../features/data/redirects.query.ts';
import { runCommand } from './run-command.ts';
import { normalizeBase } from './static-server.ts';

const [wanted] = process.argv.slice(2);
const host = hosts.find((one) => one === wanted);
await runCommand(() => (host === undefined ? explainUsage() : printConfig(host)));

function printConfig(kind: Host): void {
  const moved = [...getRedirects(), ...getSplitFiles()];
  const base = normalizeBase(process.env['BASE_PATH']);
  process.stdout.write(writeConfig(kind, base, moved, getPlanPaths()));
}

function explainUsage(): number {
  console.error(
    `用法：npm run -s hosting -- ${hosts.join('|')}\n子路径用环境变量 BASE_PATH 给出。`,
  );
  return 1;
}
