import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { reloadContent } from '../../src/build/reload-content.ts';

const root = new URL('file:///project/');
const pathOf = (file: string): string => fileURLToPath(new URL(file, root));

/** A development server as far as the integration knows one; says what it was told to do. */
function startServer(): { change: (file: string) => void; told: string[]; said: string[] } {
  const told: string[] = [];
  const said: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const server = {
    watcher,
    environments: { ssr: { moduleGraph: { invalidateAll: () => told.push('read anew') } } },
    ws: { send: ({ type }: { type: string }) => told.push(type) },
  };
  const { hooks } = reloadContent();
  const logger = {
    info: () => undefined,
    error: (message: string) => said.push(message),
  };
  void hooks['astro:config:done']?.({ config: { root } } as never);
  void hooks['astro:server:setup']?.({ server, logger } as never);
  return { change: (file) => watcher.emit('all', 'change', pathOf(file)), told, said };
}

test.each(['seeds/gansu.txt', 'content/plans/gansu.mdx', 'content/notices/official.csv'])(
  'a change of %s is read and shown at once',
  (file) => {
    const { change, told } = startServer();
    change(file);
    expect(told).toEqual(['read anew', 'full-reload']);
  },
);

test('what is no content is left to the bundler', () => {
  const { change, told } = startServer();
  change('src/site/site.ts');
  expect(told).toEqual([]);
});

test('what is wrong with the content is said at once, with its remedy', () => {
  const { change, said } = startServer();
  change('content/plans/gansu.mdx');
  // The project of these tests has no files at all.
  expect(said.join()).toContain('content/topics.yaml：找不到这个文件。\n    请从版本记录里恢复它');
});
