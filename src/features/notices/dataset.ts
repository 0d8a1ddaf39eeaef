import { column, type Dataset } from '../../corpus/export/dataset.ts';
import { noticePath } from './addresses.ts';
import { answersOf, type Question } from './questions.ts';
import { datums, noticeTypes, plotStatuses, sourceKinds, type Notice } from './types.ts';

/** A notice with the full name of the division that it names. */
export interface PlacedNotice {
  notice: Notice;
  region: string;
}

const stated = ['yes', 'no', 'unstated'] as const;
const answered = { values: stated, description: 'unstated 是公告未说明。' };
const asPrinted = '照公告；公告没有写的为空。';
const day = 'ISO 8601；没有读到的为空。';

/** The notices as open data: one row of one announcement each, nothing ever taken out. */
export const noticeDataset: Dataset<readonly PlacedNotice[]> = {
  name: 'notices',
  title: '地块公告',
  description:
    '政府网站上关于具体地块的公告，一行一条。列入名录不等于有危险，没有列入不等于没有污染；调查公示不是结论，公示里的地块不能当作污染地块。',
  columns: [
    column('id', 'string', '编号', '区划代码、日期、序数；永久不变。'),
    column('plot', 'string', '地块', {
      refersTo: 'notices',
      description: '同一地块第一条公告的编号。',
    }),
    column('type', 'string', '种类', { values: noticeTypes }),
    column('typePrinted', 'string', '名录类型', '照公告。'),
    column('listTitle', 'string?', '名录', asPrinted),
    column('date', 'string?', '发布日期', day),
    column('issuer', 'string', '发布机关'),
    column('adcode', 'string', '行政区划代码', 'GB/T 2260，公告写到的最细一级。'),
    column('region', 'string', '地方'),
    column('row', 'string?', '序号', asPrinted),
    column('name', 'string', '地块名称', '照公告。'),
    column('code', 'string?', '地块编码', asPrinted),
    column('address', 'string?', '地址', asPrinted),
    column('bounds', 'string?', '四至范围', asPrinted),
    column('areaPrinted', 'string?', '面积原文', asPrinted),
    column('squareMetres', 'number?', '面积', '平方米；不能确定的为空。'),
    column('pointPrinted', 'string?', '坐标原文', asPrinted),
    column('datum', 'string?', '坐标系', {
      values: datums,
      description: '原文的坐标系；unstated 是没有说明，按 WGS 84 处理。',
    }),
    column('lon', 'number?', '经度', 'WGS 84。'),
    column('lat', 'number?', '纬度', 'WGS 84。'),
    column('industry', 'string?', '行业', asPrinted),
    column('formerUse', 'string?', '原用途', asPrinted),
    column('plannedUse', 'string?', '规划用途', asPrinted),
    column('landUser', 'string?', '土地使用权人', asPrinted),
    column('liable', 'string?', '土壤污染责任人', asPrinted),
    column('pollutants', 'strings', '主要污染物'),
    column('surveyed', 'string', '是否调查', answered),
    column('exceeded', 'string', '是否超标', answered),
    column('exceedanceQuote', 'string?', '超标原文', asPrinted),
    column('action', 'string', '是否还需行动', answered),
    column('goal', 'string?', '风险管控和修复目标', asPrinted),
    column('bannedUse', 'string?', '禁止用途', asPrinted),
    column('statusPrinted', 'string?', '进展情况原文', asPrinted),
    column('status', 'string', '状态', { values: plotStatuses }),
    column('listedOn', 'string?', '列入日期', day),
    column('removedOn', 'string?', '移出日期', day),
    column('sourceUrl', 'string', '来源网址'),
    column('sourceKind', 'string', '来源类型', {
      values: sourceKinds,
      description: 'official 政府网站，repost 转载。',
    }),
    column('checkedOn', 'string', '核对日期'),
    column('note', 'string?', '本站备注'),
    column('url', 'string', '地址', '从网站根目录算起。'),
  ],
  rows: (notices) => notices.map(noticeRecord),
};

/** One notice as a flat object. */
export function noticeRecord({ notice, region }: PlacedNotice): Record<string, unknown> {
  const { area, point, exceedance, source, ...rest } = notice;
  const answers = new Map(answersOf(notice).map(({ question, answer }) => [question, answer]));
  const answer = (question: Question): string => answers.get(question)!;
  const flat: Record<string, unknown> = {
    ...rest,
    region,
    areaPrinted: area?.printed ?? null,
    squareMetres: area?.squareMetres ?? null,
    pointPrinted: point?.printed ?? null,
    datum: point?.datum ?? null,
    lon: point?.lon ?? null,
    lat: point?.lat ?? null,
    surveyed: answer('surveyed'),
    exceeded: answer('exceeded'),
    exceedanceQuote: exceedance?.quote ?? null,
    action: answer('action'),
    sourceUrl: source.url,
    sourceKind: source.kind,
    checkedOn: source.checkedOn,
    url: noticePath(notice.id),
  };
  return Object.fromEntries(noticeDataset.columns.map(({ name }) => [name, flat[name]]));
}
