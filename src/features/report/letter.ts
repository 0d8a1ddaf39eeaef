import { ownValue } from './own-value.ts';
import { citeClause, citeNotice, type ClauseQuote, type NoticeQuote } from './citation.ts';
import { cleanLine } from './clean.ts';
import { answer, type Values } from './validate.ts';
import { formatDate } from '../../shared/format.ts';

export interface ReportContext {
  /** The words of each choice, by field and value. */
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  citation: ClauseQuote | undefined;
  /** The notice about the plot that the report is about. */
  notice?: NoticeQuote | undefined;
  /** The day on which it is written, where its writer is, ISO 8601; without it the letter leaves room for a date. */
  today?: string | undefined;
}

type Told = ReturnType<typeof tell>;

/** Where nothing was written yet, and on paper, where to write it. */
const blank = '＿＿＿＿';
const openDate = '　　年　月　日';

/** Put a reader's answers into every form in which a report can be handed over. */
export function composeReport(values: Values, { labels, citation, notice, today }: ReportContext) {
  const told = tell(values, labels);
  const letter = writeLetter(told, [
    ...(notice ? [citeNotice(notice)] : []),
    ...(citation ? [citeClause(citation)] : []),
  ]);
  const dateLine = `日期：${today === undefined ? openDate : formatDate(today)}`;
  const signature = told.sender
    ? [`举报人：${told.sender.name}`, `联系方式：${told.sender.contact}`, dateLine]
    : [`举报人：${told.isAnonymous ? '匿名' : blank}`, dateLine];
  const subject = `反映${told.place}${told.kind}`;
  return {
    subject,
    /** Paragraphs of the letter, the salutation first; the signature is apart. */
    letter,
    signature,
    /** What to say on the telephone, in order. */
    call: writeCall(told),
    /** What to paste into a portal's form. */
    fields: [
      { label: '标题', text: subject },
      { label: '地点', text: told.place },
      ...(told.point === '' ? [] : [{ label: '地图位置', text: told.point }]),
      { label: '时间', text: told.when },
      { label: '内容', text: letter.slice(1).join('\n') },
      ...(told.sender
        ? [
            { label: '姓名', text: told.sender.name },
            { label: '联系方式', text: told.sender.contact },
          ]
        : []),
    ],
    /** The letter as one plain text. */
    text: [...letter, '', ...signature].join('\n'),
  };
}

/** What the answers say, in words that fit into sentences. */
function tell(values: Values, labels: ReportContext['labels']) {
  const line = (field: string): string => cleanLine(answer(values, field));
  const shown = (field: string): string => line(field) || blank;
  const label = (field: string, value: string): string =>
    ownValue(ownValue(labels, field), value) ?? '';
  const isOther = (field: string): boolean => line(field) === 'other';
  const region = isOther('region') ? '' : label('region', line('region'));
  return {
    recipient: shown('recipient'),
    kind: isOther('category') ? '污染土壤的情况' : label('category', line('category')) || blank,
    place: `${region}${shown('place')}`,
    /** Read off a map; `''` where there is none. */
    point: line('point'),
    when: shown('when'),
    /** One entry a paragraph. */
    seen: (answer(values, 'seen') || blank).split(/\n+/),
    evidence: [values['evidence'] ?? []].flat().map((value) => label('evidence', value)),
    isAnonymous: line('signing') === 'anonymous',
    /** `null` where no name is given. */
    sender: line('signing') === 'named' ? { name: shown('name'), contact: shown('contact') } : null,
  };
}

function writeLetter(told: Told, citations: readonly string[]): string[] {
  const { recipient, place, point, kind, when, seen, evidence, sender } = told;
  return [
    `${recipient}：`,
    `我要反映：${place}，${kind}。`,
    ...(point === '' ? [] : [`地图位置：${closed(point)}`]),
    `时间：${closed(when)}`,
    ...seen,
    ...(evidence.length === 0 ? [] : [`手头有：${evidence.join('、')}。需要时可以提供。`]),
    ...citations.map(closed),
    sender
      ? '请依法核实处理，并按《生态环境法典》第一百四十五条、第一百四十六条，把处理结果告诉我，对我的信息保密。'
      : '请依法核实处理，并公开处理结果。',
  ];
}

function writeCall({ place, point, kind, when, seen, sender }: Told): string[] {
  return [
    `您好，我要反映一件污染土壤的事：${kind}。`,
    `地点在${closed(place)}`,
    ...(point === '' ? [] : [`地图位置是${closed(point)}`]),
    `时间是${closed(when)}`,
    `我看到的是：${seen.map(closed).join('')}`,
    sender ? `我叫${sender.name}，请把结果告诉我。` : '我不留姓名。',
    '请告诉我受理编号，由哪个部门办理，多久有答复。',
  ];
}

/** With a mark at its end. */
function closed(sentence: string): string {
  return /[。！？…][”」]?$/.test(sentence) ? sentence : `${sentence}。`;
}
