import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { redirectRules } from '../features/data/published.ts';
import { getPlanPaths, getRedirects, getSplitFiles } from '../features/data/redirects.query.ts';

/** Write the rules by which a host leads on from old addresses, where there are any. */
export function redirects(): AstroIntegration {
  let base = '/';
  return {
    name: 'redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const rules = redirectRules([...getRedirects(), ...getSplitFiles()], base, getPlanPaths());
        if (rules !== '') writeFileSync(new URL('_redirects', dir), rules);
      },
    },
  };
}
