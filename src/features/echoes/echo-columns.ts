import { echoComparators, echoKinds, hostKinds, readExtents } from './echo.ts';

/** The columns of `content/echoes.csv`, in the order in which they are written. */
export const echoColumns = {
  id: '编号',
  place: '地方',
  adcode: '区划代码',
  plan: '方案',
  clause: '条款',
  words: '条文里的话',
  metric: '指标',
  subject: '对象',
  base: '口径',
  year: '年份',
  comparator: '比较',
  value: '数值',
  unit: '单位',
  kind: '种类',
  saidBy: '谁说的',
  saidOn: '哪天说的',
  document: '哪份文件',
  summary: '一句话',
  source: '网址',
  hostKind: '网站',
  copy: '转载',
  read: '读到多少',
  checkedOn: '核对日期',
  note: '备注',
} as const;

/** The name of a column in code. */
export type EchoKey = keyof typeof echoColumns;

/** What to do about a cell that fails its check. */
export const echoRemedies: Readonly<Partial<Record<EchoKey, string>>> = {
  id: '请写小写字母、数字和连字符，如 gs-2020-farmland；编号一经发布不再改。',
  place: '请写 content/divisions.csv 里的名称；说全国的写「全国」。',
  adcode: '请写六位代码，见 content/divisions.csv；全国是 100000。',
  plan: '请写方案的代号，如 gansu；说全国的写 national。',
  clause: '请写条款编号，如 gansu/2.4.2；不是说哪一条的，留空。',
  words: '请抄这一条里的几个字，后来的话说的就是它；几处用分号隔开。没有写条款的留空。',
  metric: '请写说的是哪一项，与指标表同名的才会出现在图上。',
  subject: '请写量的是什么，如 受污染耕地。',
  base: '与方案的底数或基准年不同、或者不知道是否相同时，写 other；相同的留空。',
  year: '请写四位年份；没有写明的留空。',
  comparator: `请写其中之一：${echoComparators.join('、')}；没有数的留空。`,
  value: '请只写数字，单位写在「单位」里；没有数的留空。',
  unit: '请写单位；没有数的留空。',
  kind: `请写其中之一：${echoKinds.join('、')}。`,
  saidBy: '请写说这话的单位或人。',
  saidOn: '请写 2021-06-03、2021-06 或 2021；没有读到的留空。',
  document: '请写文件、发布会或报道的名称。',
  summary: '请用自己的话写一句，六十字以内，以句号结尾；不抄原文，不评好坏。',
  source: '请写读到的那一页的完整网址，以 http 开头。',
  hostKind: `请写其中之一：${hostKinds.join('、')}。不知道的写 other，核过再改。`,
  copy: '读到的是转载时写 yes；不是的留空。',
  read: `请写其中之一：${readExtents.join('、')}。`,
  checkedOn: '请写核对的日期，如 2026-11-28。',
};
