import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';

/** The built site, as a step finds it that works on all of it. */
export interface BuiltSite {
  /** The folder that holds it. */
  root: string;
  /** The path under which it is published, with a slash at either end. */
  base: string;
  /** The address under which it is published, with a slash at its end. */
  address: string;
  logger: AstroIntegrationLogger;
}

/** What a step does before the first page is made, knowing the site's base. */
export type Preparation = (base: string) => void | Promise<void>;

/** The address under which a site is published, with a slash at its end. */
export function addressOf({ base, site }: Pick<AstroConfig, 'base' | 'site'>): string {
  return new URL(baseOf(base), site).href;
}

function baseOf(configured: string): string {
  return `/${configured}/`.replace(/\/+/g, '/');
}

/** An integration that does one thing to the site once all its pages are written. */
export function siteStep(
  name: string,
  run: (site: BuiltSite) => void | Promise<void>,
  prepare: Preparation = () => undefined,
): AstroIntegration {
  let config: Pick<BuiltSite, 'base' | 'address'>;
  return {
    name,
    hooks: {
      'astro:config:done': ({ config: configured }) => {
        config = { base: baseOf(configured.base), address: addressOf(configured) };
      },
      'astro:build:start': () => prepare(config.base),
      'astro:build:done': ({ dir, logger }) => run({ ...config, root: fileURLToPath(dir), logger }),
    },
  };
}
