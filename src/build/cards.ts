import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { planLayers } from '../features/plans/plan-core.ts';
import { planPath } from '../corpus/address.ts';
import { getPlans, loadCorpus } from '../shared/corpus.query.ts';
import { disclaimer, siteDescription, siteTitle } from '../shared/settings.ts';
import { readPages } from './built-pages.ts';
import { cardDrawer, type Card } from './card-drawing.ts';
import { scanTags } from './html.ts';
import { siteStep } from './site-step.ts';

const folder = 'cards';
const general = { publisher: siteTitle, disclaimer, layers: [] };

/**
 * Draw the picture of each page that asks for one of its own, from the title and description that the page gives for it.
 *
 * A page whose words the font can not draw gets the site's card, so that no card shows empty boxes.
 */
export function cards(): AstroIntegration {
  return siteStep('cards', async ({ root, logger }) => {
    const draw = await cardDrawer(readTones());
    const site = await draw({ ...general, title: siteTitle, description: siteDescription });
    if ('missing' in site)
      throw new Error(`网站的卡片画不出这些字：${site.missing.join('')}。请改 src/site/site.ts。`);
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, 'site.png'), site.png);
    let count = 1;
    for (const { name, card } of readCards(root)) {
      const drawn = await draw(card);
      if ('missing' in drawn)
        logger.warn(`${name}：字体里没有“${drawn.missing.join('')}”，改用网站的卡片。`);
      writeFileSync(join(root, folder, name), 'png' in drawn ? drawn.png : site.png);
      count += 1;
    }
    logger.info(`${count} 张卡片。`);
  });
}

/** What the pages say that their cards show, with the card's file name, page by page. */
function* readCards(root: string): Generator<{ name: string; card: Card }> {
  const plans = new Map(getPlans().map((plan) => [planPath(plan.metadata.id), plan]));
  const { topics } = loadCorpus().registers;
  for (const { path, html } of readPages(root)) {
    const head = html.slice(0, html.indexOf('</head>'));
    const properties = new Map(
      scanTags(head)
        .filter(({ name }) => name === 'meta')
        .map(({ attributes }) => [attributes.get('property'), attributes.get('content') ?? '']),
    );
    const name = properties.get('og:image')?.split(`/${folder}/`)[1];
    if (name === undefined || name === 'site.png') continue;
    const plan = plans.get(path);
    const card = {
      ...general,
      title: properties.get('og:title') ?? '',
      description: properties.get('og:description') ?? '',
      layers: plan ? planLayers(plan, topics, (address) => address) : [],
    };
    yield { name, card };
  }
}

/** The colours of the soil as the light pages have them. */
function readTones(): string[] {
  const css = readFileSync(`${process.cwd()}/src/site/styles/tokens.css`, 'utf8');
  return [...css.matchAll(/--soil-\d+: light-dark\((#[\da-f]{6})/g)].map(([, tone = '']) => tone);
}
