/** A page that the header, the menu and the footer lead to. */
export interface SitePage {
  /** From the site's root, with a slash at both ends. */
  path: string;
  label: string;
  /** What stands there, in a few words. */
  note: string;
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
      { path: '/places/', label: '查一个地方', note: '有没有公告，哪份方案管这里，找谁说' },
      { path: '/map/', label: '地图', note: '公告过的地块，方案点名的地方' },
      { path: '/notices/', label: '公告', note: '说了什么，没说什么，出自哪里' },
      { path: '/notices/reading/', label: '公告怎么读', note: '每一类公告说明什么，不说明什么' },
      { path: '/regions/', label: '各省、市、县', note: '不打字，按省往下找' },
    ],
  },
  {
    label: '方案与承诺',
    tone: 7,
    pages: [
      { path: '/plans/', label: '方案', note: '全文，逐条编号，可引用、打印' },
      { path: '/commitments/', label: '承诺', note: '谁，做什么，什么时候' },
      { path: '/this-year/', label: '这一年', note: '每年、每几年该做一次的事' },
      { path: '/disclosures/', label: '要公开的事', note: '谁要公开什么，怎样申请' },
      { path: '/indicators/', label: '指标', note: '目标多少，后来公布了什么' },
      { path: '/compare/', label: '逐句对照', note: '同一件事，各地的原句并排' },
      { path: '/topics/', label: '主题', note: '农用地、建设用地……各有哪些条' },
      { path: '/agencies/', label: '部门', note: '谁牵头，今天叫什么' },
      { path: '/law/', label: '法律', note: '今天的条文，新旧对照' },
    ],
  },
  {
    label: '说一件事',
    tone: 10,
    pages: [
      { path: '/channels/', label: '找谁说', note: '12345、官网和各地主管部门' },
      { path: '/report/letter/', label: '写举报信', note: '写好再由您自己交出去' },
      { path: '/report/disclosure/', label: '申请公开', note: '一份一份写清楚要什么' },
      { path: '/report/', label: '怎么说，多久答复', note: '三条路，各自的期限' },
    ],
  },
  {
    label: '课堂',
    tone: 8,
    pages: [
      { path: '/learn/', label: '上课', note: '四十分钟一堂，可投影、可打印' },
      { path: '/learn/experiments/', label: '实验', note: '在家和教室都能做' },
      { path: '/learn/soil-test/', label: '读检测报告', note: '对照国家标准' },
      { path: '/learn/quiz/', label: '小测验', note: '答案都到条款' },
      { path: '/learn/glossary/', label: '术语', note: '每个词怎么用，出自哪里' },
      { path: '/learn/teacher/', label: '给老师', note: '教案、课标、资料包' },
    ],
  },
];

/** The pages about the site itself; the footer names them. */
const aboutSite: SiteGroup = {
  label: '关于与数据',
  tone: 11,
  pages: [
    { path: '/about/', label: '关于本站', note: '文本从哪里来，这个网站不是什么' },
    { path: '/data/', label: '数据下载', note: '条款、责任、指标、承诺' },
    { path: '/repairs/', label: '修补', note: '与来源文本的每一处不同' },
    { path: '/changes/', label: '改动', note: '收录、更正，可以订阅' },
    { path: '/corrections/', label: '改错', note: '怎样写清楚，交到哪里' },
    { path: '/licenses/', label: '许可', note: '用到的软件和数据' },
    { path: '/privacy/', label: '隐私', note: '这台设备上存了什么' },
    { path: '/accessibility/', label: '无障碍', note: '测过什么，哪里还不好用' },
    { path: '/offline/', label: '离线看', note: '没有网络时能看什么' },
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

/** What one of the three readers comes for, and where it is. */
interface Door {
  title: string;
  text: string;
  links: readonly { path: string; label: string }[];
}

/** The doors of the front page; behind that of the class stand its lessons. */
export const doors: readonly Door[] = [
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
  {
    title: '我在上课',
    text: '四十分钟一堂，能投影，能打印，断网也能用。',
    links: [],
  },
];

/** Words that a reader might look for, of different kinds. */
export const searchExamples: readonly string[] = ['农膜', '2018年底', '列入名单的企业'];

/** What a reader might look for and not find; the front page says so. */
export const notYet =
  '来源文本之外的执行情况，本站没有收录。地块公告只收了能打开核对的政府网站页面，还很少。';
