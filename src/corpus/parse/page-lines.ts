import type { PageEntry, TitleBlock } from '../plan.ts';

/**
 * Lines that the page a text was copied from prints round it: what it says of the document, menus, times and buttons.
 *
 * They are no sentences of the document. Their words stay where they are; no fact is looked for in them.
 */

/** Labels of what a page says of a document, with the field of the title block that they give. */
const labels: Readonly<Record<string, keyof TitleBlock | null>> = {
  索引号: null,
  信息索引号: null,
  文号: 'docNumber',
  发文字号: 'docNumber',
  发文文号: 'docNumber',
  文件编号: 'docNumber',
  发布机构: 'issuer',
  发布机关: 'issuer',
  发文机关: 'issuer',
  发文单位: 'issuer',
  制发单位: 'issuer',
  印发机关: 'issuer',
  成文日期: 'date',
  成文时间: 'date',
  发文日期: 'date',
  发文时间: 'date',
  印发日期: 'date',
  生成日期: null,
  生效日期: null,
  失效日期: null,
  废止日期: null,
  发布日期: null,
  发布时间: null,
  公开日期: null,
  公开时间: null,
  添加时间: null,
  更新时间: null,
  更新日期: null,
  来源: null,
  信息来源: null,
  稿件来源: null,
  文章来源: null,
  作者: null,
  编辑: null,
  责任编辑: null,
  审核: null,
  浏览次数: null,
  浏览量: null,
  阅读次数: null,
  点击数: null,
  点击率: null,
  访问量: null,
  字体: null,
  字号: null,
  字体大小: null,
  视力保护色: null,
  公开类别: null,
  公开类型: null,
  公开方式: null,
  公开范围: null,
  公开程序: null,
  公开属性: null,
  公开形式: null,
  公开责任部门: null,
  主题分类: null,
  主题词: null,
  信息分类: null,
  信息类别: null,
  分类: null,
  体裁分类: null,
  组配分类: null,
  服务对象: null,
  关键词: null,
  关键字: null,
  有效性: null,
  时效性: null,
  效力状态: null,
  有效期: null,
  标题: null,
  名称: null,
  信息名称: null,
  文件名称: null,
  内容概述: null,
  您的位置: null,
  您当前的位置: null,
  您现在的位置: null,
  当前位置: null,
  所在位置: null,
  通信地址: null,
  通讯地址: null,
  联系地址: null,
  联系电话: null,
  联系人: null,
  电子邮件: null,
  电子邮箱: null,
  邮编: null,
  网址: null,
  传真: null,
};

const names = Object.keys(labels).sort((one, other) => other.length - one.length);
const label = `(?:${names.map((name) => [...name].join('[ \\u3000]?')).join('|')})`;
const opening = new RegExp(
  `^[【\\[（(「]?(${label})(?:[】\\])）」]|\\s*[:：]|\\s+)\\s*(?=\\S|$)`,
  'u',
);
const entry = new RegExp(
  `(?:^|[\\s|｜【\\[，,；;])(${label})[】\\]]?(?:\\s*[:：]\\s*|\\s+)(.*?)(?=[\\s|｜】，,；;]+${label}[】\\]]?\\s*(?:[:：]|\\s)|[|｜】]|$)`,
  'gu',
);
const menu =
  /(?:首页|网站首页|主页)\s*(?:[>＞»›/|｜→-]+\s*\S+)+|^(?:【?(?:打印|关闭|打印本页|关闭窗口|返回顶部|收藏|分享到?|大|中|小)】?[\s|｜:：]*){2,}$|^(?:上一[篇条]|下一[篇条]|扫一扫|责任编辑|版权所有|主办单位|承办单位|网站标识码|Copyright|分享到|打印本页|返回顶部)/iu;
/** A time of day behind a date is that of a page. */
const stamped = /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d{2}/u;
const longestStamped = 80;
const longestLine = 300;
const stop = /[。；]/u;

/** Whether a line before or behind the clauses is one of the page's own. */
export function isPageLine(line: string): boolean {
  if (line.length > longestLine) return false;
  if (menu.test(line) && !stop.test(line)) return true;
  if (stamped.test(line) && line.length <= longestStamped && !stop.test(line)) return true;
  const found = opening.exec(line);
  return found !== null && (!stop.test(line) || line.length <= longestStamped);
}

/** Read what a line of a page says of the document: `索引号 SY-1 发布机构 政务公开办`. */
export function readPageLine(line: string): Omit<PageEntry, 'line'>[] {
  return [...line.matchAll(entry)].flatMap(([, printed = '', behind = '']) => {
    const name = printed.replaceAll(/[\s\u3000]/gu, '');
    const value = behind.replace(/^[\s：:]+|[\s，,；;|｜】]+$/gu, '');
    return value === '' ? [] : [{ label: name, value, field: labels[name] ?? null }];
  });
}
