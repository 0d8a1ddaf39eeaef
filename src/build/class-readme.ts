import { dataLicense, disclaimer } from '../shared/settings.ts';

/** What the words that go with a pack for a class must know of it. */
export interface ClassPack {
  /** The pages, in the order in which they are read: the first is to be opened first. */
  pages: readonly { file: string; title: string }[];
  /** The site's address; `null` where nobody has set it. */
  site: string | null;
}

/** Say what lies in a pack, which file to open first, and how to print and to project it. */
export function classReadme({ pages, site }: ClassPack): string {
  const [first] = pages;
  if (!first) throw new Error('A pack for a class needs a page.');
  return [
    `净土档案：${first.title}`,
    '',
    `先打开：${first.file}。双击，用浏览器打开，不用联网。`,
    '打印：在浏览器里打印，纸张选 A4，不要页眉和页脚。',
    '投影：打开一堂课，按「投影」；方向键或翻页器翻页，B 键黑屏，Esc 键退出。',
    '解压到一个文件夹里再用，页面之间的链接才通。',
    '',
    '这里有：',
    ...pages.map(({ file, title }) => `${file}  ${title}`),
    '',
    ...(site === null ? [] : [`最新的在：${site}learn/`]),
    `许可：本站编写的文字按 ${dataLicense.name}（${dataLicense.url}），可以改，可以印。方案文字是政府公文。`,
    `${disclaimer}。`,
    '',
  ].join('\r\n');
}
