import { addLine, markUnits, unnumberedDraft, unprinted, type Draft } from './drafts.ts';
import type { Span } from '../position.ts';
import { isPageLine } from './page-lines.ts';
import type { Piece } from './piece.ts';

const label = /^([\p{Script=Han}]{2,8})[:：]\s*(?=\S)/u;
const notLead =
  /来源|发布|索引|文号|主题|分类|标题|名称|浏览|时间|日期|字体|编辑|附件|抄送|联系|网址|关键/;
/** Shorter lines with a colon belong to the title block. */
const shortestLead = 30;

/**
 * Draft the text before the first numbered clause (`0`), with the labelled lead paragraphs in it as clauses of their own
 * (`0.1`, `0.2`): `工作目标：到2020年…`.
 */
export function draftPrelude(text: string, pieces: readonly Piece[]): Draft[] {
  if (pieces.length === 0) return [];
  const drafts = [unnumberedDraft('0')];
  let leads = 0;
  for (const [index, piece] of pieces.entries()) {
    const current = drafts.at(-1);
    if (!current) break;
    const continued = pieces[index + 1]?.kind === 'continued';
    const lead = piece.kind === 'text' ? readLead(text.slice(...piece.span), continued) : null;
    if (lead !== null) drafts.push(draftLead(piece.span, lead, ++leads));
    else {
      addLine(current, piece);
      current.spans = [[current.spans[0]?.[0] ?? piece.span[0], piece.span[1]]];
    }
  }
  for (const draft of drafts) markUnits(draft, text);
  const [block, ...rest] = drafts;
  if (block && block.spans.length > 0) return drafts;
  return rest.map((draft) => ({ ...draft, parent: null }));
}

function readLead(line: string, continued: boolean): { label: number; body: number } | null {
  const match = label.exec(line);
  const isText = continued || (line.length >= shortestLead && /[，。,]/u.test(line));
  if (!match?.[1] || !isText || notLead.test(match[1]) || isPageLine(line)) return null;
  return { label: match[1].length, body: match[0].length };
}

function draftLead(span: Span, lead: { label: number; body: number }, ordinal: number): Draft {
  const [start, end] = span;
  return {
    ...unnumberedDraft('0'),
    ordinals: `0.${ordinal}`,
    labels: [unprinted, unprinted],
    depth: 2,
    parent: '0',
    heading: [start, start + lead.label],
    paragraphs: [{ kind: 'text', span: [start + lead.body, end] }],
    spans: [span],
  };
}
