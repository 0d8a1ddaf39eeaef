export const siteTitle = '净土档案';

/** Stands for the address of the site in a build that was not told it by SITE_URL. */
export const placeholderSite = 'https://jingtu.example/';

export const siteDescription =
  '把各地的土壤污染防治工作方案逐条拆开，让每一句承诺都能查到出处、引用到条。';

/** The tone of the paper, for what the browser and the device draw round the pages; the same as in the tokens. */
export const themeColors = { light: '#fefcf6', dark: '#201b15' } as const;

/** Stands on every page, so that nobody takes the site for an authority's. */
export const disclaimer = '非政府网站；方案文字以发布机关原文为准';

export const privacyNote = '本站不收集任何访问数据。';

/** Under which everyone may use what the site has added to the plans' texts. */
export const dataLicense = {
  name: 'CC0 1.0 公共领域贡献',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.zh-hans',
} as const;

/** Where corrections are sent: an e-mail address or the address of a form; `null` until the operator sets one. */
export const correctionsAddress: string | null = null;

/**
 * Whether every county has a page of its own, some 2,900 files; where a host limits files, only those have one of which
 * something is held or that a plan binds, and the others stand on the page of the place that they lie in.
 */
export const hasPageOfEveryCounty = true as boolean;

/** The address of the public repository of the site's files; `null` where there is none. */
export const repositoryUrl: string | null = null;

/**
 * 审图号: the number under which the authority has reviewed this site's map; `null` until the operator has one.
 *
 * Maps that are shown to the public have to be reviewed; the number stands at the lower left of every map.
 */
export const mapReviewNumber: string | null = null;

/**
 * The operator's own key for the tiles of 天地图, bound to the site's domain; `null` draws the bundled base map alone.
 *
 * With a key, readers' browsers ask the servers of 天地图 for tiles: the only requests that leave the site.
 */
export const tiandituKey: string | null = null;
