import type { AstroIntegration } from 'astro';
import { laterScripts, readingFile } from '../site/reading/reading-script.ts';
import { rewritePages } from './rewrite-pages.ts';
import { siteStep } from './site-step.ts';

const moduleScript = /<script type="module" src="[^"]*"><\/script>/g;

/** Let the scripts of pages that have several wait until the page is drawn: on a slow line they would keep it waiting. */
export function pageScripts(): AstroIntegration {
  return siteStep('page-scripts', ({ root, logger }) => {
    const changed = rewritePages(root, (html) =>
      html.includes(`/${readingFile}"></script>`) ? putScriptsLast(html) : html,
    );
    logger.info(`${changed} 页的脚本等页面画好了再取。`);
  });
}

/**
 * Gather the scripts of a page, where there are several, at its end and in a template, in which nothing is fetched: the
 * script before the first paint takes them out after it. A single one costs no page its time.
 */
export function putScriptsLast(html: string): string {
  const scripts = html.match(moduleScript) ?? [];
  if (scripts.length < 2) return html;
  return html
    .replace(moduleScript, '')
    .replace('</body>', `<template ${laterScripts}>${scripts.join('')}</template></body>`);
}
