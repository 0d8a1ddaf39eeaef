/** The columns of a register of notices, in the order in which they are written; every one stands in every file. */
export const columns = {
  id: '编号',
  plot: '地块',
  type: '类型',
  typePrinted: '名录类型',
  listTitle: '批次/期号',
  date: '发布日期',
  issuer: '发布机关',
  adcode: '区划代码',
  province: '省',
  prefecture: '市',
  county: '县',
  row: '序号',
  name: '地块名称',
  code: '地块编码',
  address: '地址',
  bounds: '四至范围',
  areaPrinted: '面积原文',
  area: '面积㎡',
  pointPrinted: '坐标原文',
  lon: '经度',
  lat: '纬度',
  datum: '坐标系',
  industry: '行业类别',
  formerUse: '原用途',
  plannedUse: '规划用途',
  landUser: '土地使用权人',
  liable: '土壤污染责任人',
  pollutants: '主要污染物',
  exceeded: '是否超标',
  exceedanceQuote: '超标原文',
  goal: '风险管控和修复目标',
  bannedUse: '禁止用途',
  statusPrinted: '进展情况原文',
  status: '状态',
  listedOn: '列入日期',
  removedOn: '移出日期',
  url: '来源网址',
  sourceKind: '来源类型',
  checkedOn: '核对日期',
  note: '备注',
} as const;

/** Columns whose words a notice has just as the announcement prints them. */
export const printedColumns = [
  ...['row', 'name', 'code', 'address', 'bounds', 'industry', 'formerUse', 'plannedUse'],
  ...['landUser', 'liable', 'goal', 'bannedUse'],
] as const;

/** Columns that a notice has just as the row does. */
export const copiedColumns = [
  ...printedColumns,
  ...['id', 'plot', 'type', 'typePrinted', 'listTitle', 'date', 'issuer', 'adcode', 'pollutants'],
  ...['statusPrinted', 'status', 'listedOn', 'removedOn', 'note'],
] as const;

/** The name of a column in code. */
export type ColumnKey = keyof typeof columns;

/** One row as written: its cells by column, `''` where nothing is written. */
export type NoticeRow = Readonly<Record<ColumnKey, string>>;
