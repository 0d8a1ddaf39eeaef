import { showHiddenCharacters } from '../../corpus/hidden-characters.ts';
import type { Repair } from '../../corpus/types.ts';

/** A repair with the words around it, as they stand in the source. */
export interface RepairContext {
  lead: string;
  before: string;
  after: string;
  tail: string;
}

/** Cut the surroundings of a repair out of the source, on its own line, at most `reach` characters to each side. */
export function repairContext(source: string, repair: Repair, reach = 14): RepairContext {
  const { start, end, original, repaired } = repair;
  const lead =
    source
      .slice(Math.max(0, start - reach), start)
      .split('\n')
      .at(-1) ?? '';
  const tail = source.slice(end, end + reach).split('\n')[0] ?? '';
  return {
    lead: showHiddenCharacters(lead.trimStart()),
    before: original,
    after: repaired,
    tail: showHiddenCharacters(tail.trimEnd()),
  };
}
