import type { Clause } from '../../corpus/plan.ts';
import { getPlans, getPlan } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { siteTitle } from '../../shared/settings.ts';
import { fullAddress } from '../../shared/url.ts';
import { getRows } from '../compare/compare.query.ts';
import { getMetrics } from '../indicators/indicators.query.ts';
import { citationLabel, citedTitle } from '../plans/citation.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';
import { getSheetRegions } from '../regions/regions.query.ts';
import type { Region } from '../regions/regions.ts';
import { describeEmbed, embedPath, oembedPath, type Embed } from './embed.ts';

/** A clause as it is shown in a frame. */
export function clauseEmbed(clause: Clause): Embed {
  const title = `${citedTitle(getPlan(clause.plan).metadata)}${citationLabel(clause)}`;
  return { kind: 'clause', id: clause.id, title };
}

/** The four answers about a place in a frame. */
export function placeEmbed({ adcode, fullName }: Pick<Region, 'adcode' | 'fullName'>): Embed {
  return { kind: 'place', id: adcode, title: `${fullName}：公告、方案、找谁说` };
}

/** A metric in a frame. */
export function metricEmbed({ id, name }: { id: string; name: string }): Embed {
  return { kind: 'indicator', id, title: `${name}：各份方案写的目标` };
}

/** A row of the comparison in a frame. */
export function rowEmbed({ id, name }: { id: string; name: string }): Embed {
  return { kind: 'compare', id, title: `${name}，各地怎么写` };
}

/** The ledger in a frame; the address may choose from it as that of its page does. */
export const ledgerEmbed: Embed = { kind: 'ledger', id: '', title: '各份方案答应的事，落在哪一年' };

/** Whether the clauses of plans can be embedded: of many plans they would be too many files for any host. */
export function areClausesEmbedded(): boolean {
  return !arePlansSplit();
}

/** The clauses that can be embedded. */
export function getEmbeddedClauses(): readonly Clause[] {
  return areClausesEmbedded() ? getPlans().flatMap(({ clauses }) => clauses) : [];
}

/** Every page that can be embedded; of places those about which something is held, or that a plan binds. */
export const getEmbeds = once((): readonly Embed[] => [
  ...getEmbeddedClauses().map(clauseEmbed),
  ...getMetrics().map(metricEmbed),
  ledgerEmbed,
  ...(arePlansSplit() ? [] : getRows().map(rowEmbed)),
  ...getSheetRegions().map(placeEmbed),
]);

/** The routes of the descriptions of embeds for programs. */
export const oembedRoutes = () =>
  getEmbeds().map((embed) => ({
    params: { path: oembedPath(embed).slice('/embed/'.length, -'.json'.length) },
    props: { embed },
  }));

/** Write the description of an embed for programs, for the site at this address. */
export function renderOembed(embed: Embed, origin: URL | undefined): string {
  const site = fullAddress('/', origin);
  const url = fullAddress(embedPath(embed), origin);
  return JSON.stringify(describeEmbed(embed, { site, publisher: siteTitle, url }));
}
