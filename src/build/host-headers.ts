import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { writeConfig } from './hosting/write-config.ts';

/** Write the `_headers` file, which several hosts of static files read, into the built site. */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('_headers', dir), writeConfig('headers', base));
      },
    },
  };
}
