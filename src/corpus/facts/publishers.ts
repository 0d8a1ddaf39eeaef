/** Who publishes, as the words before a word for publishing tell. */

const kinds = [
  '政府|部门|企业|单位|机构|公司|机关|城市|使用权人|责任人|业主|各地|经营者|管委会|办事处|委员会|领导小组|中心|[局委厅院部]',
  '各(?:省|自治区|直辖市|市|州|县|区|旗|乡|镇|街道|、|（[^（）]*）){1,8}',
].join('|');
const acts = [
  '要|应|须|需|必须|应当|可|均|也|负责|组织|牵头|会同|联合|与|将|分别|对|向|在|于|自|是',
  '定期|及时|适时|全面|积极|按规定|每|分年度|逐年|主动|如实|统一|继续|进一步|具体|依法|依据|按照?|根据|结合|通过',
  '做好|加强|加大|开展|建立|建设|设立|制定|确定|公布|发布|公开|公示|委托|汇总|实行|实施|安装|完善|编制|落实|推进|强化|采取|(?:19|20)\\d\\d年',
];
const doer = new RegExp(
  `^(?:并|同时|其中|由|要求|督促|监督|指导|鼓励|支持|推动|引导|组织)*(?<who>[\\p{Script=Han}、（）()“”\\d]{0,30}?(?:${kinds}))(?=${acts.join('|')})`,
  'u',
);
const byDoer = new RegExp(
  `(?:由|后报)(?<who>[\\p{Script=Han}、（）()]{2,20}?(?:${kinds}))(?!批准|审批|审定|备案|同意)`,
  'u',
);
/** How words begin that say with whom, on whom or after what something is done. */
const noDoer =
  /^(?:委托|配合|协助|会同|接受|经|报|对|将|把|以|为|在|于|按|依据|根据|结合|通过|全|本|未|不|对于|关于|所有权)/u;
/** 列入名单的企业, without a word for the list. */
const onList =
  /^(?<before>(?:列入|纳入|进入))(?:该|此|上述|前述)?(?<list>名[单录])(?<behind>的.*)$/u;
const namedList = /(?<name>[\p{Script=Han}、]{2,40}?名[单录])/gu;
const madeBy = /^.*(?:确定|公布|公开|制定|建立|发布|编制|更新|形成|提出|完善)(?:出|了)?/u;

/** A note on the sentence before, which stands in front of a part of one. */
const leadingNote = /^\s*（[^（）]*）/u;

/** A body that a sentence founds, and then says what it does. */
const founded =
  /(?:成立|设立|组建)(?<who>[\p{Script=Han}“”、]{2,40}?(?:领导小组|协调小组|工作组|指挥部|专班|委员会))$/u;

/** The subject of a sentence whose parts are these: the nearest that one of them begins with; `null` where none does. */
export function subjectIn(phrases: readonly string[]): string | null {
  for (const phrase of [...phrases].reverse()) {
    const words = phrase.replace(leadingNote, '').trim();
    const body = founded.exec(words)?.groups?.['who'];
    const who = body ?? doer.exec(words)?.groups?.['who'];
    if (who && (body || !noDoer.test(who))) return who;
  }
  return null;
}

/** The nearest subject before the verb, of the parts of its sentence; `null` where they name none. */
export function publisherIn(phrases: readonly string[]): string | null {
  for (const phrase of [...phrases].reverse()) {
    const words = phrase.replace(leadingNote, '').trim();
    const who = (byDoer.exec(words) ?? doer.exec(words))?.groups?.['who'];
    if (who && !noDoer.test(who)) return who;
  }
  return null;
}

/**
 * Say which list is meant by 列入名单的企业: the last that the text before names.
 *
 * @param earlier the text before the sentence
 */
export function nameList(who: string, earlier: string): string {
  const { before, list, behind } = onList.exec(who)?.groups ?? {};
  if (before === undefined || list === undefined || behind === undefined) return who;
  const named = [...earlier.matchAll(namedList)].map((match) =>
    (match.groups?.['name'] ?? '').replace(madeBy, ''),
  );
  const name = named.findLast((words) => words.endsWith(list) && !/^(?:企业|单位)?名/u.test(words));
  return name === undefined ? who : `${before}${name}${behind}`;
}
