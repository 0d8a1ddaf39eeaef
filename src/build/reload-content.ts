import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mistakesIn } from '../corpus/content-error.ts';
import { requireSoundContent } from './content-problems.ts';
import { forgetCorpus } from '../shared/corpus.query.ts';

/**
 * While editing: read everything anew when a seed or a content file changes, let the browser show it, and say at once what is
 * wrong. What is read once for a build is held by modules, so the modules have to go, and the corpus that all of them share.
 */
export function reloadContent(): AstroIntegration {
  let root: URL;
  let folders: readonly string[] = [];
  return {
    name: 'reload-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ root } = config);
        folders = ['seeds/', 'content/'].map((name) => fileURLToPath(new URL(name, root)));
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add([...folders]);
        server.watcher.on('all', (_, file) => {
          if (!folders.some((folder) => file.startsWith(folder))) return;
          forgetCorpus();
          for (const { moduleGraph } of Object.values(server.environments))
            moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
          logger.info(`${file} 有改动，已重新读取。`);
          for (const mistakes of mistakesIn(() => requireSoundContent(root)))
            logger.error(mistakes);
        });
      },
    },
  };
}
