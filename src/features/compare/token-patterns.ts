/** What is protected as one token when two sentences are compared: figures with their units, dates, periods, modal words. */

export type TokenType =
  'char' | 'agency' | 'place' | 'title' | 'frequency' | 'date' | 'figure' | 'modal' | 'level';

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;

const year = '20\\d\\d';
const years = `${year}年?(?:[-—至、]${year}年?)*`;
const month = '(?:\\d{1,2}月)?';
const yearPart = any('年?底', '年初', '末', '年度');
const dateTail = '(?:之?前|起|以前)?(?:，?(?=自|到))?';
const date = any(
  `(?:从|自|到|至|于|截至)?${years}${month}${yearPart}?${dateTail}`,
  '本世纪中叶',
  '\\d+个月内',
);

const period = any('半年', '季度', '月', '年', '\\d+年', '两年');
const within = any('\\d{1,2}月(?:初|底前|中旬|底)?', '年?底前');
const times = `${any('开展', '组织开展', '监测', '参加')}?${any('一', '\\d+')}${any('次', '轮')}`;
const frequency = any(`每${period}${within}?(?:至少)?(?:${times})?`, '不定期', '定期');

const unit = any(
  ...['%', '万亩', '亩', '万', '个', '家', '次', '人次', '项', '轮', '厘米', '立方米'],
  ...['人', '县', '份'],
);
const counted = '[三四五六七八九十](?=个(?:类别|月))';
/** A number in quotation marks is a name, such as that of a hotline. */
const figure = `(?<![\\d“"])${any(counted, '\\d+(?:\\.\\d+)?')}(?![\\d”"])${unit}?${any('以上', '以下', '左右')}?`;

const binding = ['必须', '应当', '不得', '严禁', '禁止', '一律', '确保', '强制'];
const striving = ['力争', '争取', '尽量', '最大限度', '鼓励(?:和支持|支持)?', '支持'];
const trying = [
  '探索(?:开展|建立|实施)?',
  '研究(?=将|制|确)',
  '逐步',
  '原则上',
  '有条件的',
  '试点开展',
];
const tones = [
  '积极(?=参|推|争|发|开|引)',
  '全面(?=开|整|推|落|清|实|禁)',
  '严格(?=执|控|落|规|按)',
  '依法(?=责|查|划|采|严)',
  '配合(?=省|上|做|制|完|四)',
  ...['适时', '及时', '尽快', '按计划'],
];
const allowing = ['可以(?=邀|依|对|以)', '可(?=根|进|依|对|用)'];
/** 应, 要, 须, 需, 将 as the verb of a duty, behind its subject or a mark. */
const ought = '(?<=[，；。的区）单构员府门者厅局])(?:应|要|须|需|将)(?=[^求点件素])';
const modal = any(...binding, ...striving, ...trying, ...tones, ...allowing, ought);

const wholeArea = [
  '(?:全|我|本)[省市县州]',
  '(?:本|所)?辖区(?:内)?',
  '本?行政区域',
  '各地区?',
  '当地',
];
const levels = ['[省市县州](?:级|辖)', '各?(?:市州、?)?县市区', '市州', '各?县（区）', '乡镇'];
const lowerGovernment =
  '(?:有关|相关|所在地?)(?:市|县|县级|市级|乡镇)(?:、县级)?(?:人民)?(?:政府)?';
const governments = [
  '县级(?:人民)?政府',
  '市(?:或|、)县级政府',
  '(?:县（区）|县|市)人民政府',
  '[省市县]政府',
];
const level = any(
  // The longest first: 县级政府 is one, and not 县级 with 政府 behind it.
  ...governments,
  ...levels,
  ...wholeArea,
  '(?<![\\u4e00-\\u9fa5])[省市县](?=[、，])',
  lowerGovernment,
);

/** Fields of work by which texts name an office of any level: 环保部门, 国土资源、城乡规划部门; with the id that stands for it. */
export const officeFields: ReadonlyMap<string, string> = new Map([
  ...['环境保护', '环保'].map((name) => [name, 'ecology-environment'] as const),
  ...['国土资源', '国土', '自然资源'].map((name) => [name, 'natural-resources'] as const),
  ...['城乡规划', '规划'].map((name) => [name, 'urban-planning'] as const),
  ...['农业农村', '农业', '农牧'].map((name) => [name, 'agriculture'] as const),
  ['林业', 'forestry'],
  ['安监', 'emergency'],
  ...['经济和信息化', '工业和信息化', '经信', '经济'].map((name) => [name, 'industry-it'] as const),
]);

const field = any(...officeFields.keys());
/** Offices named by their fields alone. */
export const genericOffice = `(?:省|市|县)?${field}(?:、${field})*(?:主管)?部门`;

/** Kinds of tokens beside names, in the order in which they are looked for. */
export const tokenPatterns: readonly (readonly [type: TokenType, pattern: string])[] = [
  ['title', '《[^《》]{2,40}》'],
  ['frequency', frequency],
  ['date', date],
  ['figure', figure],
  ['modal', modal],
  ['level', level],
];
