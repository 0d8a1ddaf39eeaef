import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { missingEmbedPath } from '../features/embed/embed.ts';
import { writeConfig } from './hosting/write-config.ts';
import { siteStep } from './site-step.ts';

/** Write the `_headers` file, which several hosts of static files read, into the built site. */
export function hostHeaders(): AstroIntegration {
  return siteStep('host-headers', ({ root, base }) => {
    writeFileSync(join(root, '_headers'), writeConfig('headers', base));
    // Such a host shows the page of this name that lies nearest above what is missing.
    copyFileSync(join(root, missingEmbedPath, 'index.html'), join(root, 'embed/404.html'));
  });
}
