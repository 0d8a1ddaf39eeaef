/** A page as the header, the menu, the breadcrumb and the footer lead to it. */
export interface SitePage {
  /** From the site's root, with a slash at both ends. */
  path: string;
  label: string;
}

/** The pages of one errand, as the bars name them together. */
export interface SiteGroup {
  label: string;
  /** The tone of the soil that stands beside its name; its number in the tokens. */
  tone: number;
  pages: readonly SitePage[];
}

/** The pages by what a reader comes for; only pages that exist. */
export const errands: readonly SiteGroup[] = [
  {
    label: '我的地方',
    tone: 4,
    pages: [
      { path: '/places/', label: '查一个地方' },
      { path: '/map/', label: '地图' },
      { path: '/notices/', label: '公告' },
      { path: '/notices/reading/', label: '公告怎么读' },
      { path: '/regions/', label: '各省、市、县' },
    ],
  },
  {
    label: '方案与承诺',
    tone: 7,
    pages: [
      { path: '/plans/', label: '方案' },
      { path: '/commitments/', label: '承诺' },
      { path: '/this-year/', label: '这一年' },
      { path: '/disclosures/', label: '要公开的事' },
      { path: '/indicators/', label: '指标' },
      { path: '/compare/', label: '逐句对照' },
      { path: '/topics/', label: '主题' },
      { path: '/agencies/', label: '部门' },
      { path: '/law/', label: '法律' },
    ],
  },
  {
    label: '说一件事',
    tone: 10,
    pages: [
      { path: '/channels/', label: '找谁说' },
      { path: '/report/letter/', label: '写举报信' },
      { path: '/report/disclosure/', label: '申请公开' },
      { path: '/report/', label: '怎么说，多久答复' },
    ],
  },
  {
    label: '课堂',
    tone: 8,
    pages: [
      { path: '/learn/', label: '上课' },
      { path: '/learn/experiments/', label: '实验' },
      { path: '/learn/soil-test/', label: '读检测报告' },
      { path: '/learn/quiz/', label: '小测验' },
      { path: '/learn/glossary/', label: '术语' },
      { path: '/learn/teacher/', label: '给老师' },
    ],
  },
];

/** The pages about the site itself; the footer names them. */
export const aboutSite: SiteGroup = {
  label: '关于与数据',
  tone: 11,
  pages: [
    { path: '/about/', label: '关于本站' },
    { path: '/data/', label: '数据下载' },
    { path: '/embed/', label: '放进网页' },
    { path: '/repairs/', label: '修补' },
    { path: '/changes/', label: '改动' },
    { path: '/corrections/', label: '改错' },
    { path: '/licenses/', label: '许可' },
    { path: '/privacy/', label: '隐私' },
    { path: '/accessibility/', label: '无障碍' },
    { path: '/offline/', label: '离线看' },
  ],
};

/** Every group, as the footer names them. */
export const siteGroups: readonly SiteGroup[] = [...errands, aboutSite];

/** What a page is called where the bars name it. */
export function pageLabel(path: string): string | undefined {
  return siteGroups.flatMap(({ pages }) => pages).find((page) => page.path === path)?.label;
}

/** How a group or page stands to the page that is shown: it itself (`page`), above it (`true`), or neither. */
export function currentness(path: string, here: string): 'page' | 'true' | undefined {
  if (here === path) return 'page';
  return here.startsWith(path) ? 'true' : undefined;
}

/** The doors of the front page: what each of three readers comes for; behind that of the class stand its lessons. */
export const doors: readonly { title: string; text: string; links: readonly SitePage[] }[] = [
  {
    title: '我住在这里',
    text: '身边的地有没有公告，该问谁。',
    links: [
      { path: '/places/', label: '查我的地方' },
      { path: '/map/', label: '看地图和公告' },
      { path: '/channels/', label: '打 12345 之前，先看这里' },
    ],
  },
  {
    title: '我在查方案',
    text: '引到条，比到句，数据可以整份下载。',
    links: [
      { path: '/commitments/', label: '写了时间的承诺' },
      { path: '/compare/', label: '同一件事，各地怎么写' },
      { path: '/indicators/', label: '目标，和后来公布的结果' },
    ],
  },
  { title: '我在上课', text: '四十分钟一堂，能投影，能打印，断网也能用。', links: [] },
];

/** The box that takes a place or words, as the front page and the page of a wrong address ask. */
export const askedAnywhere = {
  label: '您在哪里？或者，想查哪句话？',
  placeholder: '资阳雁江区，或 农膜回收',
};

/** Words that a reader might look for, of different kinds. */
export const searchExamples: readonly string[] = ['农膜', '2018年底', '列入名单的企业'];

/** What a reader might look for and not find; the front page says so. */
export const notYet =
  '来源文本之外的执行情况，本站没有收录。地块公告只收了能打开核对的政府网站页面，还很少。';
