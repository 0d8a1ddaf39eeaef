import { dataLicense, disclaimer } from '../../shared/settings.ts';
import type { DescribedData } from './data-package.ts';

/** The text that lies with the data in a zip, for who opens it without the page. */
export function packReadme({ title, address, date, tables }: DescribedData): string {
  return [
    `${title}，${date}`,
    '',
    `这里有什么：${tables.map(({ name, title: of }) => `${name}（${of}）`).join('、')}。`,
    '每个数据集有 .csv 和 .json 两种；.schema.json 和 .csv-metadata.json 说明字段；datapackage.json 和 croissant.json 说明全部的表和它们之间的编号。',
    'CSV 的字符编码是 UTF-8（带 BOM）。一格里有多项时，一项一行；条款的号码前有 §；指标的比较 = 写作 eq。',
    `网页上的说明和最新的文件：${address}`,
    `许可：本站整理的部分按${dataLicense.name}（${dataLicense.url}），可自由使用。方案文字是政府公文。`,
    `${disclaimer}。引用时请注明条款编号和日期。`,
    '',
  ].join('\r\n');
}
