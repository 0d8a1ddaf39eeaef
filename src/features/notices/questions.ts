import { kindRemark } from './kind-remarks.ts';
import type { Notice, PlotStatus } from './types.ts';

/** The four plain questions that a notice is asked. */
export const questions = ['informed', 'surveyed', 'exceeded', 'action'] as const;
export type Question = (typeof questions)[number];

/** What a notice answers; that it does not say is an answer too. */
export interface Answer {
  question: Question;
  answer: 'yes' | 'no' | 'unstated';
  /** The words of the notice that answer; `null` where it does not. */
  quote: string | null;
  /** What helps to understand the answer, in Chinese. */
  remark: string | null;
}

/** Statuses whose words say that a survey was made. */
const surveyed: readonly PlotStatus[] = ['surveyed', 'survey-reviewed'];
/** Statuses whose words say that something is still being done. */
const underWay: readonly PlotStatus[] = [
  'planning-remediation',
  'remediation-planned',
  'remediating',
  'remediated',
  'assessing-effect',
];
/** Statuses that come after a survey in the order that the law sets; the notice itself does not speak of one. */
const afterSurvey: readonly PlotStatus[] = ['risk-assessed', ...underWay, 'completed'];

/** Ask a notice the four questions; nothing is concluded that its words do not say. */
export function answersOf(notice: Notice): Answer[] {
  return [
    { question: 'informed', answer: 'yes', quote: notice.typePrinted, remark: null },
    ...[answerSurveyed(notice), answerExceeded(notice), answerAction(notice)].map((answer) =>
      withKind(answer, notice),
    ),
  ];
}

/** What a notice leaves open may be likely to be misread by its kind, which is then said first. */
function withKind(answer: Answer, { type }: Notice): Answer {
  const { question } = answer;
  if (question === 'informed' || answer.answer !== 'unstated') return answer;
  const own = kindRemark(type, question);
  return own === null ? answer : { ...answer, remark: own + (answer.remark ?? '') };
}

function answerSurveyed({ status, statusPrinted }: Notice): Answer {
  const question = 'surveyed';
  if (surveyed.includes(status))
    return { question, answer: 'yes', quote: statusPrinted, remark: null };
  const remark = afterSurvey.includes(status)
    ? `公告写的是「${statusPrinted ?? ''}」，没有另外写调查。按法定程序，调查在这一步之前。`
    : null;
  return { question, answer: 'unstated', quote: null, remark };
}

function answerExceeded({ exceedance, pollutants, status }: Notice): Answer {
  const question = 'exceeded';
  if (exceedance !== null) {
    const { exceeded, quote } = exceedance;
    return { question, answer: exceeded ? 'yes' : 'no', quote, remark: null };
  }
  const remarks = [
    pollutants.length > 0 ? `公告写到${pollutants.join('、')}，没有写是否超标。` : '',
    status === 'survey-reviewed' ? '通过评审说的是报告合格，结论要看报告。' : '',
  ].filter((remark) => remark !== '');
  return { question, answer: 'unstated', quote: null, remark: remarks.join('') || null };
}

function answerAction({ status, statusPrinted, bannedUse }: Notice): Answer {
  const question = 'action';
  if (underWay.includes(status))
    return { question, answer: 'yes', quote: statusPrinted, remark: null };
  const remarks = [
    status === 'completed' ? `公告写的是「${statusPrinted ?? ''}」，没有写以后还要做什么。` : '',
    bannedUse === null ? '' : '公告写了禁止用途，见下面的「禁止用途」。',
  ].filter((remark) => remark !== '');
  return { question, answer: 'unstated', quote: null, remark: remarks.join('') || null };
}
