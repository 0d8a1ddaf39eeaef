import { readFileSync } from 'node:fs';
import { getBuildDate } from '../shared/build-date.query.ts';
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

/**
 * The cards that the corpus tells whatever their pages say of themselves, under the names by which the pages ask for them.
 *
 * @param address Where the site is published, with a slash at its end.
 */
export function knownCards(address: string): WantedCard[] {
  return toldPaths().map(({ name, path }) => ({
    name: `${name}.png`,
    path,
    card: withOrigin(cardOf({ path, title: '', description: '' }), path, address),
  }));
}

/** The card of the site, and those that pages ask for as their own. */
export function askedCards(root: string, address: string): WantedCard[] {
  const whole = { path: '/', title: siteTitle, description: siteDescription };
  return [{ name: siteCard, page: whole }, ...namedCards(root)].map(({ name, page }) => ({
    name,
    path: page.path,
    card: withOrigin(cardOf(page), page.path, address),
  }));
}

/** The four answers are a picture to take away, too, and say where they come from. */
function withOrigin(card: Card, path: string, address: string): Card {
  if (card.answers.length === 0) return card;
  const page = new URL(path.slice(1), address).href;
  return { ...card, origin: ['非政府网站', page, getBuildDate()].join('\u3000') };
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
