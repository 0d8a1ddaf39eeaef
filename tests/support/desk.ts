/** A desk for a copy of the content, on a free port of the loopback. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDesk } from '../../src/cli/desk/server.ts';

export interface OpenDesk {
  address: string;
  port: number;
  /** The bytes of a file of the copy. */
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  close: () => void;
}

/** Open a desk; the caller closes it, and with it the copy goes. */
export async function openDesk(): Promise<OpenDesk> {
  const root = mkdtempSync(join(tmpdir(), 'jingtu-desk-'));
  for (const folder of ['content', 'seeds'])
    cpSync(folder, join(root, folder), { recursive: true });
  const desk = createDesk(pathToFileURL(`${root}/`));
  await new Promise<void>((done) => desk.listen(0, '127.0.0.1', done));
  const { port } = desk.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    port,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(join(root, file), text),
    close: () => {
      desk.closeAllConnections();
      desk.close();
      rmSync(root, { recursive: true });
    },
  };
}
