import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { redirectRules } from '../features/data/published.ts';
import { getPlanPaths, getRedirects, getSplitFiles } from '../features/data/redirects.query.ts';
import { siteStep } from './site-step.ts';

/** Write the rules by which a host leads on from old addresses, where there are any. */
export function redirects(): AstroIntegration {
  return siteStep('redirects', ({ root, base }) => {
    const rules = redirectRules([...getRedirects(), ...getSplitFiles()], base, getPlanPaths());
    if (rules !== '') writeFileSync(join(root, '_redirects'), rules);
  });
}
