/** One way to a real Chromium for all tests: find it, else install it, else fail and say what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installMinutes = 6;

/** The browser must run as root in a container, and must fetch nothing of its own. */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Start the Chromium that stands at `executablePath`.
 *
 * @param port Where it listens for others who would drive it; left out, nobody can.
 */
export function launchBrowser(executablePath: string, port?: number): Promise<Browser> {
  const listening = port === undefined ? [] : [`--remote-debugging-port=${port}`];
  return chromium.launch({ executablePath, args: [...launchArguments, ...listening] });
}

/** Return the path of a Chromium that runs, installed now if need be; throws with a remedy where none can be had. */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(
      `CHROMIUM_PATH 指向的“${named}”无法运行。请改为可用的 Chromium，或删去这个变量。`,
    );
  }
  const browser = findInstalled() ?? installWithPlaywright() ?? installWithApt();
  if (browser !== undefined) return browser;
  throw new Error(
    [
      '找不到 Chromium，自动安装也没有成功，浏览器测试无法进行。请任选一种办法后重试：',
      '  1. 运行 npx playwright-core install --with-deps chromium；',
      '  2. 在 Debian 或 Ubuntu 上以 root 运行 apt-get install -y chromium fonts-noto-cjk；',
      '  3. 把 CHROMIUM_PATH 设为已有的 Chromium 或 Chrome 的路径。',
    ].join('\n'),
  );
}

/** Make sure that Han characters have a font; without one the pages still work, but widths are not those of readers. */
export function ensureChineseFont(): void {
  if (hasChineseFont()) return;
  if (isRoot()) aptInstall('fonts-noto-cjk');
  if (!hasChineseFont()) {
    console.warn('没有找到中文字体，版面测试的结果可能与读者所见不同。请安装 fonts-noto-cjk。');
  }
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...candidates].find(runs);
}

function installWithPlaywright(): string | undefined {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js');
  console.log('没有找到 Chromium，正在用 Playwright 安装……');
  run(process.execPath, [cli, 'install', 'chromium']);
  return findInstalled();
}

function installWithApt(): string | undefined {
  if (!isRoot()) return undefined;
  console.log('正在用 apt-get 安装 chromium……');
  aptInstall('chromium', 'fonts-noto-cjk');
  return findInstalled();
}

function aptInstall(...packages: string[]): void {
  // Old lists may still do where new ones cannot be had, so a failure here decides nothing.
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

/** A browser that lacks a system library is there and still does not run. */
function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function run(command: string, commandArguments: readonly string[]): boolean {
  const { status } = spawnSync(command, commandArguments, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: installMinutes * 60_000,
  });
  return status === 0;
}

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
