import type { Reporter } from '../diagnostics.ts';
import { addLine, markUnits, OrdinalRegister, unnumberedDraft, type Draft } from './drafts.ts';
import { trimSpan } from './lines.ts';
import { readItems, type Item } from './items.ts';
import { numberBelow } from './markers.ts';
import { isPageLine } from './page-lines.ts';
import type { DividedText } from './parts.ts';
import type { Piece } from './piece.ts';
import { namesUnits } from './pieces.ts';
import { draftPrelude } from './prelude.ts';
import { SequenceCheck } from './sequence.ts';

/** Build the clauses of a text that is written in numbered paragraphs, in the order of the document. */
export function draftOutline(text: string, divided: DividedText, reporter: Reporter): Draft[] {
  const { plan, annex } = divided;
  const firstNumbered = plan.findIndex(({ kind }) => kind === 'numbered');
  const drafts = draftPrelude(text, firstNumbered === -1 ? plan : plan.slice(0, firstNumbered));
  if (firstNumbered === -1) {
    const [first] = plan;
    if (first) reporter.report('no-numbering', {}, first.span[0]);
    return drafts;
  }
  const register = new OrdinalRegister();
  const sequence = new SequenceCheck(reporter);
  const open: { draft: Draft; rank: number }[] = [];

  for (const item of readItems(text, plan)) {
    while ((open.at(-1)?.rank ?? -1) >= item.rank) open.pop();
    const parent = open.at(-1)?.draft ?? null;
    const draft = openDraft(item, parent, register, reporter);
    sequence.follow(item.marker, parent?.ordinals ?? null, item.span[0]);
    fillDraft(draft, item, text);
    open.push({ draft, rank: item.rank });
    drafts.push(draft);
  }
  return addAnnex(splitEnd(text, drafts), annex);
}

/** An annex stands after the last clause, with what else stands there. */
function addAnnex(drafts: readonly Draft[], annex: readonly Piece[]): Draft[] {
  const [first, last] = [annex[0], annex.at(-1)];
  if (!first || !last) return [...drafts];
  const found = drafts.at(-1);
  const end = found?.ordinals === 'end' ? found : unnumberedDraft('end');
  for (const piece of annex) addLine(end, piece);
  end.spans.push([first.span[0], last.span[1]]);
  return found === end ? [...drafts] : [...drafts, end];
}

function openDraft(
  item: Item,
  parent: Draft | null,
  register: OrdinalRegister,
  reporter: Reporter,
): Draft {
  const { marker, span } = item;
  const number = numberBelow(marker, parent?.ordinals ?? null);
  const { ordinals, repeated } = register.take(parent?.ordinals ?? null, number);
  if (repeated) reporter.report('numbering-repeat', { now: marker.label, id: ordinals }, span[0]);
  return {
    ordinals,
    labels: [...(parent?.labels ?? []), marker.labelSpan],
    marker: marker.span,
    depth: (parent?.depth ?? 0) + 1,
    parent: parent?.ordinals ?? null,
    heading: null,
    paragraphs: [],
    spans: [span],
  };
}

function fillDraft(draft: Draft, { heading, body, rest }: Item, text: string): void {
  draft.heading = heading;
  if (body) draft.paragraphs.push({ kind: 'text', span: body });
  for (const piece of rest) addLine(draft, piece);
  markUnits(draft, text);
}

const dutyTail =
  /[（(【][^（）()【】]*(?:牵头|牽頭|负责|負責|配合|参与|參與|落实|落實)[^（）()【】]*[）)】]$/u;
/** Lines that belong to a clause although they follow its text: 完成时限：2018年底前. */
const scheduleLine =
  /^(?:完成时限|完成时间|时间节点|时限要求|时限|进度安排|工作内容|工作要求|工作措施)[:：]/u;
const closingLine =
  /^(?:抄送|抄报|主送|附件|附表|(?:[〇零一二三四五六七八九十]{4}|\d{4})年[^，。]{1,6}月[^，。]{1,4}日$|.{2,20}(?:办公室|办公厅|人民政府|委员会)$|.{0,20}(?:印发|发布之日起)|扫一扫|【?打印|上一篇|下一篇|责任编辑|信息公开选项|Copyright)/iu;

/**
 * Take what follows the last clause out of it: a signature, a date, or a closing paragraph after the line that names who
 * is responsible for that clause.
 */
function splitEnd(text: string, drafts: Draft[]): Draft[] {
  const last = drafts.at(-1);
  if (!last) return drafts;
  const lines = last.paragraphs.map(({ span }) => text.slice(...span));
  const duty = lines.findLastIndex(
    (line) => namesUnits(line) || dutyTail.test(line) || scheduleLine.test(line),
  );
  const first = last.heading === null ? 1 : 0;
  const signature = lines.findIndex(
    (line, index) => index >= first && (closingLine.test(line) || isPageLine(line)),
  );
  const cut = duty !== -1 && duty < lines.length - 1 ? duty + 1 : signature;
  const [paragraph] = last.paragraphs.slice(cut);
  if (cut < first || !paragraph) return drafts;

  const end = unnumberedDraft('end');
  end.paragraphs = last.paragraphs.splice(cut);
  const [from, to] = last.spans.pop() ?? [0, 0];
  last.spans.push(trimSpan(text, [from, paragraph.span[0]]));
  end.spans.push([paragraph.span[0], to]);
  return [...drafts, end];
}
