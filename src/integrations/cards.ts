import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { planLayers } from '../charts/plan-core.ts';
import type { CoreLayer } from '../charts/core.ts';
import { planPath } from '../corpus/address.ts';
import { loadCorpus } from '../queries/corpus.ts';
import { disclaimer, siteDescription, siteTitle } from '../site.ts';
import { cardDrawer, type Card } from './card-drawing.ts';
import { listFiles } from './files.ts';
import { scanTags } from './html.ts';

const folder = 'cards';
const general = { publisher: siteTitle, disclaimer, layers: [] };

/**
 * Draw the picture of each page that asks for one of its own, from the title and description that the page gives for it.
 *
 * A page whose words the font can not draw gets the site's card, so that no card shows empty boxes.
 */
export function cards(): AstroIntegration {
  return {
    name: 'cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const draw = await cardDrawer(readTones());
        const site = await draw({ ...general, title: siteTitle, description: siteDescription });
        if ('missing' in site)
          throw new Error(`网站的卡片画不出这些字：${site.missing.join('')}。请改 src/site.ts。`);
        mkdirSync(join(root, folder));
        const wanted = collectCards(root);
        for (const [name, card] of wanted) {
          const drawn = await draw(card);
          if ('missing' in drawn)
            logger.warn(`${name}：字体里没有“${drawn.missing.join('')}”，改用网站的卡片。`);
          writeFileSync(join(root, folder, name), 'png' in drawn ? drawn.png : site.png);
        }
        writeFileSync(join(root, folder, 'site.png'), site.png);
        logger.info(`${wanted.size + 1} 张卡片。`);
      },
    },
  };
}

/** What the pages say that their cards show, by the card's file name. */
function collectCards(root: string): Map<string, Card> {
  const layers = layersByPage();
  const found = new Map<string, Card>();
  for (const file of listFiles(root).filter((name) => name.endsWith('index.html'))) {
    const properties = new Map(
      scanTags(readFileSync(join(root, file), 'utf8'))
        .filter(({ name }) => name === 'meta')
        .map(({ attributes }) => [attributes.get('property'), attributes.get('content') ?? '']),
    );
    const name = properties.get('og:image')?.split(`/${folder}/`)[1];
    if (name === undefined || name === 'site.png') continue;
    found.set(name, {
      ...general,
      title: properties.get('og:title') ?? '',
      description: properties.get('og:description') ?? '',
      layers: layers.get(`/${file.replace(/index\.html$/, '')}`) ?? [],
    });
  }
  return found;
}

function layersByPage(): Map<string, readonly CoreLayer[]> {
  const { plans, registers } = loadCorpus();
  return new Map(
    plans.map((plan) => [
      planPath(plan.metadata.id),
      planLayers(plan, registers.topics, (path) => path),
    ]),
  );
}

/** The colours of the soil as the light pages have them. */
function readTones(): string[] {
  const css = readFileSync(`${process.cwd()}/src/styles/tokens.css`, 'utf8');
  return [...css.matchAll(/--soil-\d+: light-dark\((#[\da-f]{6})/g)].map(([, tone = '']) => tone);
}
