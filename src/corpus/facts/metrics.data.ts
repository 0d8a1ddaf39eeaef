/** What plans set figures for. */
export interface Metric {
  /** Permanent: data files and addresses carry it. */
  id: string;
  /** Canonical Chinese name. */
  name: string;
  /** What the figure is a share or quantity of. */
  subject: string;
  /** Words of a phrase that sets a figure for it. */
  words: RegExp;
  /** Words that ask for all of it, without a figure. */
  whole?: RegExp;
}

/** The name of what the table does not know. */
export const otherMetric = 'other';

/** More telling words come first: the first metric that matches a place of a phrase has it. */
export const metrics: readonly Metric[] = [
  {
    id: 'light-moderate-farmland-safe-use-share',
    name: '轻度和中度污染耕地安全利用面积比例',
    subject: '轻度和中度污染耕地',
    words: /轻(?:度)?[和、与]?中度污染耕地[^，。；]{0,8}安全利用/u,
  },
  {
    id: 'light-moderate-farmland-safe-use-area',
    name: '轻度和中度污染耕地安全利用面积',
    subject: '轻度和中度污染耕地',
    words: /轻(?:度)?[和、与]?中度污染耕地[^，。；]{0,8}安全利用/u,
  },
  {
    id: 'contaminated-farmland-safe-use-rate',
    name: '受污染耕地安全利用率',
    subject: '受污染耕地',
    words:
      /受?污染耕地(?:的)?安全利用率|受?污染耕地(?=[、和与及](?:污染地块|(?:重点)?建设用地)(?:的)?安全利用率)/u,
  },
  {
    id: 'contaminated-farmland-safe-use-area',
    name: '受污染耕地安全利用面积',
    subject: '受污染耕地',
    words: /受?污染耕地(?:的)?安全利用(?!率)/u,
  },
  {
    id: 'contaminated-site-safe-use-rate',
    name: '污染地块安全利用率',
    subject: '污染地块',
    words: /污染地块(?:的)?安全利用率|污染地块(?=[、和与及]受?污染耕地(?:的)?安全利用率)/u,
  },
  {
    id: 'key-construction-land-safe-use',
    name: '重点建设用地安全利用',
    subject: '重点建设用地',
    words: /建设用地(?:的)?安全利用/u,
  },
  {
    id: 'severely-polluted-farmland-restructured-area',
    name: '重度污染耕地种植结构调整或退耕还林还草面积',
    subject: '重度污染耕地',
    words: /种植结构调整或退耕|重度污染耕地[^，。；]{0,10}(?:结构调整|退耕)/u,
  },
  {
    id: 'contaminated-farmland-remediated-area',
    name: '受污染耕地治理与修复面积',
    subject: '受污染耕地',
    words: /污染耕地治理(?:与|和)?修复/u,
  },
  {
    id: 'key-heavy-metal-emissions',
    name: '重点行业的重点重金属排放量',
    subject: '重点行业的重点重金属',
    words: /重点重金属(?:污染物)?(?:排放|减排)|重金属(?:污染物)?排放(?:总)?量/u,
  },
  {
    id: 'fertilizer-efficiency',
    name: '化肥利用率',
    subject: '化肥',
    words: /(?:化肥|肥料)(?:的)?(?:有效)?利用率|化肥(?=[、和与及]农药(?:的)?(?:有效)?利用率)/u,
  },
  {
    id: 'pesticide-efficiency',
    name: '农药利用率',
    subject: '农药',
    words: /农药(?:的)?(?:有效)?利用率/u,
  },
  {
    id: 'fertilizer-use',
    name: '化肥使用量',
    subject: '农作物化肥用量',
    words: /化肥(?!利用率|[、和与及]农药(?:的)?(?:有效)?利用率)/u,
  },
  {
    id: 'pesticide-packaging-recovery-share',
    name: '农药包装废弃物回收处理比例',
    subject: '农药包装废弃物',
    words: /农药包装废弃物/u,
  },
  {
    id: 'pesticide-use',
    name: '农药使用量',
    subject: '农作物农药用量',
    words: /农药(?!利用率|包装)/u,
  },
  {
    id: 'soil-testing-coverage',
    name: '测土配方施肥技术覆盖率',
    subject: '主要农作物',
    words: /测土配方/u,
  },
  {
    id: 'green-pest-control-coverage',
    name: '病虫害绿色防控覆盖率',
    subject: '主要农作物',
    words: /绿色防控/u,
  },
  {
    id: 'unified-pest-control-coverage',
    name: '病虫害统防统治覆盖率',
    subject: '主要农作物',
    words: /统防统治/u,
  },
  {
    id: 'film-recovery-rate',
    name: '农膜回收率',
    subject: '废弃农膜',
    words: /(?:农膜|地膜)/u,
    whole: /全(?:面|部)回收/u,
  },
  { id: 'straw-use-rate', name: '秸秆综合利用率', subject: '农作物秸秆', words: /秸秆/u },
  {
    id: 'manure-use-rate',
    name: '畜禽粪便综合利用率',
    subject: '规模养殖畜禽粪便',
    words: /(?:畜禽)?粪(?:便|污)[^，。；]{0,8}利用/u,
  },
  {
    id: 'livestock-facility-share',
    name: '规模化养殖场、养殖小区配套建设废弃物处理设施比例',
    subject: '规模化养殖场、养殖小区',
    words: /(?:养殖场|养殖小区)[^，。；]{0,24}(?:设施|装备|比例)|(?:粪污|废弃物)处理设施/u,
  },
  {
    id: 'livestock-demonstration-counties',
    name: '畜牧业绿色示范县数量',
    subject: '畜牧业绿色示范县',
    words: /畜牧业绿色(?:发展)?示范县/u,
  },
  {
    id: 'green-food-certifications',
    name: '“三品一标”农产品认证数量',
    subject: '“三品一标”农产品',
    words: /三品一标/u,
  },
  {
    id: 'forest-food-bases',
    name: '森林食品基地数量',
    subject: '森林食品基地',
    words: /森林食品基地/u,
  },
  { id: 'soil-organic-matter', name: '土壤有机质含量', subject: '土壤有机质', words: /有机质/u },
  {
    id: 'plough-layer-depth',
    name: '耕层平均厚度',
    subject: '耕层',
    words: /耕层[^，。；]{0,6}(?:厚度|深度)/u,
  },
  {
    id: 'rural-sewage-treatment-rate',
    name: '农村生活污水治理率',
    subject: '农村生活污水',
    words: /农村(?:生活)?污水(?:治理|处理)率/u,
  },
  {
    id: 'village-sewage-share',
    name: '生活污水得到有效处理的行政村比例',
    subject: '行政村',
    words: /(?:行政村|村庄|农村)[^，。；]{0,12}污水|污水[^，。；]{0,8}行政村/u,
  },
  {
    id: 'village-waste-share',
    name: '生活垃圾得到有效治理的行政村比例',
    subject: '行政村',
    words: /(?:行政村|村庄|农村)[^，。；]{0,12}垃圾|垃圾[^，。；]{0,8}行政村/u,
  },
  { id: 'sludge-treatment-rate', name: '污泥无害化处理率', subject: '城市污泥', words: /污泥/u },
  {
    id: 'household-waste-treatment-rate',
    name: '生活垃圾无害化处理率',
    subject: '生活垃圾',
    words: /垃圾[^，。；]{0,6}(?:处理|处置)率/u,
  },
  {
    id: 'industrial-solid-waste-use-rate',
    name: '工业固体废物综合利用率',
    subject: '工业固体废物',
    words: /(?:工业固体废物|工业固废|大宗固废)/u,
  },
  {
    id: 'hazardous-waste-disposal-rate',
    name: '危险废物安全处置率',
    subject: '危险废物',
    words: /危险废物/u,
  },
  {
    id: 'monitoring-coverage',
    name: '土壤环境质量监测点位覆盖率',
    subject: '县（市、区）',
    words: /监测(?:点位|网络)/u,
    whole: /全覆盖|覆盖(?:全|所有)/u,
  },
];
