import { showHiddenCharacters } from '../../corpus/hidden-characters.ts';
import type { Repair } from '../../corpus/plan.ts';
import type { RepairKind } from '../../corpus/plan-kinds.ts';

const repairKindNames: Record<RepairKind, string> = {
  'page-break': '换页断行',
  'stray-word': '夹入的外文',
  typo: '错字',
  punctuation: '标点',
  spacing: '多余空白',
  duplicate: '重复文字',
};

/** Cut the surroundings of a repair out of the source, on its own line, at most `reach` characters to each side. */
export function repairContext(source: string, repair: Repair, reach = 14) {
  const { start, end, original, repaired } = repair;
  const [lead = ''] = source
    .slice(Math.max(0, start - reach), start)
    .split('\n')
    .slice(-1);
  const [tail = ''] = source.slice(end, end + reach).split('\n');
  return {
    lead: showHiddenCharacters(lead.trimStart()),
    before: original,
    after: repaired,
    tail: showHiddenCharacters(tail.trimEnd()),
  };
}

/** The kind of a repair, in Chinese. */
export function formatRepairKind(kind: RepairKind): string {
  return repairKindNames[kind];
}

/** White space and characters that cannot be seen made visible, for showing what stood in a source text. */
export function showBlanks(text: string): string {
  return showHiddenCharacters(text)
    .replaceAll(/\r?\n/g, '⏎')
    .replaceAll('\t', '⇥')
    .replaceAll('\u3000', '□')
    .replaceAll(/[ \u00a0]{4,}/g, (blanks) => `␣×${blanks.length}`)
    .replaceAll(/[ \u00a0]/g, '␣');
}
