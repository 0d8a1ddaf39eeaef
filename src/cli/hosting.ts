/** `npm run -s hosting -- nginx|caddy|headers`: print the configuration of a host for the built site. */
import process from 'node:process';
import { hosts, writeConfig } from '../hosting/write-config.ts';
import { getRedirects, getSplitFiles } from '../queries/redirects.ts';
import { normalizeBase } from './static-server.ts';

const [wanted] = process.argv.slice(2);
const host = hosts.find((one) => one === wanted);
if (host === undefined) {
  console.error(
    `用法：npm run -s hosting -- ${hosts.join('|')}\n子路径用环境变量 BASE_PATH 给出。`,
  );
  process.exitCode = 1;
} else {
  const moved = [...getRedirects(), ...getSplitFiles()];
  process.stdout.write(writeConfig(host, normalizeBase(process.env['BASE_PATH']), moved));
}
