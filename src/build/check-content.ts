import type { AstroIntegration } from 'astro';
import { requireSoundContent } from './content-problems.ts';

/**
 * Stop before anything is made of content that has a mistake, with all mistakes at once: the tools behind this would stop
 * at the first, in their own words, or run what stands in a text. While editing, a changed text is held back in the same way.
 */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config: { root }, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return;
        requireSoundContent(root);
        if (command === 'dev') updateConfig({ vite: { plugins: [holdBackTexts(root)] } });
      },
    },
  };
}

/** A part of the bundler that sees each file before those that would turn it into a program. */
function holdBackTexts(root: URL) {
  return {
    name: 'hold-back-texts',
    enforce: 'pre' as const,
    transform: (_: string, id: string) => {
      if (/\.mdx(?:\?|$)/.test(id)) requireSoundContent(root);
    },
  };
}
