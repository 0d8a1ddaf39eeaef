/** What the parts of a sentence between its commas are to each other. */

const reaching =
  '完成|实现|达到?|形成|取得|确保|提高|提升|增加|增设|扩大|覆盖|保持|改善|恢复|具备|得到|控制|减少|下降|降低|遏制|稳中|趋好|向好';
const beginning =
  '开展|进行|实施|执行|落实|落地|启动|推进|推行|推广|加强|加快|加大|组织|建立|建成|建设|创建|培育|打造|引进|参加|探索|试行|全面启用';
const deciding =
  '制定|制订|编制|签订|出台|印发|修订|明确|确定|划定|划为|采取|纳入|比选|选择|会商|研究|征求|论证|解决';
const telling =
  '公布|公开|发布|上传|报送|上报|报告|报(?=[省市县州上当环])|备案|通报|汇总|汇编|对接|联网|培训|宣传|发放';
const watching =
  '查明|掌握|摸清|摸排|排查|调查|监测|评估|考核|抽查|检查|巡查|演练|督导|督查|督促|指导|监督|验收|认证|销号|办结|查处|打击';
const handling =
  '安装|设置|布设|配备|更新|补充|升级|改造|改良|整治|整顿|清理|治理|修复|保护|调整|淘汰|关停|关闭|拆除|取缔|退出|纳管|回收|种植|退耕|使用|利用|处理|处置';
const verbs = [reaching, beginning, deciding, telling, watching, handling].join('|');
const before =
  '并|要|应|须|需|必须|应当|对|将|把|按|于|经|分别|至少|力争|争取|确保|逐步|逐年|全面|积极|有序|统一|依法|严格|认真|基本|定期|及时|主动|自行|切实|进一步';
const hasVerb = new RegExp(verbs, 'u');
const atStart = new RegExp(`^(?:\\d{1,2}月|${before}|${verbs})`, 'u');

/** How a part begins that says on what ground, where, or in which way something is done. */
const groundOpening =
  /^(?:[\p{Script=Han}、（）]{0,20}?(?:按照|依据|依照|根据|结合)|(?:\p{Script=Han}{0,12}(?<![重主需])[要应须])?(?:按|围绕|针对|以|为|随着|借助|利用|通过|在|自|从|除|凡|关于|鉴于|经|本着|坚持|发挥|充分))/u;
const groundEnding =
  /(?:情况|结果|要求|规定|标准|任务|部署|安排|指南|办法|制度|方案|依据|基础上?|原则|条件|特点|实际|需要|重点|导向|目标|为主|为辅|核心|主体|下|上|时|后|前|中|过程|计划|职责|分工|契机|抓手|引领|手段|作用|区域|技术)$/u;
/** Those whom or that which something is done to, before the part that says what. */
const topic =
  /^(?:对于?|针对|凡).*(?:用地|企业|地块|区域|耕地|项目|单位|地区|农用地|场所|工业园区|[县市区]）?)$/u;
const doing = /进行|开展|实施|予以|给予|采取|组织|加强|完成|抽查|检查|整治|清理|更新/u;

/** Whether a part only says on what ground or about what something is done. */
export function isGround(part: string): boolean {
  const words = part.trim();
  if (words.startsWith('以及') || words.endsWith('的')) return true;
  if (topic.test(words) && !doing.test(words)) return true;
  return groundOpening.test(words) && (groundEnding.test(words) || !hasVerb.test(words));
}

/** How a part ends that names nothing but the thing or the people that the sentence is about. */
const topicEnding =
  /(?:设施|项目|企业|单位|机构|城市|地区|地块|耕地|用地|工程|系统|场所|园区|部门|尾矿库|填埋场|处理厂|养殖场|（[^（）]*）|[县市区])$/u;

/** Whether a part only names what the rest of the sentence is about: 现有污水处理设施. */
export function isTopic(part: string): boolean {
  return (
    topicEnding.test(part) &&
    !startsWithVerb(part) &&
    !groundOpening.test(part) &&
    !/(?<![重主需])要|[应须]/u.test(part)
  );
}

/** Whether a part says what is done. */
export function isMain(part: string): boolean {
  return hasVerb.test(part) && !isGround(part);
}

/** Whether a part begins with its verb, so that somebody else is who does it. */
export function startsWithVerb(part: string): boolean {
  return atStart.test(part.trim());
}
