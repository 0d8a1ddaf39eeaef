import type { PageEntry, TitleBlock } from '../plan.ts';

/**
 * Lines that the page a text was copied from prints round it: what it says of the document, menus, times and buttons.
 *
 * They are no sentences of the document. Their words stay where they are; no fact is looked for in them.
 */

/** Labels of what a page says of a document, by the field of the title block that they give. */
const documentLabels = {
  docNumber: '文号 发文字号 发文文号 文件编号',
  issuer: '发布机构 发布机关 发文机关 发文单位 制发单位 印发机关',
  date: '成文日期 成文时间 发文日期 发文时间 印发日期',
} satisfies Partial<Record<keyof TitleBlock, string>>;

/** Labels of what it says of itself. */
const pageLabels = `
  索引号 信息索引号 生成日期 生效日期 失效日期 废止日期 发布日期 发布时间 公开日期 公开时间
  添加时间 更新时间 更新日期 来源 信息来源 稿件来源 文章来源 作者 编辑 责任编辑 审核 浏览次数
  浏览量 阅读次数 点击数 点击率 访问量 字体 字号 字体大小 视力保护色 公开类别 公开类型 公开方式
  公开范围 公开程序 公开属性 公开形式 公开责任部门 主题分类 主题词 信息分类 信息类别 分类
  体裁分类 组配分类 服务对象 关键词 关键字 有效性 时效性 效力状态 有效期 标题 名称 信息名称
  文件名称 内容概述 您的位置 您当前的位置 您现在的位置 当前位置 所在位置 通信地址 通讯地址
  联系地址 联系电话 联系人 电子邮件 电子邮箱 邮编 网址 传真`;

const fields = new Map(
  Object.entries(documentLabels).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field as keyof typeof documentLabels] as const),
  ),
);
const names = [...fields.keys(), ...pageLabels.trim().split(/\s+/u)].sort(
  (one, other) => other.length - one.length,
);
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
    return value === '' ? [] : [{ label: name, value, field: fields.get(name) ?? null }];
  });
}
