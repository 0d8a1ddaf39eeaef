import { isCounty, isProvince } from '../../corpus/adcode.ts';
import { formatDate } from '../../shared/format.ts';
import type { Answer, Question } from './questions.ts';
import { isAboutPlot } from './listed.ts';
import type { Notice } from './types.ts';

/** The day of a notice, or that the part of it that could be read has none. */
export function formatNoticeDay(date: string | null): string {
  return date === null ? '读到的部分没有日期' : formatDate(date);
}

/** How precisely a notice says where its plot is. */
type Precision = 'plot' | 'county' | 'prefecture' | 'province';

const precisionWords: Readonly<Record<Precision, string>> = {
  plot: '公告有坐标，精确到地块',
  county: '公告没有坐标，位置只到县（市、区）',
  prefecture: '公告没有坐标，位置只到市',
  province: '公告没有坐标，位置只到省',
};

/** Judge how precisely a notice says where its plot is, by its coordinates or else by its division. */
export function precisionOf({ point, adcode }: Pick<Notice, 'point' | 'adcode'>): Precision {
  if (point !== null) return 'plot';
  if (isProvince(adcode)) return 'province';
  return isCounty(adcode) ? 'county' : 'prefecture';
}

/** The same in Chinese; an announcement that a place has no such plots has no position to be precise about. */
export function formatPrecision(notice: Pick<Notice, 'point' | 'adcode' | 'type'>): string {
  if (!isAboutPlot(notice)) return '说的是整个地方，没有列出地块';
  return precisionWords[precisionOf(notice)];
}

const questionWords: Readonly<Record<Question, string>> = {
  informed: '有没有信息',
  surveyed: '调查过没有',
  exceeded: '是否超标',
  action: '还要不要行动',
};

/** One of the four questions, in Chinese. */
export function formatQuestion(question: Question): string {
  return questionWords[question];
}

const answerWords: Readonly<Record<Question, Readonly<Record<'yes' | 'no', string>>>> = {
  informed: { yes: '有公告', no: '没有公告' },
  surveyed: { yes: '公告说调查过', no: '公告说没有调查' },
  exceeded: { yes: '公告说超标', no: '公告说没有超标' },
  action: { yes: '公告说还在做', no: '公告说不需要' },
};

/** What a notice answers, in Chinese. */
export function formatAnswer({ question, answer }: Pick<Answer, 'question' | 'answer'>): string {
  return answer === 'unstated' ? '公告未说明' : answerWords[question][answer];
}

/**
 * A figure with its thousands parted by commas.
 *
 * @example groupThousands(60267.38) // '60,267.38'
 */
export function groupThousands(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** An area as it was printed, and in square metres where the print has another unit. */
export function formatArea({ printed, squareMetres }: NonNullable<Notice['area']>): string {
  if (squareMetres === null) return printed;
  const isSame = /^[\d.]+(?:平方米|㎡|m²|m2)$/i.test(printed.replace(/[\s,，]/g, ''));
  return isSame ? printed : `${printed}，合 ${groupThousands(squareMetres)} 平方米`;
}
