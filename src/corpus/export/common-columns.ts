import { column } from './dataset.ts';

/** Columns that many datasets have. */

export const plan = column('plan', 'string', '方案', {
  refersTo: 'plans',
  description: '方案的代号，见 plans。',
});
export const clause = column('clause', 'string', '条款', {
  refersTo: 'clauses',
  description: '条款编号，见 clauses。',
});
export const paragraph = column('paragraph', 'integer', '段', {
  description: '条款正文的第几段，从 1 数起；0 表示在标题里。',
});
export const quote = column('quote', 'string', '原文', '种子文本里的原话，一字未改。');
export const url = column('url', 'string', '地址', '从网站根目录算起。');
