import { readFileSync } from 'node:fs';
import { siteDescription, siteTitle } from '../shared/settings.ts';
import { readPages } from './built-pages.ts';
import type { Card } from './card-drawing.ts';
import { cardOf, type PassedOn } from './card-words.ts';
import { scanTags } from './html.ts';

const siteCard = 'site.png';

/** A card to be drawn, with the name of its file and the path of its page. */
export interface WantedCard {
  name: string;
  path: string;
  card: Card;
}

/** The card of the site, and those that pages ask for as their own. */
export function listCards(root: string): WantedCard[] {
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
