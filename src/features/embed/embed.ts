import { escapeHtml } from '../../shared/html.ts';

/** The kinds of pages that others may show in a frame; every other page refuses. */
export const embedKinds = ['clause', 'indicator', 'ledger', 'compare', 'place'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** How high a frame is, in pixels, if nobody wants it otherwise: what most of a kind need. */
export const embedHeights: Readonly<Record<EmbedKind, number>> = {
  clause: 360,
  indicator: 520,
  ledger: 640,
  compare: 640,
  place: 520,
};

/** What a frame shows where its address leads to nothing. */
export const missingEmbedPath = '/embed/missing/';

/** A page that others may show in a frame. */
export interface Embed {
  kind: EmbedKind;
  /** What it is of: `gansu/2.4.2`; `''` where there is one of its kind. */
  id: string;
  title: string;
}

/** The path of an embed from the site's root; once published it never changes. */
export function embedPath({ kind, id }: Pick<Embed, 'kind' | 'id'>): string {
  return id === '' ? `/embed/${kind}/` : `/embed/${kind}/${id}/`;
}

/** The page of an embed, and how high it is, as a figure offers its frame. */
export function frameOf(embed: Pick<Embed, 'kind' | 'id'>): { path: string; height: number } {
  return { path: embedPath(embed), height: embedHeights[embed.kind] };
}

/** The path of what says how to embed a page, for programs. */
export function oembedPath(embed: Pick<Embed, 'kind' | 'id'>): string {
  return `${embedPath(embed)}oembed.json`;
}

/** What a page is told of its own embed, for programs that find it by the page. */
export function oembedAlternate(embed: Embed): { path: string; type: string; title: string } {
  return { path: oembedPath(embed), type: 'application/json+oembed', title: embed.title };
}

/** The code that puts a page into another; `url` is its full address. */
export function embedCode(url: string, title: string, height: number): string {
  return `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" style="border:1px solid #d9cdb9"></iframe>`;
}

/**
 * How to embed a page, after oEmbed 1.0 (https://oembed.com/).
 *
 * @param of The site's own name and full address, and the full address of the embed.
 */
export function describeEmbed(
  { kind, title }: Embed,
  { site, publisher, url }: { site: string; publisher: string; url: string },
): object {
  const height = embedHeights[kind];
  return {
    version: '1.0',
    type: 'rich',
    title: `${title} · ${publisher}`,
    provider_name: publisher,
    provider_url: site,
    html: embedCode(url, title, height),
    width: 640,
    height,
  };
}
