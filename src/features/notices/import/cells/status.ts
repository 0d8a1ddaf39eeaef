import { fold } from '../../../../corpus/characters/fold.ts';
import { plotStatuses, type PlotStatus } from '../../types.ts';
import { statusWords } from '../../words.ts';

/** Why words do not tell how far a plot has come: they are cut off, say that something was not reached, or are not known. */
export type StatusDoubt = 'cut' | 'negated' | 'unknown';

/** How far a plot has come, or why its words do not tell. */
export type ReadStatus = { status: PlotStatus; doubt: null } | { status: null; doubt: StatusDoubt };

/** Signs that words go on where they cannot be read. */
const cut = /…|\.{2,}|。{2,}|截断|略$|略）|下接|续表|未完(?!成)|[，、（—-]$/u;
/** What is still to come, is asked for, has stopped or is in doubt has not been reached. */
const unreached =
  /[未尚拟需应不若]|没有|无需|计划|准备|即将|申请|建议|要求|暂停|暂缓|中止|终止|停工|停滞|搁置|撤回|退回|驳回|是否|如果|能否|可能|预计|争取|条件/u;
/** Waiting means done only where it is acceptance after a remediation that is waited for. */
const waiting = '待';

const work = '(?:修复|风险管控|管控|治理)';
const works = `${work}(?:[、和与及/+]*${work}){0,3}`;
const workEnd = '(?:工程|工作|施工|措施|任务|活动|目标)*';
/** A plan of remediation, and not one of a survey or a test. */
const plan = `(?:(?!调查|评估|监测|采样|布点|检测|验收|招标).){0,16}方案`;
const place = '(?:.{0,14}(?:名录|清单|名单|目录))?(?:地块|管理)?';
const already = '(?:已经|已于.{1,12}|已|现已|现|本次|本批|本期)?';

/** Wordings of a whole clause of an announcement, the more telling before the more general. */
const wordings: readonly { status: PlotStatus; pattern: string }[] = [
  {
    status: 'removed',
    pattern: `${already}(?:同意|准予|予以)?(?:从.{0,14})?(?:移出|退出|移除)(?:了)?${place}`,
  },
  {
    status: 'completed',
    pattern:
      '.{0,16}(?:完成|通过).{0,12}(?:验收|效果评估)(?:报告)?(?:评审|备案|专家评审|工作)?|.{0,24}(?:验收|效果评估)(?:报告)?.{0,4}(?:完成|通过|合格)(?:评审|备案)?',
  },
  {
    status: 'assessing-effect',
    pattern:
      '(?:正在|正|已)?(?:开展|进行|实施|组织|编制|处于)*.{0,8}效果评估(?:工作|报告)?(?:编制|评审)?(?:中|阶段|进行中)?',
  },
  {
    status: 'planning-remediation',
    pattern: `.{0,12}正(?:在)?.{0,6}(?:编制|制定|编写)${plan}(?:中|阶段)?|.{0,16}${plan}(?:正在)?(?:编制|制定|编写)中`,
  },
  {
    status: 'remediation-planned',
    pattern: `.{0,12}(?:完成|通过|备案)${plan}(?:的)?(?:编制|制定|编写|评审|专家评审|备案|论证|审查)*(?:工作)?|.{0,16}${plan}(?:已)?(?:编制|制定|评审|备案|论证|审查)*(?:完成|完毕|通过|备案|编制完)`,
  },
  {
    status: 'remediating',
    pattern: `.{0,16}正(?:在)?(?:组织|有序)?(?:实施|开展|进行|推进|施工)?(?:(?!编|制定|调查|评|招标|设计|准备|论证|方案).){0,10}${works}${workEnd}(?:中|当中|阶段)?|${works}${workEnd}(?:正在)?(?:实施|进行|施工|开展)?(?:中|阶段)`,
  },
  {
    status: 'completed',
    pattern: `.{0,12}(?:完成|实施)(?:了)?.{0,24}${works}${workEnd}|.{0,12}${works}${workEnd}(?:已)?(?:全部)?(?:完成|完毕|竣工)`,
  },
  {
    status: 'risk-assessed',
    pattern:
      '.{0,12}(?:完成|通过).{0,20}风险评估(?:报告)?(?:编制|评审|专家评审|备案|工作)*|.{0,12}风险评估(?:报告)?.{0,8}(?:完成|通过)(?:评审|备案)?',
  },
  {
    status: 'survey-reviewed',
    pattern: '.{0,24}通过.{0,20}(?:评审|审查)(?:会)?|.{0,16}(?:评审|审查)(?:结论)?.{0,4}通过|通过',
  },
  {
    status: 'surveyed',
    pattern:
      '.{0,12}完成.{0,20}调查(?:报告)?(?:编制|工作)*|.{0,16}调查(?:报告)?(?:工作)?(?:已)?.{0,6}(?:完成|完毕)|(?:土壤污染)?(?:初步|详细|第[一二三]阶段|状况)(?:土壤污染)?(?:状况)?(?:初步|详细)?调查',
  },
  { status: 'kept', pattern: `${already}(?:继续)?保留(?:在|于)?${place}` },
  {
    status: 'listed',
    pattern: `${already}(?:同意|予以)?(?:新增|移入|纳入|列入|新){1,2}(?:了|至|到)?${place}`,
  },
];

