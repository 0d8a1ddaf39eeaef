import { fold } from '../../../../corpus/characters/fold.ts';
import { contactWords, headNames } from './heads.data.ts';
import type { Head } from '../types.ts';

/** Longer cells are text, not heads. */
const longestHead = 60;

/** Words in front of a head that do not change it. */
const ornament = /^(?:所在|所属|隶属|地块|场地|污染)(?:的)?/u;

const targets = new Map(
  [...headNames].flatMap(([target, names]) => names.map((name) => [keyOf(name), target] as const)),
);

/** Room for the numbering, the unit and the mark that may stand with the longest name. */
const longestPlain = 12 + Math.max(...[...targets.keys()].map((name) => name.length));

/**
 * Read a head of a table or a label of a form; `null` where it is none that is known.
 *
 * @example readHead('地块面积\n（㎡）') // { target: 'area', printed: '地块面积（㎡）', bracket: '㎡' }
 */
export function readHead(cell: string): Head | null {
  if (cell === '' || cell.length > longestHead) return null;
  // Most cells of a list are longer than any head without brackets.
  if (cell.length > longestPlain && !/[([（［【〔\s]/u.test(cell)) return null;
  const printed = cell.replaceAll(/\s+/gu, '').replace(/[:：]+$/u, '');
  const folded = fold(printed).replace(/^[*＊]+|[:：*＊]+$/gu, '');
  const bracket = [...folded.matchAll(/（([^（）]*)）/gu)].map(([, words]) => words).join(' ');
  const main = folded.replaceAll(/（[^（）]*）/gu, '').replace(/^\d{1,2}[.、．]/u, '');
  if (isContact(main, bracket)) return { target: 'contact', printed, bracket };
  const areaUnit =
    /^(\p{Script=Han}*面积)[/\\:：,，\-—]?((?:单位[:：])?万?(?:[㎡亩]|平方米|公顷|m[2²]|hm[2²]))$/iu.exec(
      main,
    );
  const name = areaUnit?.[1] ?? main;
  const target =
    targets.get(keyOf(name)) ??
    targets.get(keyOf(name.replace(ornament, ''))) ??
    targets.get(keyOf(name.replace(/名称$/u, ''))) ??
    (isNameOfPlot(name) ? 'name' : undefined);
  if (target === 'type' && /管控|修复/u.test(bracket)) return { target: 'noted', printed, bracket };
  return target ? { target, printed, bracket: areaUnit?.[2] ?? bracket } : null;
}

/** Read a label with its value behind a colon in the same cell; `null` where the cell is none. */
export function splitLabel(cell: string): { head: Head; value: string } | null {
  const at = cell.slice(0, longestLabel + 1).search(/[:：]/u);
  if (at < 1) return null;
  const value = cell.slice(at + 1).trim();
  const head = value === '' ? null : readHead(cell.slice(0, at));
  return head && { head, value };
}

const longestLabel = 40;

/** 遗留地块名称, but not the name of who wrote a report about it or of what was found in it. */
function isNameOfPlot(name: string): boolean {
  return (
    /(?:地块|场地|企业|宗地|监管单位|排污单位)名称$/u.test(name) &&
    name.length <= 16 &&
    !/报告|编制|检测|调查|评估|修复|施工|使用|归属|责任|业主|委托/u.test(name)
  );
}

function isContact(main: string, bracket: string): boolean {
  // A sentence that mentions a telephone is no head.
  return main.length <= 20 && contactWords.test(`${main} ${bracket}`) && !/[。，；]/u.test(main);
}

function keyOf(name: string): string {
  return fold(name).replaceAll(/\s/gu, '').toLowerCase();
}
