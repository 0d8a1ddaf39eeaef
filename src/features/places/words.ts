/** What sentences about soil say beside the place, by what it is about; longer words come before those that they begin with. */
const said = [
  '我们 我 家里 老家 家 附近 身边 周围 旁边 这里 这边 那里 那边 住在 住 在 的',
  '地里 农田 田 菜地 种菜 种粮 土壤 土地 土污染 土 地下水 水 空气 污染地块 污染',
  '地块 地 超标 重金属 安全 危险',
  '能不能 可不可以 可以 能 是不是 是否 有没有 有冇 有无 有 没有 没 被 受 会不会',
  '会 严重 谁负责 谁管 找谁 谁 负责 管 怎么样 怎么 怎样 如何 情况 现状 质量 查询',
  '查 看 哪里 哪儿 哪 什么 吗 呢 吧 么 了 请问 想知道 想 问题 问 一下',
  '名录 名单 公告 公示 通知 方案 工作 防治 计划 规划 政策 举报 投诉 电话 热线',
  '号码 生态环境局 生态环境 环境保护局 环保局 环保 环境 局 政府 人民 修复 调查 报告',
  '检测 数据',
  '化工厂 工厂 厂 矿 人 倒 废渣 排 废水 偷 垃圾 市民 农民 撤县设区前 以前 原来',
  '原 现在 前 最近 今年 和 与 及',
].flatMap((line) => line.split(' '));
const noise = new RegExp(said.join('|'), 'gu');

/** All characters of those words, for the table of traditional ones. */
export const noiseText = said.join('');

const marks = /[\s，,。？?！!；;、·:：'’"“”「」()（）/>-]+/gu;

/** What a text says beside words of everyday questions and marks. */
export function unexplained(text: string): string {
  return text.replace(noise, '').replace(marks, '');
}

const sentenceMark = '，,。？?！!；;、\\s';
const addressEnd =
  '路|街|大道|道|巷|弄|号|村|组|镇|乡|社区|小区|屯|庄|园区|厂|桥|站|苏木|嘎查|团|连';
const addressTail = new RegExp(`^[^${sentenceMark}]*?(?:${addressEnd})[^，,。？?！!；;\\s]*`, 'u');
const zoneEnd =
  '新区|高新区|经开区|开发区|工业园区|工业园|产业园区|产业园|示范区|保税区|管理区|度假区|园区|新城';
const zoneTail = new RegExp(`^[^${sentenceMark}省市县]{0,10}?(?:${zoneEnd})`, 'u');

/** The rest of an address that words begin with: 和平南路12号. */
export function addressAt(words: string): string | undefined {
  return addressTail.exec(words)?.[0];
}

/** The rest of the name of a development zone that words begin with: 融侨经济开发区. */
export function zoneAt(words: string): string | undefined {
  return zoneTail.exec(words)?.[0];
}

const smallEnd = '镇|乡|街道|村|社区|苏木|屯|嘎查|庄|寨|农场|林场|村委会|居委会';
const smallPlace = new RegExp(`(?:${smallEnd})(?:\\d+组|.{0,3}组)?$`, 'u');

/** Whether words end like the name of a town or a village. */
export function isSmallPlace(words: string): boolean {
  return smallPlace.test(words);
}

/** Whether a name is of the kind that says nothing without its city: 城区, 市中区, 东区. */
export function isGeneric(name: string): boolean {
  return /^(?:[东西南北中城郊矿新]区|市中区?|城[东西南北中关]区?|[东西南北]城区?|新城区?|郊区|市辖区)$/u.test(
    name,
  );
}

/** Whether words begin with a place that the list of divisions does not have. */
export function isOutside(words: string): boolean {
  return /^(?:香港|澳门|台湾|台北|高雄|台中|台南|新北|桃园市|九龙|基隆)/u.test(words);
}

/** Whether a text is nothing but Han characters, so many of them. */
export function isHan(text: string, least: number, most: number): boolean {
  return text.length >= least && text.length <= most && /^\p{Script=Han}+$/u.test(text);
}
