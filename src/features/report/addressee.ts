/** Whom to ask for what a plan promises: one authority where the text tells, else those to choose from. */

/** A body that a clause names: as printed, and by the name to write on a letter, which it has today. */
export type NamedBody = Record<'printed' | 'name', string>;

/** What is known of a promise's own bodies. */
interface PromiseBodies {
  /** Who publishes, as printed; `null` where the text names nobody, or the promise is not to publish. */
  publisher: string | null;
  /** The units in the lead of it, or responsible. */
  leads: readonly NamedBody[];
  /** Every unit that its clause names. */
  others: readonly NamedBody[];
  /** The place that the plan is of: 朔州市. */
  region: string;
}

/** Words for several bodies, or for one that the text does not name. */
const notOne = /各|有关|相关|所在地|属地|以上|县级|基层/u;
const authority = /(?:政府|[局厅委办部]|部门|管委会|机关)$/u;
/** Take no requests for government information. */
const noAuthority = /(?:法院|检察院|银行|支行)$/u;
const ownGovernment = /^[省市县区州旗](?:人民)?政府$/u;

/**
 * Say whom to ask. Only authorities take requests: for what an enterprise is to publish, the one that leads is asked.
 *
 * @returns The recipient, `''` where the reader has to choose; the bodies that can be chosen, the likeliest first; and why it
 *   has to be chosen, `null` where it does not.
 */
export function addresseeOf({ publisher, leads, others, region }: PromiseBodies) {
  const government = `${region}人民政府`;
  const bodies = once([...leads, ...others, { printed: government, name: government }]);
  const [lead] = leads;
  const single = leads.length === 1 && lead && !notOne.test(lead.printed) ? lead.name : '';
  if (publisher === null) {
    const told = leads.length === 0 ? '原文没有写由谁来做' : '这件事由几个单位负责';
    return { recipient: single, bodies, why: single === '' ? told : null };
  }
  const names = publisher.split('、');
  if (names.length === 1 && ownGovernment.test(publisher))
    return { recipient: government, bodies, why: null };
  if (names.length === 1 && authority.test(publisher) && !notOne.test(publisher)) {
    const known = bodies.find(({ printed }) => printed === publisher)?.name ?? publisher;
    return { recipient: known, bodies, why: null };
  }
  if (isAuthority(names, publisher))
    return {
      recipient: '',
      bodies: once([...namedIn(names, bodies), ...bodies]),
      why: `原文写的是「${publisher}」`,
    };
  return {
    recipient: single,
    bodies,
    why: single === '' ? `原文写由「${publisher}」公开，申请要向机关提出` : null,
  };
}

function isAuthority(names: readonly string[], publisher: string): boolean {
  return /政府|部门|机关|各地/u.test(publisher) || names.every((name) => authority.test(name));
}

/** Those of the names that stand for one authority each. */
function namedIn(names: readonly string[], bodies: readonly NamedBody[]): NamedBody[] {
  return names
    .filter((name) => authority.test(name) && !notOne.test(name))
    .map(
      (printed) => bodies.find((body) => body.printed === printed) ?? { printed, name: printed },
    );
}

function once(bodies: readonly NamedBody[]): NamedBody[] {
  const taking = bodies.filter(({ name }) => !noAuthority.test(name));
  return [...new Map(taking.map((body) => [body.name, body])).values()];
}

/** What a request asks for, in words that fit behind 要申请的信息. */
interface AskedThing {
  /** What is published; `null` where the promise is not to publish. */
  what: string | null;
  /** Who does what, in the words of the plan. */
  task: string;
  when: string;
  plan: string;
}

const deed = /^(?:严格|强化|加强|依法|完善|开展|落实|推进|做好)/u;

/** The subject of a request about a promise: the thing, or where the words name a deed, what came of it. */
export function askedSubject({ what, task, when, plan }: AskedThing): string {
  if (what !== null && !deed.test(what)) return what;
  if (what !== null) return `《${plan}》写的「${task}」所公示、公开的内容`;
  return `《${plan}》写的「${when}，${task}」落实情况的文件、数据或者报告`;
}
