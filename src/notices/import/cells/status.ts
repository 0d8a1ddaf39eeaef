import { fold } from '../../../corpus/characters/fold.ts';
import { plotStatuses, type PlotStatus } from '../../types.ts';
import { statusWords } from '../../words.ts';

/** What is still to come, or is asked for, has not been reached. */
const unreached = /[未尚拟需应不]|没有|计划|准备|即将|申请/u;
/** Waiting means done only where it is acceptance that is waited for; a survey under way is none that was made. */
const waiting = '待';
const underWay = /正在|进行中|开展中/u;

/** Wordings of announcements, the more telling before the more general. */
const wordings: readonly { status: PlotStatus; pattern: RegExp }[] = [
  { status: 'removed', pattern: /(?:移出|退出|移除)(?:名录|清单)/u },
  { status: 'remediated', pattern: /完成.{0,12}修复.{0,10}[待等].{0,4}(?:验收|评估)/u },
  {
    status: 'completed',
    pattern:
      /(?:完成|通过)[^，；。]{0,8}(?:验收|效果评估)|(?:验收|效果评估).{0,4}(?:完成|通过|合格)/u,
  },
  { status: 'assessing-effect', pattern: /效果评估/u },
  {
    status: 'planning-remediation',
    pattern: /正(?:在)?.{0,6}(?:编制|制定|编写).{0,12}方案|方案.{0,4}编制中/u,
  },
  {
    status: 'remediation-planned',
    pattern: /(?:完成|通过|备案).{0,16}方案|方案.{0,8}(?:完成|编制完|通过|备案|已编制)/u,
  },
  {
    status: 'remediating',
    pattern: /正(?:在)?.{0,10}(?:修复|管控|治理)|(?:修复|管控|治理).{0,4}(?:实施)?(?:中|阶段)$/u,
  },
  {
    status: 'completed',
    pattern: /完成.{0,24}(?:修复|风险管控|管控|治理)|(?:修复|管控|治理).{0,8}(?:完成|完毕)/u,
  },
  { status: 'risk-assessed', pattern: /(?:完成|通过).{0,8}风险评估|风险评估.{0,8}(?:完成|通过)/u },
  {
    status: 'survey-reviewed',
    pattern: /(?:通过).{0,8}(?:评审|审查)|(?:评审|审查).{0,4}通过|^通过$/u,
  },
  {
    status: 'surveyed',
    pattern: /(?:初步|详细|第[一二三]阶段|状况).{0,6}调查|完成.{0,8}调查|调查.{0,6}完成/u,
  },
  { status: 'removed', pattern: /移出|退出|移除/u },
  { status: 'kept', pattern: /保留/u },
  { status: 'listed', pattern: /新增|移入|纳入|列入/u },
];

/**
 * Read how far a plot has come; `null` where the wording is not known, or says that something has not been reached.
 *
 * @example readStatus('已完成修复,待验收') // 'remediated'
 */
export function readStatus(printed: string): PlotStatus | null {
  const text = fold(printed).replaceAll(/\s/gu, '');
  const own = plotStatuses.find((status) => statusWords[status] === printed);
  if (own) return own;
  if (unreached.test(text)) return null;
  const status = wordings.find(({ pattern }) => pattern.test(text))?.status ?? null;
  if (status !== 'remediated' && text.includes(waiting)) return null;
  return status === 'surveyed' && underWay.test(text) ? null : status;
}
