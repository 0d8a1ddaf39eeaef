/** A host whose site can be replaced, and which can stop answering, as hosts and lines do. */
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { createStaticServer } from '../../src/cli/static-server.ts';

/** A host that serves one build at a time. */
export interface Deployment {
  /** Address of the site's first page. */
  url: string;
  /** The paths that were asked for, in order, with whatever follows them. */
  asked: string[];
  /** Serve the build in another folder from now on. */
  deploy: (folder: string) => void;
  /** Take requests and answer none, until told to go on. */
  hang: (hanging: boolean) => void;
  close: () => Promise<void>;
}

/** Serve the build in `folder` under `base` on a free port. */
export async function startDeployment(folder: string, base = '/'): Promise<Deployment> {
  const asked: string[] = [];
  let site: Server = createStaticServer(folder, base);
  let isHanging = false;
  const host = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (!isHanging) site.emit('request', request, response);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(host.address() as AddressInfo).port}${base}`,
    asked,
    deploy: (next) => {
      site = createStaticServer(next, base);
    },
    hang: (hanging) => {
      isHanging = hanging;
    },
    close: async () => {
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
    },
  };
}
