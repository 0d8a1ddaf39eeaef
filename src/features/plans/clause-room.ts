import type { Clause } from '../../corpus/plan.ts';

/** What every clause takes with the space around it, in lines of one rem on a telephone, and what a character of it does. */
const eachClause = 5;
const eachCharacter = 0.085;
/** The rest in characters: a heading with the space around it, by its level. */
const headingRoom: Readonly<Record<number, number>> = { 2: 58, 3: 40 };
const lowHeadingRoom = 28;
/** What the last line of a paragraph leaves empty, with the space below it. */
const paragraphRoom = 13;
/** How much less a clause takes that has no text, beside whose heading stands what others have below theirs. */
const bareRoom = 40;
/** About two screens of a telephone, in lines. */
const fullStretch = 100;

/**
 * The room of a clause that is not laid out yet, in lines of one rem on a telephone.
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
  const characters =
    texts.join('').length + clause.paragraphs.length * paragraphRoom + heading - bare;
  return eachClause + eachCharacter * characters;
}

/**
 * Cut a text into stretches that are laid out one at a time: the browser tells of each that comes near or goes, and spends
 * more on telling of hundreds of single clauses than their layout takes.
 */
export function cutStretches<Each>(clauses: readonly Each[], roomOf: (clause: Each) => number) {
  const stretches: { clauses: Each[]; room: number }[] = [];
  for (const clause of clauses) {
    const last = stretches.at(-1);
    if (last && last.room < fullStretch) {
      last.clauses.push(clause);
      last.room += roomOf(clause);
    } else stretches.push({ clauses: [clause], room: roomOf(clause) });
  }
  return stretches;
}
