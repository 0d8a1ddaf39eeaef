/** Who publishes a page that something was read on, the nearest to the document first. */
export const sourceKindNames = {
  issuer: '发布者自己的网页',
  government: '别的政府网站',
  'central-media': '中央媒体',
  'local-media': '地方媒体',
  other: '其他网站',
} as const;
export type SourceKind = keyof typeof sourceKindNames;
export const sourceKinds = Object.keys(sourceKindNames) as SourceKind[];

/** Bodies by the names that documents are told with, and where each publishes; what ends in gov.cn is a government's. */
const issuers: readonly [name: RegExp, host: string][] = [
  [/国务院|国发|国办发/u, 'www.gov.cn'],
  [/生态环境部|环境保护部|^GB \d/u, 'mee.gov.cn'],
  [/农业农村部|农业部/u, 'moa.gov.cn'],
  [/自然资源部/u, 'mnr.gov.cn'],
  [/教育部/u, 'moe.gov.cn'],
  [/全国人大/u, 'npc.gov.cn'],
  [/最高人民检察院/u, 'spp.gov.cn'],
  [/粮农组织/u, 'fao.org'],
  [/世界卫生组织|世卫组织/u, 'who.int'],
];

const centralMedia =
  'news.cn xinhuanet.com people.com.cn people.cn cctv.com cctv.cn cnr.cn gmw.cn china.com.cn china.cn chinagate.cn chinanews.com chinanews.com.cn ce.cn chinadaily.com.cn cenews.com.cn legaldaily.com.cn legalinfo.gov.cn jcrb.com farmer.com.cn stdaily.com qstheory.cn youth.cn workercn.cn cyol.com'.split(
    ' ',
  );

const localMedia =
  'thepaper.cn bjnews.com.cn southcn.com nfnews.com dzwww.com iqilu.com zjol.com.cn rednet.cn voc.com.cn hebnews.cn gscn.com.cn gansudaily.com.cn sxrb.com sxgov.cn scol.com.cn sichuandaily.com.cn yunnan.cn yndaily.com jlrbszb.dajilin.com dajilin.com cnjiwang.com jschina.com.cn xhby.net anhuinews.com ahwang.cn fjsen.com jxnews.com.cn hnr.cn dahe.cn cnhubei.com gxnews.com.cn cqnews.net gog.cn cnwest.com sxdaily.com.cn qhnews.com nxnews.net ts.cn tibet.cn nmgnews.com.cn dbw.cn hljnews.cn lnd.com.cn enorth.com.cn tjrb.com.cn eastday.com jfdaily.com sznews.com rznews.cn'.split(
    ' ',
  );

/**
 * Who publishes the page at an address: told by its host alone, and by what the document is called, which names its issuer.
 *
 * @param document The document that was read there, with its number or issuer.
 */
export function kindOfSource(url: string, document: string): SourceKind {
  const host = hostOf(url);
  const isIssuer = issuers.some(([name, own]) => name.test(document) && liesIn(host, own));
  if (isIssuer) return 'issuer';
  // A newspaper of a ministry may have an address of the government.
  if (centralMedia.some((own) => liesIn(host, own))) return 'central-media';
  if (liesIn(host, 'gov.cn')) return 'government';
  return localMedia.some((own) => liesIn(host, own)) ? 'local-media' : 'other';
}

/** The host that an address leads to, without www. */
export function hostOf(url: string): string {
  return new URL(url).hostname.toLowerCase();
}

function liesIn(host: string, outer: string): boolean {
  return host === outer || host.endsWith(`.${outer}`);
}
