import type { Reporter } from '../diagnostics.ts';
import type { ListedRepair } from '../plan-metadata.ts';
import type { Edit } from './edits.ts';

/**
 * Find the places of the repairs that an editor listed; one that is in several places is reported. One that is nowhere has no
 * place in the text: who has the list reports it there.
 */
export function locateListedRepairs(
  source: string,
  listed: readonly ListedRepair[],
  reporter: Reporter,
): Edit[] {
  return listed.flatMap(({ find, replace, kind, note }) => {
    const places = occurrences(source, find);
    const [start] = places;
    if (start === undefined) return [];
    if (places.length > 1) {
      reporter.report('listed-repair-ambiguous', { find, count: places.length }, start);
      return [];
    }
    return [narrow({ start, end: start + find.length, replacement: replace, kind, note }, source)];
  });
}

function occurrences(source: string, find: string): number[] {
  const places: number[] = [];
  for (let at = source.indexOf(find); at !== -1 && find !== ''; at = source.indexOf(find, at + 1))
    places.push(at);
  return places;
}

/** Keep only what changes: editors write some words round a repair to make its place unique. */
function narrow({ start, end, replacement, ...rest }: Edit, source: string): Edit {
  let [from, to, head, tail] = [start, end, 0, replacement.length];
  while (from < to && head < tail && source[from] === replacement[head])
    [from, head] = [from + 1, head + 1];
  while (to > from && tail > head && source[to - 1] === replacement[tail - 1])
    [to, tail] = [to - 1, tail - 1];
  return { start: from, end: to, replacement: replacement.slice(head, tail), ...rest };
}
