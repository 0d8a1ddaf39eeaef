import { cleanLine } from './clean.ts';
import { citeClause, citeNotice, type ClauseQuote, type NoticeQuote } from './citation.ts';
import { answer, type Values } from './validate.ts';

/** A request for government information in every form in which it can be handed over. */
export type InformationRequest = ReturnType<typeof composeRequest>;

const blank = '＿＿＿＿';
const replacements = /\{(subject|recipient)\}/g;

/** Put a reader's answers into a request with the parts that article 29 of the regulation asks for. */
export function composeRequest(
  values: Values,
  formLabels: Readonly<Record<string, string>>,
  citation: ClauseQuote | undefined,
  notice?: NoticeQuote,
) {
  const line = (field: string): string => cleanLine(answer(values, field));
  const shown = (field: string): string => line(field) || blank;
  const period = line('period') === '' ? '' : `（${line('period')}）`;
  const features = [
    ...(notice ? [citeNotice(notice)] : []),
    ...(citation ? [citeClause(citation)] : []),
  ];
  const rows = [
    { label: '申请人', text: shown('name') },
    { label: '身份证明', text: '附后（证件号打印后手写）' },
    { label: '联系方式', text: shown('contact') },
    { label: '要申请的信息', text: `${shown('subject')}${period}` },
    { label: '便于查询的特征', text: features.join('；') || '见上栏' },
    { label: '想要的形式', text: formLabels[line('form')] ?? blank },
  ];
  const letter = [
    `${shown('recipient')}：`,
    '根据《中华人民共和国政府信息公开条例》第二十七条、第二十九条，申请公开下列政府信息。',
    ...rows.map(({ label, text }) => `${label}：${text}`),
    '请依照条例第三十三条，自收到申请之日起20个工作日内答复。有部分内容不能公开的，请提供其余部分，并说明理由和依据。',
  ];
  const signature = ['申请人（签名）：　　　　　　', '日期：　　年　月　日'];
  return {
    title: '政府信息公开申请',
    /** The parts that the regulation asks for, in its order. */
    rows,
    letter,
    signature,
    text: ['政府信息公开申请', '', ...letter, '', ...signature].join('\n'),
  };
}

/** One request of several that are written in one sitting. */
export interface RequestItem {
  subject: string;
  recipient: string;
  citation: ClauseQuote | undefined;
}

/** Several requests from one set of answers: each is whole, and has a subject and an authority of its own. */
export function composeRequests(
  values: Values,
  formLabels: Readonly<Record<string, string>>,
  items: readonly RequestItem[],
): InformationRequest[] {
  return items.map(({ subject, recipient, citation }) =>
    composeRequest({ ...values, subject, recipient }, formLabels, citation),
  );
}

/** Fill a text for a later step with what the request was about; blanks where nothing was written yet. */
export function fillReply(template: string, values: Values): string {
  return template.replaceAll(
    replacements,
    (_, field: string) => cleanLine(answer(values, field)) || blank,
  );
}
