import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../corpus/content-error.ts';
import { siteDescription, siteTitle } from '../shared/settings.ts';
import { readPages } from './built-pages.ts';
import { cardDrawer } from './card-drawing.ts';
import { cardOf, type PassedOn } from './card-words.ts';
import { scanTags } from './html.ts';
import { siteStep } from './site-step.ts';

const folder = 'cards';
const siteCard = 'site.png';

/**
 * Draw the picture of each page that asks for one of its own, one after the other.
 *
 * @throws ContentError where the font lacks a character, so that no card shows empty boxes.
 */
export function cards(): AstroIntegration {
  return siteStep('cards', async ({ root, logger }) => {
    const draw = await cardDrawer(readTones());
    mkdirSync(join(root, folder));
    let count = 0;
    for (const { name, page } of listCards(root)) {
      const drawn = draw(cardOf(page));
      if ('missing' in drawn)
        throw new ContentError(
          `${page.path} 的分享卡片：字体里没有“${drawn.missing.join('')}”。请核对这几个字；没有写错的，要换一种字更全的字体（src/build/card-font.ts）。`,
        );
      writeFileSync(join(root, folder, name), drawn.png);
      count += 1;
    }
    logger.info(`${count} 张卡片。`);
  });
}

/** The site, and the pages with cards of their own, each with the name of its card's file. */
function* listCards(root: string): Generator<{ name: string; page: PassedOn }> {
  yield { name: siteCard, page: { path: '/', title: siteTitle, description: siteDescription } };
  for (const { path, html } of readPages(root)) {
    const head = html.slice(0, html.indexOf('</head>'));
    const name = /\/cards\/([\w-]+\.png)"/.exec(head)?.[1];
    if (name === undefined || name === siteCard) continue;
    const properties = new Map(
      scanTags(head)
        .filter((tag) => tag.name === 'meta')
        .map(({ attributes }) => [attributes.get('property'), attributes.get('content') ?? '']),
    );
    const title = properties.get('og:title') ?? '';
    yield { name, page: { path, title, description: properties.get('og:description') ?? '' } };
  }
}

/** The colours of the soil as the light pages have them. */
function readTones(): string[] {
  const css = readFileSync(`${process.cwd()}/src/site/styles/tokens.css`, 'utf8');
  return [...css.matchAll(/--soil-\d+: light-dark\((#[\da-f]{6})/g)].map(([, tone = '']) => tone);
}
