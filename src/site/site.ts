/** A page that the header, the footer or the front page leads to. */
export interface SiteLink {
  /** From the site's root, with a slash at both ends. */
  path: string;
  label: string;
  /** What the reader finds there, in one sentence. */
  description: string;
  /** Which of the two bars names it. */
  place: 'header' | 'footer';
  /** What a reader comes to do there; the front page has a door for each. */
  door?: string;
}

/** Every page that can be reached from everywhere, in the order in which it is shown; only pages that exist. */
export const siteLinks: readonly SiteLink[] = [
  {
    path: '/plans/',
    label: '方案',
    description: '已收录的方案全文：目录、逐条编号、固定链接，可打印。',
    place: 'header',
  },
  {
    path: '/map/',
    label: '地块',
    description: '各地公告过的地块、方案点名的地方：先看清单，再看地图，每条都到来源。',
    place: 'header',
    door: '查身边的地块',
  },
  {
    path: '/indicators/',
    label: '指标',
    description: '各地写的目标是多少，是“以上”还是“左右”，每个数都到原文。',
    place: 'header',
  },
  {
    path: '/commitments/',
    label: '承诺',
    description: '每一件写了时间的事：哪一年、谁牵头、出自哪一条，可存进日历。',
    place: 'header',
    door: '追一条承诺',
  },
  {
    path: '/this-year/',
    label: '这一年',
    description: '方案写明每年、每几年做一次的事：今年谁该做什么，可订阅，可存进日历。',
    place: 'footer',
  },
  {
    path: '/disclosures/',
    label: '公开',
    description: '企业、政府各要公开什么，多久一次，写在哪一条；每条可复制引文。',
    place: 'header',
    door: '查该公开什么',
  },
  {
    path: '/agencies/',
    label: '部门',
    description: '哪个部门在哪份方案里牵头、参与多少条，改名前后叫什么。',
    place: 'header',
  },
  {
    path: '/topics/',
    label: '主题',
    description: '同一件事，各地方案怎么写，并排对照；没有写的也注明。',
    place: 'header',
  },
  {
    path: '/notices/',
    label: '公告',
    description: '政府网站上关于具体地块的公告：说了什么，没说什么，出自哪里。',
    place: 'footer',
  },
  {
    path: '/search/',
    label: '搜索',
    description: '在全部条款里查一个词、一个部门、一个地名。',
    place: 'header',
  },
  {
    path: '/report/',
    label: '说一件事',
    description: '写举报信、申请公开信息：写好以后由您自己交出去，内容只留在您的设备上。',
    place: 'header',
    door: '说一件事',
  },
  {
    path: '/places/',
    label: '查一个地方',
    description: '写一个省、市、县的名字：公告里有没有，找过没有，哪份方案管这里，找谁说。',
    place: 'footer',
  },
  {
    path: '/regions/',
    label: '地区',
    description: '省、市、县各一页：方案、目标、期限、公告、找谁说；没有收录的，写明找过什么。',
    place: 'footer',
  },
  {
    path: '/channels/',
    label: '找谁说',
    description: '热线、官网和各地主管部门，逐项写明来源和核对日期。',
    place: 'footer',
  },
  {
    path: '/law/',
    label: '法律',
    description: '方案引用的法律现在是否有效，条文搬到了哪里，公众有什么权利。',
    place: 'footer',
  },
  {
    path: '/learn/',
    label: '课堂',
    description: '三堂土壤课、四个实验、术语表、读检测报告，可打印。',
    place: 'header',
    door: '上一堂土壤课',
  },
  {
    path: '/repairs/',
    label: '修补',
    description: '网页文字与来源文本的每一处不同，改前改后都列出来。',
    place: 'footer',
  },
  {
    path: '/data/',
    label: '数据',
    description: '条款、责任、指标、承诺……全部可以下载，附说明和校验码。',
    place: 'header',
  },
  {
    path: '/changes/',
    label: '改动',
    description: '收录了什么，更正了哪一条，加了什么，可以订阅。',
    place: 'footer',
  },
  {
    path: '/licenses/',
    label: '许可',
    description: '做这个网站用到的软件和数据，各自的版本和许可。',
    place: 'footer',
  },
  {
    path: '/offline/',
    label: '离线看',
    description: '没有网络时能看哪些页面，怎样存，怎样删。',
    place: 'footer',
  },
  {
    path: '/about/',
    label: '关于',
    description: '文本从哪里来、怎样处理，这个网站不是什么。',
    place: 'footer',
  },
  {
    path: '/corrections/',
    label: '改错',
    description: '发现条款或公告有误，怎样写清楚、交到哪里，本站怎样改。',
    place: 'footer',
  },
  {
    path: '/accessibility/',
    label: '无障碍',
    description: '测过什么、哪里还不好用、哪些没有测。',
    place: 'footer',
  },
  {
    path: '/privacy/',
    label: '隐私',
    description: '这台设备上存了什么、为什么、怎样清除；本站不记录谁来过。',
    place: 'footer',
  },
];

/** What a reader might look for and not find; the front page says so. */
export const notYet =
  '来源文本之外的执行情况，本站没有收录。地块公告只收了能打开核对的政府网站页面，还很少。';
