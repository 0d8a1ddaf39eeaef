import type { AstroIntegration } from 'astro';
import { ContentError } from '../corpus/content-error.ts';
import { findContentProblems } from '../queries/content-problems.ts';

/**
 * Stop before anything is made of content that has a mistake, with all mistakes at once: the tools behind this would stop
 * at the first, in their own words, or run what stands in a text.
 */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = findContentProblems(config.root);
        if (problems.length > 0)
          throw new ContentError(`内容有 ${problems.length} 处错误：\n${problems.join('\n')}`);
      },
    },
  };
}
