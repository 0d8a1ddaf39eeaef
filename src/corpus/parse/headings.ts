import type { Span } from '../position.ts';

/** How the text after a number begins. */
export type HeadingShape =
  /**
   * A title that fills the line, `（一）工作目标`; `stopped` where a sign closes it, `sentence` where that is a full stop,
   * as with a short duty.
   */
  | { kind: 'own-line'; heading: Span; stopped: boolean; sentence: boolean }
  /** A title with the text behind it: `1.开展详查。按照国家统一部署…`. */
  | { kind: 'run-in'; heading: Span; body: Span }
  /** Running text from the first word. */
  | { kind: 'body' };

const longestOwnLine = 45;
const longestRunIn = 32;
const longestLabel = 12;
/** A half-width stop counts between words: `完成详查.2018年底前查明`. */
const stopSign = /[。｡：；:;！？]|(?<=[\p{Script=Han}）)》”])[.．]/gu;

/** Judge one numbered line by itself; whether its level has titles at all is for {@link levelHasTitles} to say. */
export function readHeadingShape(
  text: string,
  [start, end]: Span,
  continued: boolean,
): HeadingShape {
  const head = text.slice(start, Math.min(end, start + longestOwnLine + 1));
  stopSign.lastIndex = 0;
  const match = stopSign.exec(head);
  const at = match?.index ?? head.length;
  const sign = match?.[0] ?? '';
  if (start === end || /[；;]/.test(sign)) return { kind: 'body' };

  const rest = start + at + sign.length;
  if (rest === end) return ownLine(head, [start, start + at], sign, continued);
  if (sign === '') return { kind: 'body' };
  const label = /[：:]/.test(sign);
  const isTitle =
    at <= (label ? longestLabel : longestRunIn) && !(label && head.slice(0, at).includes('，'));
  return isTitle
    ? { kind: 'run-in', heading: [start, start + at], body: [rest, end] }
    : { kind: 'body' };
}

function ownLine(head: string, heading: Span, sign: string, continued: boolean): HeadingShape {
  if (continued || /[，,、]$/.test(head)) return { kind: 'body' };
  return { kind: 'own-line', heading, stopped: sign !== '', sentence: /[。｡.．！？]/u.test(sign) };
}

/** Share of a level's items that must look like titled ones before any of them is taken to have a title. */
const titledShare = 0.75;

/**
 * Whether the items of one level carry titles.
 *
 * One item cannot tell: `减少过度包装。` may be a title or a duty of one sentence. Its level can: where most items are
 * running text, a short one is a short text.
 */
export function levelHasTitles(shapes: readonly HeadingShape[]): boolean {
  const titled = shapes.filter((shape) => shape.kind !== 'body').length;
  return titled >= shapes.length * titledShare;
}
