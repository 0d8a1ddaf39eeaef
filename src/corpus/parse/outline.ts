import type { Reporter } from '../diagnostics.ts';
import { OrdinalRegister, unnumberedDraft, type Draft } from './drafts.ts';
import { readItems, type Item } from './items.ts';
import { namesUnits, type Piece } from './pieces.ts';
import { draftPrelude } from './prelude.ts';
import { SequenceCheck } from './sequence.ts';

/** Build the clauses of a text that is written in numbered paragraphs, in the order of the document. */
export function draftOutline(text: string, pieces: readonly Piece[], reporter: Reporter): Draft[] {
  const firstNumbered = pieces.findIndex(({ marker }) => marker !== null);
  const drafts = draftPrelude(text, firstNumbered === -1 ? pieces : pieces.slice(0, firstNumbered));
  if (firstNumbered === -1) {
    const [first] = pieces;
    if (first) reporter.report('no-numbering', {}, first.span[0]);
    return drafts;
  }
  const register = new OrdinalRegister();
  const sequence = new SequenceCheck(reporter);
  const open: { draft: Draft; rank: number }[] = [];

  for (const item of readItems(text, pieces)) {
    while ((open.at(-1)?.rank ?? -1) >= item.rank) open.pop();
    const parent = open.at(-1)?.draft ?? null;
    const draft = openDraft(item, parent, register, reporter);
    sequence.follow(item.marker, parent?.ordinals ?? null, item.span[0]);
    fillDraft(draft, item, text);
    open.push({ draft, rank: item.rank });
    drafts.push(draft);
  }
  return splitEnd(text, drafts);
}

function openDraft(
  item: Item,
  parent: Draft | null,
  register: OrdinalRegister,
  reporter: Reporter,
): Draft {
  const { marker, span } = item;
  const { ordinals, repeated } = register.take(parent?.ordinals ?? null, marker.ordinal);
  if (repeated) reporter.report('numbering-repeat', { now: marker.label, id: ordinals }, span[0]);
  return {
    ordinals,
    labels: [...(parent?.labels ?? []), marker.label],
    marker: marker.printed,
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
  for (const { span, joined } of rest) {
    const before = draft.paragraphs.at(-1);
    if (joined && before) before.span = [before.span[0], span[1]];
    else draft.paragraphs.push({ kind: 'text', span });
  }
  for (const paragraph of draft.paragraphs) {
    if (namesUnits(text.slice(...paragraph.span))) paragraph.kind = 'units';
  }
}

const dutyTail = /[（(][^（）()]*(?:牵头|牽頭|负责|負責|配合|参与|參與|落实|落實)[^（）()]*[）)]$/u;
const closingLine =
  /^(?:抄送|抄报|主送|附件|附表|(?:[〇零一二三四五六七八九十]{4}|\d{4})年[^，。]{1,6}月[^，。]{1,4}日$|.{2,20}(?:办公室|办公厅|人民政府|委员会)$|.{0,20}(?:印发|发布之日起))/u;

/**
 * Take what follows the last clause out of it: a signature, a date, or a closing paragraph after the line that names who
 * is responsible for that clause.
 */
function splitEnd(text: string, drafts: Draft[]): Draft[] {
  const last = drafts.at(-1);
  if (!last) return drafts;
  const lines = last.paragraphs.map(({ span }) => text.slice(...span));
  const duty = lines.findLastIndex((line) => namesUnits(line) || dutyTail.test(line));
  const signature = lines.findIndex((line, index) => index > 0 && closingLine.test(line));
  const cut = duty !== -1 && duty < lines.length - 1 ? duty + 1 : signature;
  const [paragraph] = last.paragraphs.slice(cut);
  if (cut <= 0 || !paragraph) return drafts;

  const end = unnumberedDraft('end');
  end.paragraphs = last.paragraphs.splice(cut);
  const [from, to] = last.spans.pop() ?? [0, 0];
  last.spans.push([from, last.paragraphs.at(-1)?.span[1] ?? from]);
  end.spans.push([paragraph.span[0], to]);
  return [...drafts, end];
}
