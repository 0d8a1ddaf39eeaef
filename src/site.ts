/** A page that the header, the footer or the front page leads to. */
export interface SiteLink {
  /** From the site's root, with a slash at both ends. */
  path: string;
  label: string;
  /** What the reader finds there, in one sentence. */
  description: string;
  /** Which of the two bars names it; the front page's doors take those of the header. */
  place: 'header' | 'footer';
}

export const siteTitle = '净土档案';

export const siteDescription =
  '把各地的土壤污染防治工作方案逐条拆开，让每一句承诺都能查到出处、引用到条。';

/** Stands on every page, so that nobody takes the site for an authority's. */
export const disclaimer = '非政府网站；方案文字以发布机关原文为准';

export const privacyNote = '本站不收集任何访问数据。';

/** Under which everyone may use what the site has added to the plans' texts. */
export const dataLicense = {
  name: 'CC0 1.0 公共领域贡献',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.zh-hans',
} as const;

/** Every page that can be reached from everywhere, in the order in which it is shown; only pages that exist. */
export const siteLinks: readonly SiteLink[] = [
  {
    path: '/plans/',
    label: '方案',
    description: '已收录的方案全文：目录、逐条编号、固定链接，可打印。',
    place: 'header',
  },
  {
    path: '/search/',
    label: '搜索',
    description: '在全部条款里查一个词、一个部门、一个地名。',
    place: 'header',
  },
  {
    path: '/learn/',
    label: '课堂',
    description: '三堂土壤课、四个实验、术语表、读检测报告，可打印。',
    place: 'header',
  },
  {
    path: '/repairs/',
    label: '修补',
    description: '网页文字与来源文本的每一处不同，改前改后都列出来。',
    place: 'header',
  },
  {
    path: '/data/',
    label: '数据',
    description: '条款、责任、指标、承诺……全部可以下载，附说明和校验码。',
    place: 'header',
  },
  {
    path: '/about/',
    label: '关于',
    description: '文本从哪里来、怎样处理，这个网站不是什么。',
    place: 'header',
  },
];

/** What a reader might look for and not find; the front page says so. */
export const notYet =
  '还没有按主题把各地方案并排对照，没有指标图表、承诺时间表、公开事项清单、部门名录，也没有地块公告和地图。来源文本之外的执行情况，本站没有收录。';
