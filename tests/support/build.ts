import process from 'node:process';

/** The environment for a build that a test makes: without what Vitest sets, which Vite would take for the build's own. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  const own = /^(?:NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITEST.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
