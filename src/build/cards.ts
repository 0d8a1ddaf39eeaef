import { readFileSync } from 'node:fs';
import { siteDescription, siteTitle } from '../shared/settings.ts';
import { readPages } from './built-pages.ts';
import type { Card } from './card-drawing.ts';
import { cardOf, toldPaths, type PassedOn } from './card-words.ts';
import { scanTags } from './html.ts';

/** Where the cards lie, below the root of the site. */
export const cardFolder = 'cards';
const siteCard = 'site.png';

/** A card to be drawn, with the name of its file and the path of its page. */
export interface WantedCard {
  name: string;
  path: string;
  card: Card;
}

/** The cards that the corpus tells whatever their pages say of themselves, under the names by which the pages ask for them. */
export function knownCards(): WantedCard[] {
  return toldPaths().map(({ name, path }) => ({
    name: `${name}.png`,
    path,
    card: cardOf({ path, title: '', description: '' }),
  }));
}

/** The card of the site, and those that pages ask for as their own. */
export function askedCards(root: string): WantedCard[] {
  const whole = { path: '/', title: siteTitle, description: siteDescription };
  return [{ name: siteCard, page: whole }, ...namedCards(root)].map(({ name, page }) => ({
    name,
    path: page.path,
    card: cardOf(page),
  }));
}

function* namedCards(root: string): Generator<{ name: string; page: PassedOn }> {
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
export function readTones(): string[] {
  const css = readFileSync(`${process.cwd()}/src/site/styles/tokens.css`, 'utf8');
  return [...css.matchAll(/--soil-\d+: light-dark\((#[\da-f]{6})/g)].map(([, tone = '']) => tone);
}