/** A finished remediation that waits for acceptance is one status, whatever commas stand in it. */
const awaiting =
  /^(?:已|已经)?(?:.{0,12}完成.{0,24}(?:修复|管控|治理).{0,10}|.{0,16}(?:修复|管控|治理).{0,8}(?:完成|完毕).{0,4})[，,；]?(?:正在|目前)?[待等].{0,6}(?:验收|评估)$/u;

const patterns = wordings.map(({ status, pattern }) => ({
  status,
  pattern: new RegExp(`^(?:${pattern})$`, 'u'),
}));

/** Longer ones are reports, not states. */
const longestStatus = 300;

/**
 * Read how far a plot has come. Every known clause is known as a whole: words that are cut off, denied or only like known
 * ones tell nothing.
 *
 * @example readStatus('已完成修复,待验收') // { status: 'remediated', doubt: null }
 * @example readStatus('正在制定修复方(截断)') // { status: null, doubt: 'cut' }
 */
export function readStatus(printed: string): ReadStatus {
  const own = plotStatuses.find((status) => statusWords[status] === printed);
  if (own) return { status: own, doubt: null };
  const text = fold(printed)
    .replaceAll(/\s/gu, '')
    .replace(/[。；]$/u, '');
  if (text.length > longestStatus) return { status: null, doubt: 'unknown' };
  if (cut.test(text) || isUnbalanced(text)) return { status: null, doubt: 'cut' };
  const bare = text.replaceAll(/（[^（）]*）/gu, '');
  if (unreached.test(bare)) return { status: null, doubt: 'negated' };
  if (awaiting.test(bare)) return { status: 'remediated', doubt: null };
  if (bare.includes(waiting)) return { status: null, doubt: 'negated' };
  return readClauses(bare.split(/[，,；;。]/u).filter((clause) => clause !== ''));
}

/** Of several clauses the one that is most telling counts; one that is not known makes the others doubtful. */
function readClauses(clauses: readonly string[]): ReadStatus {
  const places = clauses.map((clause) => patterns.findIndex(({ pattern }) => pattern.test(clause)));
  const known = places.filter((place) => place >= 0);
  const status = patterns[Math.min(...known)]?.status;
  const isWhole = status !== undefined && known.length === clauses.length;
  return isWhole ? { status, doubt: null } : { status: null, doubt: 'unknown' };
}

function isUnbalanced(text: string): boolean {
  return text.split('（').length !== text.split('）').length;
}
