import type { Clause } from '../../corpus/plan.ts';

/** What a heading takes with the space around it, in characters of running text, by its level. */
const headingRoom: Readonly<Record<number, number>> = { 2: 55, 3: 36 };
const lowHeadingRoom = 24;
/** What the last line of a paragraph leaves empty, with the space below it. */
const paragraphRoom = 14;
/** How much less a clause takes that has no text, beside whose heading stands what others have below theirs. */
const bareRoom = 40;

/**
 * The room to keep for a clause that is not laid out yet, in characters: rather too much than too little, since what finds
 * no room lies over the next clause and cannot be touched.
 *
 * @param level Of its heading; undefined where it has none.
 * @param beside What stands beside it: its times, and what was said later.
 */
export function clauseRoom(
  clause: Pick<Clause, 'paragraphs'>,
  level: number | undefined,
  beside: readonly string[],
): number {
  const texts = [...clause.paragraphs.map(({ text }) => text), ...beside];
  const heading = level === undefined ? 0 : (headingRoom[level] ?? lowHeadingRoom);
  const bare = level !== undefined && clause.paragraphs.length === 0 ? bareRoom : 0;
  return texts.join('').length + clause.paragraphs.length * paragraphRoom + heading - bare;
}
